/** What happens to a slide's Markdown before it becomes HTML: our fenced blocks, what stands in callouts and columns, and the title's place. */
import { defineTransformersSetup } from '@slidev/types';
import { figureCodeblock } from '../base/figure-codeblock.ts';
import { placedParts } from '../base/placed-parts.ts';
import { titleTransformer } from '../base/title-slot.ts';

export default defineTransformersSetup(() => ({
  pre: [placedParts, titleTransformer],
  preCodeblock: [],
  postCodeblock: [],
  post: [],
  codeblocks: [figureCodeblock],
}));

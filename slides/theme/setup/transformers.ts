/** What happens to a slide's Markdown before it becomes HTML: our fenced blocks, and the title's place. */
import { defineTransformersSetup } from '@slidev/types';
import { figureCodeblock } from '../base/figure-codeblock.ts';
import { titleTransformer } from '../base/title-slot.ts';

export default defineTransformersSetup(() => ({
  pre: [titleTransformer],
  preCodeblock: [],
  postCodeblock: [],
  post: [],
  codeblocks: [figureCodeblock],
}));

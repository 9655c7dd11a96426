/** Colours of code: the same as in PowerPoint, and the slide's own colour where they have none. */
import { defineShikiSetup } from '@slidev/types';
import { codeReplacements, codeTheme } from '../../../src/theme/code-colors.ts';
import { codeLines } from '../base/code-lines.ts';

export default defineShikiSetup(() => ({
  // One for both: the page's own colours change when it is switched.
  themes: { light: codeTheme, dark: codeTheme },
  tokenizeTimeLimit: 0,
  transformers: [codeLines],
  colorReplacements: { [codeTheme]: codeReplacements },
}));

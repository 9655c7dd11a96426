/** Colours of code: the same themes as in PowerPoint, and the slide's own colour where they have none. */
import { defineShikiSetup } from '@slidev/types';
import { codeThemes, plainCode } from '../../../src/theme/code-colors.ts';
import { codeLines } from '../base/code-lines.ts';

const inherited = Object.entries(plainCode).map(([theme, colors]) => [
  theme,
  Object.fromEntries(colors.map((color) => [color, 'inherit'])),
]);

export default defineShikiSetup(() => ({
  themes: { ...codeThemes },
  tokenizeTimeLimit: 0,
  transformers: [codeLines],
  colorReplacements: Object.fromEntries(inherited),
}));

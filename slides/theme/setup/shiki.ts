/** Colours of code: the same themes as in PowerPoint, and the slide's own colour where they have none. */
import { defineShikiSetup } from '@slidev/types';
import { codeThemes, plainCode, strongerCode } from '../../../src/theme/code-colors.ts';
import { codeLines } from '../base/code-lines.ts';

const replaced = Object.fromEntries(
  (['light-plus', 'dark-plus'] as const).map((theme) => [
    theme,
    { ...strongerCode[theme], ...Object.fromEntries(plainCode[theme].map((color) => [color, 'inherit'])) },
  ]),
);

export default defineShikiSetup(() => ({
  themes: { ...codeThemes },
  tokenizeTimeLimit: 0,
  transformers: [codeLines],
  colorReplacements: replaced,
}));

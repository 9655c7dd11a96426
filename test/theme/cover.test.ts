/** A cover holds what all covers may say: who speaks, for which institution, where and when. */
import { describe, expect, test } from 'vitest';
import { fitSlide } from '../../src/place/index.ts';
import { loadTheme, themeNames } from '../../src/theme/load.ts';
import { parsePresentation } from '../../src/tree/parse.ts';

const details = [
  'Prof. Dr. Maria Schneider',
  'University of Applied Sciences',
  'Summer school on trade',
  '1 May 2024',
];

describe.each(['16:9', '4:3'] as const)('at %s', (aspect) => {
  test.each(themeNames())('%s', (name) => {
    const markdown = `---\nlayout: cover\n---\n\n# Tea and silk\n\n::subtitle::\n\nA history\n\n::details::\n\n${details.join('\n\n')}\n`;
    const [slide] = parsePresentation(markdown, 'cover.md').presentation.slides;
    if (!slide) throw new Error('no slide');
    expect(fitSlide(slide, loadTheme(name, aspect), { language: 'en' }).overflow).toEqual([]);
  });
});

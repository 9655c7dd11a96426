/** A cover holds what all covers may say: who speaks, for which institution, where and when. */
import { describe, expect, test } from 'vitest';
import { fitSlide } from '../../src/place/index.ts';
import { hexOf } from '../../src/theme/color-hex.ts';
import { contrast } from '../../src/theme/contrast.ts';
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

test.each(themeNames())(
  '%s: the words of a cover and of a closing are read on what lies below them',
  (name) => {
    const theme = loadTheme(name, '16:9');
    for (const layout of [theme.layouts['cover'], theme.layouts['closing']]) {
      if (!layout) throw new Error('every theme has one');
      // A logo is a picture.
      const worded = layout.regions.filter((one) => one.name !== 'logo');
      const onFields = worded.flatMap(({ name: region, rect, color, style }) => {
        // Where its lines begin or end, half way down.
        const [x, y] = [rect.x + 4, rect.y + rect.h / 2];
        const below = layout.decorations
          .filter(({ shape = 'rect' }) => shape === 'rect')
          .filter(
            ({ rect: { x: left, y: top, w, h } }) => x > left && x < left + w && y > top && y < top + h,
          );
        const ground = below.at(-1)?.fill ?? layout.background;
        const ink = color ?? theme.styles[style]?.color;
        const ratio = ink && 'name' in ground ? contrast(hexOf(theme, ink), hexOf(theme, ground)) : 21;
        return ratio < (region === 'title' ? 3 : 4.5) ? [`${region} ${ratio.toFixed(1)}`] : [];
      });
      expect(onFields).toEqual([]);
    }
  },
);

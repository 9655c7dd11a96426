/** The themes that come with Lectern: what each promises, at both sizes. */
import { describe, expect, test } from 'vitest';
import { tones } from '../../src/blocks/kit/tones.ts';
import { textWidth } from '../../src/measure/lines.ts';
import type { AspectRatio, Rect } from '../../src/model/theme.ts';
import { hexOf } from '../../src/theme/color-hex.ts';
import { contrast } from '../../src/theme/contrast.ts';
import { counterpartOf, loadTheme, themeNames } from '../../src/theme/load.ts';
import { furnitureOf, inkOf } from '../../src/theme/on-layout.ts';
import { lookOf } from '../../src/theme/style-of.ts';

const names = themeNames();
const aspects: readonly AspectRatio[] = ['16:9', '4:3'];
const looks = aspects.flatMap((aspect) =>
  names.map((name) => [name, aspect, loadTheme(name, aspect)] as const),
);

test('six, light and dark, and the old name of one', () => {
  const six = ['atlas', 'bright', 'hall', 'plain', 'seminar', 'signal'];
  expect(names).toEqual(
    [...new Set([...six.flatMap((name) => [name, counterpartOf(name)]), 'academic'])].sort(),
  );
  for (const name of six) {
    const other = counterpartOf(name) ?? '';
    expect(counterpartOf(other)).toBe(name);
    expect(loadTheme(other, '16:9').dark).toBe(!loadTheme(name, '16:9').dark);
  }
});

test('a web deck that is switched to the counterpart stays as it was fitted', () => {
  for (const name of names) {
    const other = counterpartOf(name);
    if (other === undefined || name === 'academic') continue;
    for (const aspect of aspects) {
      const [one, two] = [loadTheme(name, aspect), loadTheme(other, aspect)];
      const sizes = ({ styles, layouts, grid }: typeof one) => [
        Object.entries(styles).map(([key, { size, line, after, steps, bold, font }]) => [
          key,
          size,
          line,
          after,
          steps,
          bold,
          font,
        ]),
        Object.values(layouts).map((layout) => [
          layout.name,
          layout.regions.map(({ name, rect, changes }) => [name, rect, changes]),
        ]),
        grid,
      ];
      expect(sizes(two), `${name}, ${aspect}`).toEqual(sizes(one));
      expect(two.fonts).toEqual(one.fonts);
    }
  }
});

const overlap = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

describe.each(looks)('%s at %s', (name, _, theme) => {
  test('distances of lines clip no Chinese, and smaller sizes are smaller', () => {
    for (const [style, { size, line, steps }] of Object.entries(theme.styles)) {
      const all = [{ size, line }, ...steps];
      for (const [i, one] of all.entries()) {
        expect(one.line / one.size, `${style} ${one.size}`).toBeGreaterThanOrEqual(1.2);
        if (i > 0) expect(one.size, style).toBeLessThan(all[i - 1]?.size ?? 0);
      }
    }
  });

  test('body text is never under 18 points, in the hall never under 24', () => {
    const least = name.startsWith('hall') ? 24 : 18;
    const { size, steps } = theme.styles.body;
    expect(Math.min(size, ...steps.map((step) => step.size))).toBeGreaterThanOrEqual(least);
  });

  test('what stands on another ground says a colour for it', () => {
    for (const layout of Object.values(theme.layouts)) {
      if (inkOf(theme, layout) === undefined) continue;
      for (const region of layout.regions) {
        const isText = ['title', 'ctrTitle', 'subTitle', 'body'].includes(region.placeholder?.type ?? '');
        if (isText) expect(region.color, `${layout.name}: ${region.name}`).toBeDefined();
      }
    }
  });

  test('bullets and numbers stand clear of the words after them', () => {
    const { size } = theme.styles.body;
    const widthOf = (text: string) => textWidth([{ ...lookOf(theme, 'body'), text, size }], false);
    const [first, second] = theme.bullets;
    expect(first?.hanging).toBeGreaterThan(widthOf('9.') + 2);
    expect(second?.hanging).toBeGreaterThan(widthOf(second?.char ?? '') + 2);
  });

  test('what a drawing hangs on stands out from the slide and from its panels', () => {
    const { root, panel } = tones(theme);
    for (const ground of [theme.roles.ground, panel.fill])
      expect(contrast(hexOf(theme, root.fill), hexOf(theme, ground))).toBeGreaterThanOrEqual(1.5);
    expect(contrast(hexOf(theme, root.text), hexOf(theme, root.fill))).toBeGreaterThanOrEqual(4.5);
  });

  test('no rule or bar lies across words or a picture', () => {
    for (const { name: layout, decorations, regions } of Object.values(theme.layouts))
      for (const { name: line, rect } of decorations.filter(({ rect }) => Math.min(rect.w, rect.h) <= 8))
        for (const region of regions)
          expect(overlap(rect, region.rect), `${layout}: ${line} over ${region.name}`).toBe(false);
  });

  test('the highlight is read on a deep ground in small print too', () => {
    const { highlight, deep } = theme.roles;
    expect(contrast(hexOf(theme, highlight), hexOf(theme, deep))).toBeGreaterThanOrEqual(4.5);
  });

  test('date, footer and number are read over what a layout draws beneath them', () => {
    for (const layout of Object.values(theme.layouts).filter(({ footer }) => footer)) {
      const own = inkOf(theme, layout);
      for (const [part, { rect, color }] of Object.entries(furnitureOf(theme, layout))) {
        const ink = hexOf(theme, own ?? color ?? theme.styles.footer.color);
        const beneath = layout.decorations.filter((one) => overlap(one.rect, rect));
        const worst = Math.min(...beneath.map(({ fill }) => contrast(ink, hexOf(theme, fill))));
        expect(worst, `${layout.name}: ${part}`).toBeGreaterThanOrEqual(4.5);
      }
    }
  });
});

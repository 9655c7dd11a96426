/** What becomes of text when somebody chooses other colours in PowerPoint: Design > Variants > Colours. */
import type { Element } from 'domhandler';
import { describe, expect, test } from 'vitest';
import type { ColorName } from '../../src/model/theme.ts';
import { hexOf } from '../../src/theme/color-hex.ts';
import { contrast } from '../../src/theme/contrast.ts';
import { theme } from './fixture.ts';
import { below, type Opened, write } from './open.ts';
import { sampleSlides } from './sample.ts';

/** Colour schemes that PowerPoint brings, by the names of their slots. */
const schemes = {
  Office: [
    '000000',
    'FFFFFF',
    '44546A',
    'E7E6E6',
    '4472C4',
    'ED7D31',
    'A5A5A5',
    'FFC000',
    '5B9BD5',
    '70AD47',
  ],
  Marquee: [
    '000000',
    'FFFFFF',
    '5E5E5E',
    'DDDDDD',
    '418AB3',
    'A6B727',
    'F69200',
    '838383',
    'FEC306',
    'DF5327',
  ],
  Slipstream: [
    '000000',
    'FFFFFF',
    '212745',
    'B4DCFA',
    '4E67C8',
    '5ECCF3',
    'A7EA52',
    '5DCEAF',
    'FF8021',
    'F14124',
  ],
} as const;
const slots = ['dk1', 'lt1', 'dk2', 'lt2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'];
type Scheme = keyof typeof schemes;

/** What the master's colour map makes of a scheme. */
function mapped(opened: Opened, scheme: Scheme): Record<ColorName, string> {
  const [map] = opened.all('ppt/slideMasters/slideMaster1.xml', 'p:clrMap');
  const hex = (slot: string): string => schemes[scheme][slots.indexOf(slot)] ?? '0563C1';
  return Object.fromEntries(
    Object.entries(map?.attribs ?? {}).map(([name, slot]) => [name, hex(slot)]),
  ) as Record<ColorName, string>;
}

const share = (color: Element, name: string): number | undefined => {
  const found = below(color, name)[0]?.attribs['val'];
  return found === undefined ? undefined : Number(found) / 100000;
};

interface TextColor {
  readonly name: ColorName;
  readonly lumMod: number;
  readonly lumOff: number;
}

/** Colours that are made of another, of all text in slides, layouts and charts. */
function madeColors(opened: Opened): TextColor[] {
  const parts = opened.paths.filter((path) =>
    /^ppt\/(slides|slideLayouts|slideMasters|charts)\/[^/]+\.xml$/.test(path),
  );
  return parts.flatMap((path) =>
    ['a:rPr', 'a:defRPr', 'a:endParaRPr'].flatMap((name) =>
      opened.all(path, name).flatMap((properties) =>
        below(properties, 'a:schemeClr').flatMap((color): TextColor[] => {
          const [lumMod, lumOff] = [share(color, 'a:lumMod'), share(color, 'a:lumOff')];
          if (lumMod === undefined && lumOff === undefined) return [];
          return [{ name: color.attribs['val'] as ColorName, lumMod: lumMod ?? 1, lumOff: lumOff ?? 0 }];
        }),
      ),
    ),
  );
}

describe.each(['academic', 'plain-dark'])('in %s', (name) => {
  test.each(Object.keys(schemes) as Scheme[])(
    'muted text is muted text in the colours of %s',
    async (scheme) => {
      const look = theme(name);
      const opened = await write(look, sampleSlides(look));
      const muted = madeColors(opened).filter((color) => color.name === 'tx1');
      expect(muted.length).toBeGreaterThan(10);
      const colors = mapped(opened, scheme);
      for (const color of muted) {
        const hex = hexOf({ colors }, color);
        expect(contrast(hex, colors.bg1)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(hex, colors.bg1)).toBeLessThan(contrast(colors.tx1, colors.bg1));
        // Black and white have no hue: nor has what is made of them.
        expect(new Set([0, 2, 4].map((at) => hex.slice(at, at + 2))).size).toBe(1);
      }
    },
  );

  test('no text, rule or outline says accent 6', async () => {
    const look = theme(name);
    const opened = await write(look, sampleSlides(look));
    const parts = opened.paths.filter((path) =>
      /^ppt\/(slides|slideLayouts|slideMasters)\/[^/]+\.xml$/.test(path),
    );
    const said = parts.flatMap((path) =>
      opened.all(path, 'a:schemeClr').map(({ attribs }) => attribs['val']),
    );
    expect(said).toContain('tx1');
    expect(said).not.toContain('accent6');
  });
});

test.each([
  // As PowerPoint itself shows them in its palette, within a step of each part.
  ['000000', 0.65, 0.35, '595959'],
  ['FFFFFF', 0.75, 0, 'BFBFBF'],
  ['4472C4', 0.75, 0, '2F5597'],
  ['4472C4', 0.6, 0.4, '8FAADC'],
  ['44546A', 0.2, 0.8, 'D6DCE5'],
  ['ED7D31', 0.5, 0, '843C0C'],
])('%s with lumMod %d and lumOff %d is %s', (base, lumMod, lumOff, shown) => {
  const colors = { tx1: base } as Record<ColorName, string>;
  const made = hexOf({ colors }, { name: 'tx1', lumMod, lumOff });
  for (const at of [0, 2, 4]) {
    const part = (hex: string) => Number.parseInt(hex.slice(at, at + 2), 16);
    expect(Math.abs(part(made) - part(shown))).toBeLessThanOrEqual(1);
  }
});

/** How opaque the veil between a picture and words is, and where it is. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contrast, mixed } from '../../src/theme/contrast.ts';
import { loadTheme } from '../../src/theme/load.ts';
import {
  anyPicture,
  freeBeside,
  leastContrast,
  leastOpacity,
  type Pixel,
  veilsOf,
  veilsOver,
  writeScrim,
} from '../../src/theme/scrim.ts';

const white = { hex: 'FFFFFF', least: 4.5 };
type Ink = typeof white;
/** For one ink. */
const opacityFor = (pixels: readonly Pixel[], ground: string, ink: Ink): number =>
  leastOpacity([{ pixels, ...ink }], ground);
const many = (pixel: Pixel, count = 1000): Pixel[] => Array.from({ length: count }, () => pixel);
const whitePicture = many([255, 255, 255]);
const blackPicture = many([0, 0, 0]);

describe('as little as the picture needs', () => {
  test('white words on a white picture: just enough, and a hundredth less would not do', () => {
    const opacity = opacityFor(whitePicture, '000000', white);
    expect(contrast('FFFFFF', mixed('FFFFFF', '000000', opacity))).toBeGreaterThanOrEqual(4.5);
    expect(contrast('FFFFFF', mixed('FFFFFF', '000000', opacity - 0.01))).toBeLessThan(4.5);
  });

  test('on a black one none at all', () => {
    expect(opacityFor(blackPicture, '000000', white)).toBe(0);
  });

  test('a checkered one needs what its white squares need', () => {
    const checkered = whitePicture.flatMap((one, i) => [one, blackPicture[i] ?? one]);
    expect(opacityFor(checkered, '123C46', white)).toBe(opacityFor(whitePicture, '123C46', white));
  });

  test('a light spot as large as a letter counts, a speck does not', () => {
    const dark = many([10, 16, 24], 2000);
    const spot = [...dark.slice(40), ...many([250, 250, 240], 40)];
    const speck = [...dark.slice(5), ...many([250, 250, 240], 5)];
    expect(opacityFor(spot, '0F1B2A', white)).toBeGreaterThan(0.3);
    expect(opacityFor(speck, '0F1B2A', white)).toBe(0);
  });

  test('large words need less than small ones', () => {
    const small = opacityFor(whitePicture, '123C46', white);
    expect(opacityFor(whitePicture, '123C46', { ...white, least: 3 })).toBeLessThan(small);
    expect([leastContrast(54, true), leastContrast(24, false), leastContrast(20, true)]).toEqual([3, 3, 3]);
    expect([leastContrast(20, false), leastContrast(12, true)]).toEqual([4.5, 4.5]);
  });

  test('dark words on a light ground too', () => {
    const opacity = opacityFor(blackPicture, 'FFFFFF', { hex: '222222', least: 4.5 });
    expect(contrast('222222', mixed('000000', 'FFFFFF', opacity))).toBeGreaterThanOrEqual(4.5);
  });

  test('of several inks each is read, also one that a veil brings nearer to the picture first', () => {
    const [brown, ink] = ['8F5A00', '16202B'].map((hex) => ({ pixels: blackPicture, hex, least: 3 }));
    const opacity = leastOpacity(
      [brown, ink].flatMap((one) => one ?? []),
      'FFFFFF',
    );
    for (const hex of ['8F5A00', '16202B'])
      expect(contrast(hex, mixed('000000', 'FFFFFF', opacity))).toBeGreaterThanOrEqual(3);
  });

  test('where the ground itself is too near to the words, all of the picture is veiled', () => {
    expect(opacityFor(whitePicture, 'CCCCCC', white)).toBe(1);
  });

  test('whatever the picture, words can be read that can be read on the ground', () => {
    const byte = fc.integer({ min: 0, max: 255 });
    const hex = fc.tuple(byte, byte, byte).map((all) => Buffer.from(all).toString('hex').toUpperCase());
    fc.assert(
      fc.property(
        fc.array(fc.tuple(byte, byte, byte), { minLength: 1, maxLength: 60 }),
        hex,
        hex,
        (picture, ground, ink) => {
          fc.pre(contrast(ground, ink) >= 4.5);
          const opacity = opacityFor(picture, ground, { hex: ink, least: 4.5 });
          const seen = picture.map((pixel) => mixed(Buffer.from(pixel).toString('hex'), ground, opacity));
          for (const one of seen) expect(contrast(one, ink)).toBeGreaterThanOrEqual(4.4);
        },
      ),
    );
  });
});

describe('where words are', () => {
  const slide = { x: 0, y: 0, w: 960, h: 540 };
  const below = { x: 56, y: 300, w: 500, h: 200 };

  test('the picture is free above them, and all veiled below', () => {
    const free = freeBeside([below], slide);
    expect(free).toMatchObject({ axis: 'down', from: 0 });
    expect(free?.to).toBeCloseTo(300 / 540 - 0.025);
    const [veil, ...more] = veilsOver({ ...(free && { free }), opacity: 0.6 }, slide);
    expect(more).toEqual([]);
    expect(veil?.rect.y).toBeGreaterThan(0);
    expect((veil?.rect.y ?? 0) + (veil?.rect.h ?? 0)).toBeCloseTo(540);
    expect(veil?.fade.stops.map(({ alpha }) => alpha)).toEqual([0, 0.6, 0.6]);
    // Full where the words begin.
    const full = (veil?.rect.y ?? 0) + (veil?.fade.stops[1]?.at ?? 0) * (veil?.rect.h ?? 0);
    expect(full).toBeLessThanOrEqual(300);
  });

  test('or beside them, where that leaves more', () => {
    const column = { x: 40, y: 40, w: 300, h: 460 };
    expect(freeBeside([column], slide)).toMatchObject({ axis: 'across', to: 1 });
  });

  test('between words above and below it is free in between, with a veil for either', () => {
    const above = { x: 600, y: 24, w: 300, h: 60 };
    const free = freeBeside([{ ...below, w: 850 }, above], slide);
    const veils = veilsOver({ ...(free && { free }), opacity: 0.5 }, slide);
    expect(veils.map(({ fade }) => fade.stops.map(({ alpha }) => alpha))).toEqual([
      [0.5, 0.5, 0],
      [0, 0.5, 0.5],
    ]);
    const [first, second] = veils;
    expect((first?.rect.h ?? 0) + 0).toBeLessThanOrEqual((second?.rect.y ?? 0) + 0.1);
  });

  test('words all over leave nothing free: one veil of one opacity', () => {
    const all = { x: 40, y: 40, w: 880, h: 460 };
    expect(freeBeside([all], slide)).toBeUndefined();
    expect(veilsOver({ opacity: 0.4 }, slide)).toEqual([
      { rect: slide, fade: { axis: 'down', stops: [{ at: 0, alpha: 0.4 }] } },
    ]);
  });
});

describe('in the front matter', () => {
  const slide = { x: 0, y: 0, w: 960, h: 540 };
  const theme = loadTheme('atlas', '16:9');
  const ground = theme.roles.deep;
  const [layout] = Object.values(theme.layouts).filter(({ regions }) => regions.some((one) => one.ground));
  if (!layout) throw new Error('a layout has a ground');
  const veils = (scrim: unknown, isSwitched = false) =>
    veilsOf({ scrim }, slide, theme, { layout, ground, isSwitched });

  test('what was calculated is written and read in whole per cent', () => {
    const written = writeScrim({ free: { axis: 'down', from: 0, to: 0.5321 }, opacity: 0.61 }, 0.7);
    expect(written).toEqual({ down: [0, 53], opacity: 61, switched: 70 });
    const alphas = (isSwitched: boolean) => veils(written, isSwitched)[0]?.fade.stops.at(-1)?.alpha;
    expect([alphas(false), alphas(true)]).toEqual([0.61, 0.7]);
  });

  test('0 is no veil', () => expect(veils({ down: [0, 50], opacity: 0 })).toEqual([]));

  test.each([undefined, null, 'thick', [], { opacity: 'all' }, { opacity: -3 }, { opacity: 500 }])(
    'of %j words of the theme are read on any picture',
    (scrim) => {
      const [veil] = veils(scrim);
      const alpha = veil?.fade.stops[0]?.alpha ?? 0;
      const paper = { hex: theme.colors.bg1, least: 4.5 };
      expect(alpha).toBeGreaterThanOrEqual(opacityFor(anyPicture, theme.colors.tx2, paper));
      expect(alpha).toBeLessThan(1);
    },
  );
});

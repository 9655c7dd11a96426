/** Pictures that fill a slide: below its words, veiled as much as these need, in every theme and in PowerPoint. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { Box, ShapeBox } from '../../src/model/box.ts';
import type { Theme } from '../../src/model/theme.ts';
import { inkedIn } from '../../src/place/index.ts';
import { placeDeck } from '../../src/place-deck.ts';
import { toPng } from '../../src/pptx/thumbnail/png.ts';
import { scrimFor } from '../../src/scrim-for.ts';
import { hexOf } from '../../src/theme/color-hex.ts';
import { contrast, mixed } from '../../src/theme/contrast.ts';
import { loadTheme, themeNames } from '../../src/theme/load.ts';
import { onLayout } from '../../src/theme/on-layout.ts';
import { leastContrast } from '../../src/theme/scrim.ts';
import { parsePresentation } from '../../src/tree/parse.ts';
import { edit } from '../cache/made.ts';
import { below, named, type Opened } from '../pptx/open.ts';
import { both, built, deckWith } from './deck.ts';

type Paint = (x: number, y: number) => number;
const white: Paint = () => 255;
const black: Paint = () => 0;
const checkered: Paint = (x, y) => ((Math.floor(x / 16) + Math.floor(y / 16)) % 2) * 255;

/** Grey, 320 by 180 pixels. */
function png(paint: Paint): Uint8Array {
  const [width, height] = [320, 180];
  const data = Uint8Array.from({ length: width * height * 3 }, (_, i) => {
    const n = Math.floor(i / 3);
    return paint(n % width, Math.floor(n / width));
  });
  return toPng({ width, height, data });
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-ground-'));
  for (const [name, paint] of Object.entries({ white, black, checkered }))
    writeFileSync(join(folder, `${name}.png`), png(paint));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const slides = {
  cover: `layout: cover-picture\nid: cover\n---\n\n# The long way of tea to the sea\n\n::ground::\n\n![A coast](PICTURE)\n\n::subtitle::\n\nFrom the hills\n\n::details::\n\nA. Keeper\n\nUniversity\n\n1 May 2024\n`,
  section: `layout: section-picture\nid: part\n---\n\n# The harbour\n\n::ground::\n\n![A coast](PICTURE)\n\n::number::\n\n2\n\n::lead::\n\nWhere ships wait\n`,
};
const markdown = (slide: keyof typeof slides, picture: string, front = '') =>
  `---\n${front}${slides[slide].replace('PICTURE', `${picture}.png`)}`;

const placedIn = (text: string, theme: Theme) => {
  const { presentation } = parsePresentation(text, 'deck.md');
  const [one] = placeDeck(presentation, theme, { root: folder, language: 'en' });
  if (!one) throw new Error('there is a slide');
  return { presentation, placed: one.placed };
};
const veilIn = (text: string, theme: Theme) =>
  scrimFor(placedIn(text, theme).presentation, theme, {
    root: folder,
    language: 'en',
    switched: () => undefined,
  });

/** How opaque veils are at a point. */
function opacityAt(veils: readonly ShapeBox[], x: number, y: number): number {
  let clear = 1;
  for (const { rect, fade } of veils) {
    if (!fade || x < rect.x || x > rect.x + rect.w || y < rect.y || y > rect.y + rect.h) continue;
    const at = fade.axis === 'down' ? (y - rect.y) / rect.h : (x - rect.x) / rect.w;
    const next = fade.stops.findIndex((stop) => stop.at >= at);
    const [one, other] = [
      fade.stops[next < 0 ? fade.stops.length - 1 : Math.max(0, next - 1)],
      fade.stops[next],
    ];
    const share = one && other && other.at > one.at ? (at - one.at) / (other.at - one.at) : 0;
    const alpha = (one?.alpha ?? 0) + share * ((other ?? one)?.alpha ?? 0) - share * (one?.alpha ?? 0);
    clear *= 1 - alpha;
  }
  return 1 - clear;
}

const isVeil = (box: Box): box is ShapeBox => box.type === 'shape' && box.fade !== undefined;

/** Words on the picture that are not told from it, where it is of these greys. */
function unread(text: string, theme: Theme, greys: readonly string[]): string[] {
  const { placed } = placedIn(text, theme);
  const layout = theme.layouts[placed.layout];
  const [picture, ...boxes] = placed.boxes;
  if (!layout || picture?.type !== 'image') throw new Error('the picture comes first');
  const region = layout.regions.find(({ ground }) => ground);
  const ground = hexOf(theme, region?.ground ?? layout.background);
  const { rect: on } = picture;
  return inkedIn(boxes, onLayout(theme, layout), false).flatMap(({ rect, colors, size, bold }) => {
    const corners = [
      [rect.x, rect.y],
      [rect.x + rect.w, rect.y],
      [rect.x, rect.y + rect.h],
      [rect.x + rect.w, rect.y + rect.h],
    ] as const;
    const over = corners.filter(([x, y]) => x > on.x && x < on.x + on.w && y > on.y && y < on.y + on.h);
    return over.flatMap(([x, y]) => {
      const opacity = opacityAt(boxes.filter(isVeil), x, y);
      return colors.flatMap((color) => {
        const ratios = greys.map((grey) => contrast(hexOf(theme, color), mixed(grey, ground, opacity)));
        const least = leastContrast(size, bold);
        return Math.min(...ratios) < least - 0.02
          ? [`${placed.layout} ${Math.min(...ratios)} < ${least}`]
          : [];
      });
    });
  });
}

describe.each(themeNames())('in %s', (name) => {
  test.each([
    ['cover', '16:9'],
    ['cover', '4:3'],
    ['section', '16:9'],
    ['section', '4:3'],
  ] as const)(
    'words of a %s at %s are read on any picture, by its own veil and where none is said',
    (slide, aspect) => {
      const theme = loadTheme(name, aspect);
      for (const [picture, greys] of [
        ['white', ['FFFFFF']],
        ['black', ['000000']],
        ['checkered', ['000000', 'FFFFFF']],
      ] as const) {
        const plain = markdown(slide, picture);
        const scrim = veilIn(plain, theme);
        expect(scrim).toBeDefined();
        const veiled = markdown(slide, picture, stringify({ scrim }));
        expect(unread(veiled, theme, greys)).toEqual([]);
        expect(unread(plain, theme, greys)).toEqual([]);
      }
    },
  );
});

test('a picture that is as dark as the ground is not veiled, and one that is light no more than it must be', () => {
  const theme = loadTheme('atlas', '16:9');
  expect(veilIn(markdown('cover', 'black'), theme)).toMatchObject({ opacity: 0 });
  const light = veilIn(markdown('cover', 'white'), theme);
  const less = { ...light, opacity: (light?.opacity ?? 0) - 3 };
  expect(unread(markdown('cover', 'white', stringify({ scrim: less })), theme, ['FFFFFF'])).not.toEqual([]);
});

test('what cannot be read is taken for any picture at all', () => {
  const theme = loadTheme('atlas', '16:9');
  const one = veilIn(markdown('cover', 'missing'), theme);
  expect(one?.opacity).toBe(veilIn(markdown('cover', 'checkered'), theme)?.opacity);
});

test('callouts that find no room at their point are explained in the corner', () => {
  const theme = loadTheme('plain', '16:9');
  const callouts = Array.from({ length: 40 }, (_, i) => ({
    at: [50, 50],
    text: `stone ${i}`,
    number: false,
  }));
  const block = `\`\`\`image\n${stringify({ src: 'white.png', alt: 'A coast', callouts })}\`\`\``;
  const { placed } = placedIn(markdown('cover', 'white').replace('![A coast](white.png)', block), theme);
  const words = JSON.stringify(placed.boxes);
  for (const { text } of callouts) expect(words).toContain(text);
});

describe('in PowerPoint', () => {
  let opened: Opened;
  let part: (id: string) => string;
  let written: (id: string) => string;
  beforeAll(async () => {
    const coast = { src: 'images/checkered.png', alt: { en: 'A coast', 'zh-CN': '海岸' } };
    const section = (id: string, more: object) => ({
      id,
      kind: 'section',
      title: both(`Part ${id}`),
      ...more,
    });
    const root = deckWith(
      section('pictured', { picture: coast, lead: both('Where ships wait') }),
      section('numbered', { picture: coast, variant: 'number' }),
      section('far', { variant: 'progress' }),
      { id: 'more', kind: 'bullets', title: both('More'), items: [both('One')] },
    );
    writeFileSync(join(root, 'data/minimal/images/checkered.png'), png(checkered));
    edit(
      join(root, 'data/minimal/sections/opening.yaml'),
      'kind: cover',
      'kind: cover\n    picture: {src: images/checkered.png, alt: {en: A coast, zh-CN: 海岸}}',
    );
    const made = await built(root);
    expect(made.ran.err).not.toContain('error');
    opened = made.pptx();
    part = made.part;
    written = made.markdown;
  });

  const names = (id: string) =>
    opened
      .all(part(id), 'p:cNvPr')
      .map(({ attribs }) => attribs['name'])
      .filter((one) => one !== '');

  test('the picture lies below the veil, and that below the words', () => {
    for (const id of ['pictured', 'cover']) {
      const [picture, scrim, ...words] = names(id);
      expect([picture, scrim]).toEqual(['底图', 'Scrim']);
      expect(words.length).toBeGreaterThan(1);
    }
  });

  test('it fills the placeholder of a layout of its own, and says what it shows', () => {
    const [picture] = opened.all(part('cover'), 'p:pic');
    expect(picture && below(picture, 'p:ph')[0]?.attribs).toEqual({ type: 'pic', idx: '40' });
    // Its place is the layout's.
    expect(picture && below(picture, 'a:xfrm')).toEqual([]);
    expect(picture && below(picture, 'p:cNvPr')[0]?.attribs['descr']).toBe('海岸');
    const [title] = opened
      .all(part('cover'), 'p:sp')
      .filter((one) => below(one, 'p:ph').some(({ attribs }) => attribs['type'] === 'ctrTitle'));
    expect(title && below(title, 'a:xfrm')).toEqual([]);
  });

  test('the veil is a gradient of the ground’s colour that nobody hears of', () => {
    const scrim = named(opened, part('cover'), 'Scrim');
    expect(below(scrim, 'adec:decorative')).toHaveLength(1);
    const colors = below(scrim, 'a:schemeClr').map(({ attribs }) => attribs['val']);
    expect(new Set(colors)).toEqual(new Set(['tx2']));
    const alphas = below(scrim, 'a:alpha').map(({ attribs }) => Number(attribs['val']) / 1000);
    const said = Number(/^ {2}opacity: (\d+)$/m.exec(written('cover'))?.[1]);
    expect(alphas.toSorted()).toEqual([0, said, said]);
  });

  test('a section says what stands out; a picture it does not show takes nothing', () => {
    expect(written('pictured')).toMatch(/^section-picture$/m);
    expect(written('numbered')).toMatch(/^section-number$/m);
    expect(written('numbered')).not.toContain('scrim');
    expect(names('numbered')).not.toContain('底图');
    expect(names('far')).toContain('Progress');
  });
});

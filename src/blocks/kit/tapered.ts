/** Bands that grow or shrink from the top down, with their words on them or beside them: pyramids and funnels. */
import type { ShapeBox, TextParagraph } from '../../model/box.ts';
import type { Pt, Rect } from '../../model/theme.ts';
import type { Band } from './bands.ts';
import { connect } from './connect.ts';
import {
  type Child,
  type Drawing,
  flaws,
  inset,
  maxOf,
  type Pen,
  paragraph,
  settled,
  shape,
  textSize,
  withSource,
} from './kit.ts';
import type { Level } from './ladder.ts';
import { type Tone, tones } from './tones.ts';

/** Widths at the top and at the bottom, in parts of the whole width. */
export interface Taper {
  readonly top: number;
  readonly bottom: number;
  /** The band that stands out. */
  readonly strong: number;
}

const gap: Pt = 4;
const apart: Pt = 26;
const highest: Pt = 84;
const rowGap: Pt = 10;

/** `beside`: titles stand beside the bands, with what else is said of them; else on them. */
export const tapered =
  (bands: readonly Band[], taper: Taper, rect: Rect, pen: Pen, beside: boolean) =>
  (level: Level): Drawing => {
    const { root, head } = tones(pen.theme);
    const toneOf = (i: number): Tone => (i === taper.strong ? root : head);
    const rows = bands.map((band, i) => rowWords(band, beside, toneOf(i), level, pen));
    const hasRows = rows.some(({ words }) => words.length > 0);
    const w = hasRows ? rect.w * (beside ? 0.4 : 0.5) : Math.min(rect.w, rect.h * 2.2);
    const left = hasRows ? rect.x : rect.x + (rect.w - w) / 2;
    const wordsAt = left + w + apart;
    const wordsWidth = rect.x + rect.w - wordsAt;
    const partAt = (i: number): number => taper.top + ((taper.bottom - taper.top) * i) / bands.length;
    const inner = (i: number): Pt => w * Math.min(partAt(i), partAt(i + 1)) - 16;
    const titleSizes = rows.map(({ title }, i) => textSize(title, Math.max(1, inner(i)), pen));
    const wordSizes = rows.map(({ words }) => textSize(words, Math.max(1, wordsWidth), pen));
    const needed = Math.max(
      maxOf(titleSizes.map(({ height }) => height)) + 10,
      maxOf(wordSizes.map(({ height }) => height)) + (hasRows ? rowGap - gap : 0),
      30,
    );
    const room = (rect.h - gap * (bands.length - 1)) / bands.length;
    const height = Math.max(needed, Math.min(room, highest, needed * 1.9));
    const top = settled(rect, height * bands.length + gap * (bands.length - 1));
    const children = bands.flatMap((band, i): Child[] => {
      const place = { x: left, y: top + i * (height + gap), w, h: height };
      const shaped = bandShape(
        pen,
        i,
        band,
        place,
        [partAt(i), partAt(i + 1)],
        toneOf(i),
        rows[i]?.title ?? [],
      );
      const words = rows[i]?.words ?? [];
      if (words.length === 0) return [shaped];
      const id = `items-${i + 1}`;
      const textPlace = { x: wordsAt, y: place.y, w: wordsWidth, h: height };
      const line = connect(pen, `link-${i + 1}`, [`step-${i + 1}`, 3], [id, 1], {
        route: 'straight',
        color: pen.theme.roles.rule,
        width: 1,
      });
      return [
        line,
        shaped,
        shape(pen, id, `Words ${i + 1}`, textPlace, { text: words, anchor: 'middle', inset: inset(6, 0) }),
      ];
    });
    return { children, over: (needed - room) * bands.length, ...flaws([...titleSizes, ...wordSizes]) };
  };

function rowWords(band: Band, beside: boolean, tone: Tone, level: Level, pen: Pen) {
  const { title, text, source, value } = band;
  const { accent, text: color, muted } = pen.theme.roles;
  const onBand = { align: 'center', bold: true, color: tone.text, after: 0 } as const;
  const mark = (words: string, here: boolean, ink = muted) =>
    withSource(words, here ? source : undefined, ink);
  const figure =
    value === undefined
      ? []
      : [paragraph(level.title, [{ text: value }], { bold: true, color: accent, after: 0 })];
  const more = text ? [paragraph(level.text, mark(text, true), { color, after: 0 })] : [];
  if (beside)
    return {
      title: value === undefined ? [] : [paragraph(level.title, [{ text: value }], onBand)],
      words: [paragraph(level.title, mark(title, !text), { bold: true, color, after: 0 }), ...more],
    };
  return {
    title: [paragraph(level.title, mark(title, !text, tone.muted), onBand)],
    words: [...figure, ...more],
  };
}

function bandShape(
  pen: Pen,
  i: number,
  { title }: Band,
  place: Rect,
  [above, below]: readonly [number, number],
  { fill }: Tone,
  text: readonly TextParagraph[],
): ShapeBox {
  const wide = Math.max(above, below);
  const rect = { ...place, x: place.x + (place.w * (1 - wide)) / 2, w: place.w * wide };
  const at = (part: number): readonly [number, number] => [0.5 - part / wide / 2, 0.5 + part / wide / 2];
  const [[topLeft, topRight], [bottomLeft, bottomRight]] = [at(above), at(below)];
  const side = (rect.w * (1 - Math.min(above, below) / wide)) / 2;
  return shape(pen, `step-${i + 1}`, title, rect, {
    geometry: 'polygon',
    points: [
      [topLeft, 0],
      [topRight, 0],
      [bottomRight, 1],
      [bottomLeft, 1],
    ],
    fill,
    text,
    anchor: 'middle',
    inset: inset(side + 8, 4),
  });
}

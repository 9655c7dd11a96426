/** What stands around a picture and on it: caption and credit, numbered discs, the legend that explains them. */
import type { ImageBox, ShapeBox, TextParagraph, TextRun } from '../../model/box.ts';
import type { Align, Color, Pt, Rect } from '../../model/theme.ts';
import { inkOn } from '../../theme/contrast.ts';
import {
  type Child,
  inset,
  linesOf,
  maxOf,
  type Pen,
  paragraph,
  roomForLine,
  type Setting,
  shape,
  textSize,
  withSource,
} from '../kit/kit.ts';
import type { Callout, ImageSpec } from './spec.ts';

/** The picture's file and size in pixels, and where in its place it stands. */
export interface Source {
  readonly file: string;
  readonly size?: { readonly w: number; readonly h: number } | undefined;
  readonly align?: Align | undefined;
  readonly placeholder?: ImageBox['placeholder'];
  readonly region: string;
  /** Its place is the slide's ground, of this colour: it fills it unless its data says otherwise, and words stand on it. */
  readonly ground?: Color | undefined;
}

const bare = (address: string): string => address.replace(/^(?:https?:\/\/|mailto:)/, '').replace(/\/$/, '');

/** Caption, and below it who made the picture and by what licence it is shown. */
export function footWords(spec: ImageSpec, align: Align, { theme }: Pen, on?: Color): TextParagraph[] {
  const { caption, credit, licence, licenceUrl, sourceUrl } = spec;
  const linked = (text: string | undefined, link: string | undefined): TextRun[] => {
    const shown = text ?? (link && bare(link));
    return shown === undefined ? [] : [{ text: shown, ...(link === undefined ? {} : { link }) }];
  };
  const makers = [linked(credit, sourceUrl), linked(licence, licenceUrl)].filter((runs) => runs.length > 0);
  const line = makers.flatMap((runs, i) => (i === 0 ? runs : [{ text: ' · ' }, ...runs]));
  const setting = (style: Setting['style']): Setting => ({ style, step: 0 });
  const [text, muted] = on ? [inkOn(theme, on), inkOn(theme, on)] : [theme.roles.text, theme.roles.muted];
  return [
    ...(caption ? [paragraph(setting('small'), caption, { align, color: text })] : []),
    ...(line.length > 0 ? [paragraph(setting('caption'), line, { align, color: muted })] : []),
  ];
}

/** Numbers have one size wherever they stand. */
const numeral: Setting = { style: 'label', step: 2 };
export const discSize: Pt = 24;
const dotSize: Pt = 10;

/** A disc with a number, its middle at a place of the picture. */
export function disc(pen: Pen, id: string, name: string, n: number, { x, y }: { x: Pt; y: Pt }): ShapeBox {
  const { accent, onAccent, ground } = pen.theme.roles;
  const rect = { x: x - discSize / 2, y: y - discSize / 2, w: discSize, h: discSize };
  return shape(pen, id, name, rect, {
    geometry: 'ellipse',
    fill: accent,
    line: { color: ground, width: 1.5 },
    text: [
      paragraph(numeral, [{ text: `${n}` }], { align: 'center', bold: true, color: onAccent, after: 0 }),
    ],
    anchor: 'middle',
  });
}

/** The mark of a point that is named beside it. */
export function dot(pen: Pen, id: string, name: string, { x, y }: { x: Pt; y: Pt }): ShapeBox {
  const { accent, ground } = pen.theme.roles;
  const rect = { x: x - dotSize / 2, y: y - dotSize / 2, w: dotSize, h: dotSize };
  return shape(pen, id, name, rect, {
    geometry: 'ellipse',
    fill: accent,
    line: { color: ground, width: 1.5 },
  });
}

const labelInset = inset(7, 3);
const labelRadius: Pt = 4;
/** Text of a round rectangle stands in from its corners; and another program's letters may be a little wider. */
const spare: Pt = 6;

export function labelSize(callout: Callout, most: Pt, pen: Pen) {
  const words = labelWords(callout, pen);
  const across = labelInset.l + labelInset.r;
  const w = Math.min(most, roomForLine(words, pen) + across + spare);
  const { height, cut } = textSize([words], w - across, pen);
  return { w, h: height + labelInset.t + labelInset.b, cut };
}

const labelWords = ({ text, source }: Callout, { theme: { roles } }: Pen): TextParagraph =>
  paragraph(numeral, withSource(text, source, roles.muted), {
    color: roles.onPanel,
    after: 0,
    align: 'center',
  });

export const label = (pen: Pen, id: string, name: string, callout: Callout, rect: Rect): ShapeBox =>
  shape(pen, id, name, rect, {
    geometry: 'roundRect',
    radius: labelRadius,
    fill: pen.theme.roles.panel,
    line: { color: pen.theme.roles.accent, width: 1 },
    text: [labelWords(callout, pen)],
    anchor: 'middle',
    inset: labelInset,
  });

/** Between a number of the legend and its words, and between two entries. */
const besideDisc: Pt = 10;
const entryGap: Pt = 8;
const columnGap: Pt = 24;

/** Of an entry. */
const mostLines = 3;

export interface Legend {
  readonly w: Pt;
  readonly h: Pt;
  /** A word is cut, or an entry a column of single words. */
  readonly crowded: boolean;
  /** What explains a number, by its callout's index. */
  readonly draw: (rect: Rect, i: number) => readonly Child[];
}

/** Numbers with their words, in columns of one width. */
export function legendOf(
  callouts: readonly (readonly [index: number, callout: Callout])[],
  setting: Setting,
  columns: number,
  most: Pt,
  pen: Pen,
): Legend {
  const { roles } = pen.theme;
  const words = callouts.map(([, { text, source }]) =>
    paragraph(setting, withSource(text, source, roles.muted), { color: roles.text, after: 0 }),
  );
  const own = discSize + besideDisc;
  const widest = maxOf(words.map((one) => roomForLine(one, pen))) + own + 1;
  const column = Math.min(widest, (most - columnGap * (columns - 1)) / columns);
  const sizes = words.map((one) => textSize([one], column - own, pen));
  const heights = sizes.map(({ height }) => Math.max(discSize, height));
  const rows = Math.ceil(words.length / columns);
  const rowHeights = Array.from({ length: rows }, (_, row) =>
    maxOf(heights.slice(row * columns, (row + 1) * columns)),
  );
  const top = (row: number) => rowHeights.slice(0, row).reduce((sum, height) => sum + height + entryGap, 0);
  const draw = ({ x, y }: Rect, i: number): Child[] => {
    const at = callouts.findIndex(([index]) => index === i);
    const text = words[at];
    if (text === undefined) return [];
    const row = Math.floor(at / columns);
    const place = { x: x + (at % columns) * (column + columnGap), y: y + top(row) };
    const h = rowHeights[row] ?? discSize;
    const middle = { x: place.x + discSize / 2, y: place.y + h / 2 };
    return [
      disc(pen, `callout-${i + 1}-key`, `Key ${at + 1}`, at + 1, middle),
      shape(
        pen,
        `callout-${i + 1}-text`,
        `Text ${at + 1}`,
        { x: place.x + own, y: place.y, w: column - own, h },
        {
          text: [text],
          anchor: 'middle',
        },
      ),
    ];
  };
  const used = Math.min(columns, words.length);
  return {
    w: used * column + (used - 1) * columnGap,
    h: top(rows) - (rows > 0 ? entryGap : 0),
    crowded: sizes.some(({ cut }) => cut) || words.some((one) => linesOf(one, column - own, pen) > mostLines),
    draw,
  };
}

/** What the colours and lines of a map stand for, in rows below it, and where its borders are from. */
import type { TextParagraph } from '../../model/box.ts';
import type { Color, Pt, Rect } from '../../model/theme.ts';
import {
  type Child,
  group,
  type Pen,
  paragraph,
  roomForLabel,
  type Setting,
  shape,
  textSize,
  withSource,
} from '../kit/kit.ts';
import { routeColor, routeWidth } from './colors.ts';
import { open } from './frame.ts';
import type { MapSpec } from './spec.ts';

export interface Legend {
  readonly height: Pt;
  /** Entries of classes and of routes that have names, by their index; and what stands there whatever is shown. */
  readonly draw: (top: Pt) => {
    readonly classes: ReadonlyMap<number, Child>;
    readonly routes: ReadonlyMap<number, Child>;
    readonly rest: readonly Child[];
  };
}

const swatch = { w: 18, h: 12 };
const gap = { swatch: 7, entry: 22, row: 4, above: 8 };
const style: Setting = { style: 'small', step: 0 };
const noteStyle: Setting = { style: 'caption', step: 0 };
const leastLine = 17;

/** The title of a scale has no mark. */
interface Item {
  readonly of: 'scale' | 'class' | 'route';
  readonly i: number;
  readonly text: TextParagraph;
  readonly color?: Color;
  readonly w: Pt;
}

function itemsOf(spec: MapSpec, colors: readonly Color[], room: Pt, pen: Pen): Item[] {
  const { roles } = pen.theme;
  const said = (words: string, source?: string, bold = false) =>
    paragraph(style, withSource(words, source, roles.muted), { color: roles.text, bold, after: 0 });
  const width = (text: TextParagraph, mark: Pt) => Math.min(room, mark + roomForLabel(text, pen));
  const marked = swatch.w + gap.swatch;
  const title = spec.scale === undefined ? undefined : said(spec.scale, undefined, true);
  return [
    ...(title ? [{ of: 'scale', i: 0, text: title, w: width(title, 0) } as const] : []),
    ...spec.classes.map(({ label, source }, i): Item => {
      const text = said(label, source);
      return { of: 'class', i, text, color: colors[i] ?? roles.accent, w: width(text, marked) };
    }),
    ...spec.routes.flatMap(({ text: name }, i): Item[] => {
      if (name === undefined) return [];
      const text = said(name);
      return [{ of: 'route', i, text, color: routeColor(spec, pen.theme, i), w: width(text, marked) }];
    }),
  ];
}

export function legendOf(spec: MapSpec, colors: readonly Color[], rect: Rect, pen: Pen): Legend {
  const items = itemsOf(spec, colors, rect.w, pen);
  const places = inRows(
    items.map(({ w }) => w),
    rect.w,
  );
  const note = noteOf(spec, rect, pen);
  const last = places.at(-1);
  const end = last ? last.x + (items.at(-1)?.w ?? 0) + gap.entry : 0;
  const own = note && (!last || end + note.w > rect.w) ? 1 : 0;
  const rows = (last ? last.row + 1 : 0) + own;
  const line = Math.max(leastLine, ...items.map(({ text, w }) => textSize([text], w, pen).height));
  const y = (top: Pt, row: number) => top + gap.above + row * (line + gap.row);
  const draw: Legend['draw'] = (top) => {
    const drawn = items.map((item, i) => {
      const { x = 0, row = 0 } = places[i] ?? {};
      return [item, entry(item, { x: rect.x + x, y: y(top, row), w: item.w, h: line }, pen)] as const;
    });
    const all = (of: Item['of']) =>
      new Map(drawn.filter(([item]) => item.of === of).map(([{ i }, child]) => [i, child]));
    const credit = note ? [note.draw(y(top, rows - 1), line)] : [];
    return { classes: all('class'), routes: all('route'), rest: [...all('scale').values(), ...credit] };
  };
  return { height: rows === 0 ? 0 : gap.above + rows * line + (rows - 1) * gap.row, draw };
}

/** Where the borders are from, small, at the right. */
function noteOf({ note }: MapSpec, rect: Rect, pen: Pen) {
  if (note === undefined) return undefined;
  const { muted } = pen.theme.roles;
  const text = paragraph(noteStyle, [{ text: note }], { color: muted, after: 0, align: 'right' });
  const w = Math.min(rect.w, roomForLabel(text, pen));
  const draw = (y: Pt, h: Pt) =>
    shape(pen, 'note', 'Note', { x: rect.x + rect.w - w, y, w, h }, { text: [text], anchor: 'middle' });
  return { w, draw };
}

function entry({ of, i, text, color }: Item, at: Rect, pen: Pen): Child {
  const id = `legend-${of}-${i + 1}`;
  if (color === undefined) return shape(pen, id, 'Scale', at, { text: [text], anchor: 'middle' });
  const { x, y, w, h } = at;
  const beside = swatch.w + gap.swatch;
  const middle = y + h / 2;
  const mark =
    of === 'route'
      ? shape(
          pen,
          `${id}-line`,
          `Line ${i + 1}`,
          { x, y: middle, w: swatch.w, h: 0 },
          {
            geometry: 'freeform',
            paths: [
              open([
                [x, middle],
                [x + swatch.w, middle],
              ]),
            ],
            line: { color, width: routeWidth },
          },
        )
      : shape(
          pen,
          `${id}-color`,
          `Colour ${i + 1}`,
          { x, y: middle - swatch.h / 2, ...swatch },
          { fill: color },
        );
  const place = { x: x + beside, y, w: w - beside, h };
  const words = shape(pen, `${id}-words`, `Words ${i + 1}`, place, { text: [text], anchor: 'middle' });
  return group(pen, id, `Legend: ${text.runs[0]?.text ?? ''}`, [mark, words]);
}

/** Entries side by side, in as many rows as they need. */
function inRows(widths: readonly Pt[], room: Pt): { readonly x: Pt; readonly row: number }[] {
  let [x, row] = [0, 0];
  return widths.map((w) => {
    if (x > 0 && x + w > room) [x, row] = [0, row + 1];
    const place = { x, row };
    x += w + gap.entry;
    return place;
  });
}

/** What the colours of a map stand for, in rows below it, and where its borders are from. */
import type { Color, Pt, Rect } from '../../model/theme.ts';
import {
  type Child,
  group,
  type Pen,
  paragraph,
  roomForLine,
  type Setting,
  shape,
  textSize,
  withSource,
} from '../kit/kit.ts';
import type { MapSpec } from './spec.ts';

export interface Legend {
  readonly height: Pt;
  /** Entries by class, and what stands there whatever is shown. */
  readonly draw: (top: Pt) => { readonly entries: readonly Child[]; readonly rest: readonly Child[] };
}

const swatch = { w: 18, h: 12 };
const gap = { swatch: 7, entry: 22, row: 4, above: 8 };
const style: Setting = { style: 'small', step: 0 };
const noteStyle: Setting = { style: 'caption', step: 0 };

export function legendOf(spec: MapSpec, colors: readonly Color[], rect: Rect, pen: Pen): Legend {
  const { roles } = pen.theme;
  const words = spec.classes.map(({ label, source }) =>
    paragraph(style, withSource(label, source, roles.muted), { color: roles.text, after: 0 }),
  );
  const line = words[0] ? textSize([words[0]], rect.w, pen).height : 0;
  const title =
    spec.scale && paragraph(style, [{ text: spec.scale, bold: true }], { color: roles.text, after: 0 });
  const note =
    spec.note &&
    paragraph(noteStyle, [{ text: spec.note }], { color: roles.muted, after: 0, align: 'right' });
  const width = (one: (typeof words)[number]): Pt => Math.min(rect.w, roomForLine(one, pen) + 2);
  const noteWidth = note ? width(note) : 0;
  // The title of a scale is an entry without a swatch.
  const items = [
    ...(title ? [{ words: title, w: width(title), own: -1 }] : []),
    ...words.map((one, i) => ({ words: one, w: swatch.w + gap.swatch + width(one), own: i })),
  ];
  const places = inRows(
    items.map(({ w }) => w),
    rect.w,
  );
  const last = places.at(-1);
  const noteBeside = !last || last.x + (items.at(-1)?.w ?? 0) + gap.entry + noteWidth <= rect.w;
  const rows = (last ? last.row + 1 : 0) + (note && (!noteBeside || !last) ? 1 : 0);
  const height = rows === 0 ? 0 : gap.above + rows * Math.max(line, 17) + (rows - 1) * gap.row;
  const draw: Legend['draw'] = (top) => {
    const y = (row: number) => top + gap.above + row * (Math.max(line, 17) + gap.row);
    const children = items.map(({ words: text, w, own }, i) => {
      const { x = 0, row = 0 } = places[i] ?? {};
      const at = { x: rect.x + x, y: y(row), w, h: Math.max(line, 17) };
      if (own < 0) return shape(pen, 'scale', 'Scale', at, { text: [text], anchor: 'middle' });
      return entry(own, spec, { color: colors[own] ?? roles.accent, text, at }, pen);
    });
    const noteAt = { x: rect.x + rect.w - noteWidth, y: y(rows - 1), w: noteWidth, h: Math.max(line, 17) };
    const credit = note ? [shape(pen, 'note', 'Note', noteAt, { text: [note], anchor: 'middle' })] : [];
    const entries = title ? children.slice(1) : children;
    return { entries, rest: [...(title ? children.slice(0, 1) : []), ...credit] };
  };
  return { height, draw };
}

interface Entry {
  readonly color: Color;
  readonly text: ReturnType<typeof paragraph>;
  readonly at: Rect;
}

function entry(i: number, { classes }: MapSpec, { color, text, at }: Entry, pen: Pen): Child {
  const id = `legend-${i + 1}`;
  const { x, y, w, h } = at;
  const mark = { x, y: y + (h - swatch.h) / 2, ...swatch };
  const beside = swatch.w + gap.swatch;
  return group(pen, id, `Legend: ${classes[i]?.label ?? ''}`, [
    shape(pen, `${id}-color`, `Colour ${i + 1}`, mark, { fill: color }),
    shape(
      pen,
      `${id}-words`,
      `Words ${i + 1}`,
      { x: x + beside, y, w: w - beside, h },
      { text: [text], anchor: 'middle' },
    ),
  ]);
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

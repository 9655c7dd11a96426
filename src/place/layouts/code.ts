/** Code on a panel: bands behind the lines that stand out, numbers or signs before them, and the lines themselves. */
import type { Box, GroupBox, ShapeBox, TextBox } from '../../model/box.ts';
import type { LineRun } from '../../model/content.ts';
import type { Color, Pt, Rect } from '../../model/theme.ts';
import type { Code } from '../../model/tree.ts';
import { changeColors } from '../../theme/change-colors.ts';
import { codeInset } from '../../theme/spacing.ts';
import { identity, type PlaceKind, type RegionContext } from './context.ts';
import { type LaidCode, layCode } from './lay-code.ts';

/** How wide the bar is that begins a band. */
const bar: Pt = 3;

interface Setting {
  readonly code: Code;
  readonly laid: LaidCode;
  readonly rect: Rect;
  readonly id: string;
  readonly name: string;
  readonly context: RegionContext;
}

export const placeCode: PlaceKind<Code> = (code, place, context) => {
  const laid = layCode(code, place.w, context);
  const rect = { ...place, h: laid.height };
  const { id } = identity(context);
  const setting = { code, laid, rect, id, name: nameOf(code), context };
  const click = code.click === undefined ? {} : { click: code.click };
  const boxes = [panel(setting), ...emphasis(setting), ...gutter(setting), text(setting)];
  return {
    boxes: boxes.map((box) => ({ ...click, ...box })),
    overflow: Math.max(0, laid.height - place.h),
  };
};

function nameOf({ alt, lang, value }: Code): string {
  if (alt !== undefined) return alt;
  const count = value.split('\n').length;
  return `Code, ${lang === '' ? '' : `${lang}, `}${count === 1 ? '1 line' : `${count} lines`}`;
}

/** The panel, with the strips behind lines that change: they stand still, so they are one thing to move. */
function panel({ code, laid, rect, id, name, context }: Setting): Box {
  const { theme } = context;
  const ground = shape(`${id}-panel`, `${name}: panel`, rect, theme.roles.panel);
  const runs = (code.marks ?? []).map((mark, i) => ({ mark, run: [i, i] as const }));
  const strips = joined(runs).flatMap(({ mark, run: [from, to] }, i) => {
    if (mark === 'same') return [];
    const { tint, edge } = changeColors[mark];
    const at = lines(rect, laid, [from, to]);
    const strip = (part: string, place: Rect, fill: Color) =>
      shape(`${id}-${part}-${i + 1}`, `Lines ${mark}: ${part}`, place, fill);
    return [
      strip('ground', at, theme.roles.ground),
      strip('tint', at, tint),
      strip('edge', { ...at, w: bar }, edge),
    ];
  });
  if (strips.length === 0) return ground;
  return {
    type: 'group',
    id: `${id}-ground`,
    name: `${name}: panel`,
    alt: name,
    children: [ground, ...strips],
  };
}

function joined<Mark>(runs: readonly { readonly mark: Mark; readonly run: LineRun }[]) {
  const all: { mark: Mark; run: LineRun }[] = [];
  for (const one of runs) {
    const last = all.at(-1);
    if (last?.mark === one.mark) last.run = [last.run[0], one.run[1]];
    else all.push({ ...one });
  }
  return all;
}

/** A group of bands for each click, which goes when the next one comes. */
function emphasis({ code, laid, rect, id, name, context }: Setting): GroupBox[] {
  const { ground, accent } = context.theme.roles;
  const entries = code.emphasis ?? [];
  const first = code.firstClick ?? 1;
  return entries.flatMap((runs, n): GroupBox[] => {
    if (runs.length === 0) return [];
    const said = runs.map(([from, to]) => [from, to].map((i) => code.numbers?.[i] ?? i + 1));
    const words = said.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
    const children = runs.flatMap((run, i) => {
      const at = lines(rect, laid, run);
      const band = `${id}-band-${n + 1}-${i + 1}`;
      return [
        shape(band, `Band ${i + 1}`, at, ground),
        shape(`${band}-edge`, `Edge ${i + 1}`, { ...at, w: bar }, accent),
      ];
    });
    return [
      {
        type: 'group',
        id: `${id}-emphasis-${n + 1}`,
        name: `Emphasis ${n + 1}: ${words}`,
        alt: `${name}: ${words}`,
        children,
        ...(n > 0 ? { click: first + n - 1 } : {}),
        ...(n < entries.length - 1 ? { until: first + n } : {}),
      },
    ];
  });
}

/** Where a run of lines stands, from edge to edge of the panel. */
const lines = (rect: Rect, { line }: LaidCode, [from, to]: LineRun): Rect => ({
  ...rect,
  y: rect.y + codeInset.t + from * line,
  h: (to - from + 1) * line,
});

function shape(id: string, name: string, rect: Rect, fill: Color): ShapeBox {
  const inset = { l: 0, t: 0, r: 0, b: 0 };
  return { type: 'shape', id, name, rect, geometry: 'rect', fill, text: [], anchor: 'top', inset };
}

/** Numbers and signs have a box of their own, so that who copies the code has the code alone. */
function gutter({ laid, rect, id, name, context }: Setting): TextBox[] {
  if (laid.gutter.length === 0) return [];
  const { x, y, h } = inside(rect);
  const width = Math.max(...laid.gutter.map((text) => text.length)) * 0.6 * laid.size;
  return [
    {
      ...listing(context, laid),
      id: `${id}-gutter`,
      name: `${name}: line numbers`,
      rect: { x, y, w: width, h },
      align: 'right',
      listing: laid.gutter,
    },
  ];
}

function text({ code, laid, rect, id, name, context }: Setting): TextBox {
  const { y, h } = inside(rect);
  const x = rect.x + laid.indent;
  const place = { x, y, w: rect.x + rect.w - codeInset.r - x, h };
  // Free, as its panel is: its lines are no points of the lecture, which an outline would have.
  return {
    ...listing(context, laid),
    id,
    name,
    rect: place,
    align: 'left',
    listing: code,
    alt: name,
  };
}

const listing = ({ region }: RegionContext, { step }: LaidCode) =>
  ({ type: 'text', region: region.name, style: 'code', step, anchor: 'top', blocks: [] }) as const;

const inside = ({ x, y, w, h }: Rect): Rect => ({
  x: x + codeInset.l,
  y: y + codeInset.t,
  w: w - codeInset.l - codeInset.r,
  h: h - codeInset.t - codeInset.b,
});

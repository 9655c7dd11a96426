/** Figures of lines: at each point, or only where they end, with their names where there is no legend. */
import type { Size } from '../../model/theme.ts';
import { boxAt, cheapest, type Label, type Obstacles } from './label-boxes.ts';
import type { ChartLayout } from './layout.ts';
import type { Point } from './marks.ts';
import { endLabel } from './names.ts';
import { notesOf, withNote } from './notes.ts';
import { type ChartView, textSize } from './view.ts';
import { labelSizes, lineEm } from './widths.ts';

type Own = readonly (Label | undefined)[];

const around = ['above', 'below', 'right', 'left'] as const;

/** Above each point, or where fewer lines and figures are in the way. `ends` is what stands at the end of a line. */
export function onPoints(
  view: ChartView,
  { plot, everyPoint }: ChartLayout,
  i: number,
  points: readonly (Point | undefined)[],
  obstacles: Obstacles,
  ends: Own | undefined,
): Own {
  const { spec } = view;
  const notes = notesOf(view, i);
  const meant = spec.emphasis?.points ?? [];
  const bare = spec.figures === 'none';
  const isSaid = (at: number) =>
    notes.has(at) || (!bare && (meant.length > 0 ? meant.includes(at) : everyPoint));
  const sizes = labelSizes(view, i);
  const high = Math.max(0, ...sizes.map((size) => size?.h ?? 0));
  return points.map((point, at) => {
    const figure = sizes[at];
    const end = ends?.[at];
    const note = notes.get(at);
    if (end !== undefined) return { ...end, ...(note === undefined ? {} : { note }) };
    if (point === undefined || figure === undefined || !isSaid(at)) return undefined;
    const size: Size = withNote(view, bare ? { w: 0, h: 0 } : figure, note);
    const boxes = around.map((place) => boxAt(place, point, size));
    // None beside the outermost points, where figures of the axes stand.
    const best = cheapest(boxes, view, obstacles, { ...plot, y: plot.y - high });
    obstacles.taken.push(boxes[best] ?? { ...point, ...size });
    const words = note === undefined ? {} : bare ? { text: note } : { note };
    return { place: around[best] ?? 'above', ...words };
  });
}

/** A line with many points, or one that is named there, says where it ends; ends that meet step apart. */
export function endsOfLines(
  view: ChartView,
  at: readonly number[],
  lines: readonly (readonly (Point | undefined)[])[],
  named: boolean,
): (Label | undefined)[][] {
  const line = lineEm * textSize(view.theme);
  const ends = lines
    .map((points, i) => ({ i, last: points.findLastIndex((point) => point !== undefined) }))
    .filter(({ last }) => last >= 0)
    .map(({ i, last }) => ({ i, last, y: lines[i]?.[last]?.y ?? 0, label: endLabel(view, at[i] ?? i, last) }))
    .sort((a, b) => a.y - b.y);
  const found: (Label | undefined)[][] = lines.map((points) => points.map(() => undefined));
  let free = Number.NEGATIVE_INFINITY;
  for (const { i, last, y, label } of ends) {
    const h = named ? line * label.lines.length : line;
    const place = Math.max(y, free + h / 2);
    const own = found[i];
    const name = label.onOneLine ? ('before' as const) : ('above' as const);
    const words = view.spec.figures === 'none' ? { text: label.lines.join(' ') } : named ? { name } : {};
    if (own) own[last] = { place: 'right', down: place - y, ...words };
    free = place + h / 2;
  }
  return found;
}

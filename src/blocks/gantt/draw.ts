import type { Pt, Rect } from '../../model/theme.ts';
import {
  type Child,
  type Drawing,
  flaws,
  inset,
  maxOf,
  type Pen,
  paragraph,
  roomForLine,
  shape,
  textSize,
} from '../kit/kit.ts';
import { best, inGroup, type Level, levels } from '../kit/ladder.ts';
import { ticksOf } from '../kit/ticks.ts';
import { tones } from '../kit/tones.ts';
import { type GanttSpec, type Task, timeOf } from './spec.ts';

const rowGap: Pt = 3;
const highest: Pt = 40;
/** A row for each task: its name at the left, a bar from its first day to its last. */
export function drawGantt(spec: GanttSpec, rect: Rect, pen: Pen) {
  return inGroup(best([gantt(spec, rect, pen)], levels), pen, {
    id: 'gantt',
    name: 'Gantt chart',
    alt: spec.alt,
  });
}

const gantt =
  ({ tasks }: GanttSpec, rect: Rect, pen: Pen) =>
  (level: Level): Drawing => {
    const { text: color, muted, rule, title: strong } = pen.theme.roles;
    const names = tasks.map(({ title }) => paragraph(level.text, [{ text: title }], { color, after: 0 }));
    const heads = tasks.map(({ section }, i) =>
      section !== undefined && section !== tasks[i - 1]?.section
        ? paragraph(level.text, [{ text: section }], { bold: true, color: strong, after: 0 })
        : undefined,
    );
    const wish =
      maxOf([...names, ...heads.flatMap((one) => one ?? [])].map((one) => roomForLine(one, pen))) + 12;
    const left = Math.min(rect.w * 0.32, wish);
    const sizes = names.map((one) => textSize([one], left - 8, pen));
    const headSizes = heads.map((one) => (one ? textSize([one], left - 8, pen) : undefined));
    const widest = paragraph(level.text, [{ text: '2026-03' }], { after: 0 });
    const tickWidth = roomForLine(widest, pen) + 14;
    const axis = textSize([widest], tickWidth, pen).height + 6;
    const needed = Math.max(18, maxOf(sizes.map(({ height }) => height)) + 2);
    const headTotal = headSizes.reduce((sum, one) => sum + (one ? one.height + 6 : 0), 0);
    const room = (rect.h - axis - headTotal) / tasks.length - rowGap;
    const height = Math.max(needed, Math.min(room, highest));
    const [from, to] = extent(tasks);
    const chart = { x: rect.x + left, w: rect.w - left - tickWidth / 2 };
    const xOf = (time: number): Pt => chart.x + (chart.w * (time - from)) / (to - from);
    const bottom = rect.y + axis + headTotal + tasks.length * (height + rowGap);
    const ticks = ticksOf(from, to, Math.max(2, Math.floor(chart.w / tickWidth)));
    const marks = ticks.flatMap(({ time, label }, i): Child[] => {
      const x = xOf(time);
      const words = [paragraph(level.text, [{ text: label }], { align: 'center', color: muted, after: 0 })];
      return [
        shape(
          pen,
          `tick-of-${i}`,
          `Mark ${label}`,
          { x: x - 0.5, y: rect.y + axis - 4, w: 1, h: bottom - rect.y - axis + 4 },
          { fill: rule },
        ),
        shape(
          pen,
          `time-of-${i}`,
          label,
          { x: x - tickWidth / 2, y: rect.y, w: tickWidth, h: axis - 6 },
          { text: words, anchor: 'bottom' },
        ),
      ];
    });
    let y = rect.y + axis;
    const rows = tasks.flatMap((task, i): Child[] => {
      const head = heads[i];
      const headHeight = headSizes[i]?.height ?? 0;
      const above = head
        ? [
            shape(
              pen,
              `items-${i + 1}`,
              `Section: ${task.section}`,
              { x: rect.x, y: y + 4, w: left - 8, h: headHeight },
              { text: [head] },
            ),
          ]
        : [];
      y += head ? headHeight + 6 : 0;
      const name = { x: rect.x, y, w: left - 8, h: height };
      const drawn = [
        ...above,
        shape(pen, `label-${i + 1}`, task.title, name, {
          text: names.slice(i, i + 1),
          anchor: 'middle',
          inset: inset(0),
        }),
        bar(
          task,
          i,
          { x: xOf(timeOf(task.from)), w: xOf(timeOf(task.to)) - xOf(timeOf(task.from)), y, h: height },
          pen,
        ),
      ];
      y += height + rowGap;
      return drawn;
    });
    return {
      children: [...marks, ...rows],
      over: (needed - room) * tasks.length,
      ...flaws([...sizes, ...headSizes]),
    };
  };

/** What is done is quiet, what is critical deep; a milestone is a diamond. */
function bar(task: Task, i: number, { x, y, w, h }: Rect, pen: Pen): Child {
  const { accent, root } = tones(pen.theme);
  const high = Math.min(h - 4, 24);
  const place = { x, y: y + (h - high) / 2, w: Math.max(3, w), h: high };
  const name = `${task.title}: ${task.from.slice(0, 10)} – ${task.to.slice(0, 10)}`;
  if (task.milestone)
    return shape(
      pen,
      `node-${i + 1}`,
      name,
      { ...place, x: x + w / 2 - high / 2, w: high },
      { geometry: 'diamond', fill: root.fill },
    );
  const fill = task.critical ? root.fill : task.done ? { ...accent.fill, alpha: 0.45 } : accent.fill;
  return shape(pen, `node-${i + 1}`, name, place, { geometry: 'roundRect', radius: 3, fill });
}

/** From the first day to the last; never nothing. */
function extent(tasks: readonly Task[]): readonly [number, number] {
  const from = Math.min(...tasks.map((one) => timeOf(one.from)));
  const to = Math.max(...tasks.map((one) => timeOf(one.to)));
  return to > from ? [from, to] : [from, from + 86_400_000];
}

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
  settled,
  shape,
  textSize,
} from '../kit/kit.ts';
import { best, inGroup, type Level, levels } from '../kit/ladder.ts';
import { labelSize } from '../kit/line-label.ts';
import { nodeBox, nodeSize, nodeWords } from '../kit/node.ts';
import { tones } from '../kit/tones.ts';
import { laneLinks } from './links.ts';
import { inOrder, type Stand } from './order.ts';
import type { LanesSpec } from './spec.ts';

const gap: Pt = 6;
/** Above and below the steps in a lane. */
const edge: Pt = 12;
/** Between columns, where lines turn. */
const alley: Pt = 22;
const narrowest: Pt = 56;
const widest: Pt = 190;
const headSpace = inset(10, 6);

/** A lane for each, its name at the left; steps in columns, in the order in which they follow. */
export function drawLanes(spec: LanesSpec, rect: Rect, pen: Pen) {
  const stands = inOrder(spec);
  return inGroup(best([lanes(spec, stands, rect, pen)], levels), pen, {
    id: 'lanes',
    name: 'Swim lanes',
    alt: spec.alt,
  });
}

const lanes =
  (spec: LanesSpec, stands: ReadonlyMap<string, Stand>, rect: Rect, pen: Pen) =>
  (level: Level): Drawing => {
    const { head, panel } = tones(pen.theme);
    const { ground, text, muted, accent } = pen.theme.roles;
    const onTrack = { fill: ground, text, muted, strong: accent };
    const titles = spec.lanes.map(({ title }) => [
      paragraph(level.title, [{ text: title }], { align: 'center', bold: true, color: head.text, after: 0 }),
    ]);
    const longest = maxOf(titles.flat().map((one) => roomForLine(one, pen)));
    const headWidth = Math.min(rect.w * 0.18, longest + headSpace.l + headSpace.r + 2);
    const headSizes = titles.map((words) => textSize(words, headWidth - headSpace.l - headSpace.r, pen));
    const columns = Math.max(0, ...[...stands.values()].map(({ column }) => column)) + 1;
    const labels = spec.links.map(({ label }) =>
      label
        ? paragraph(level.text, [{ text: label }], { align: 'center', color: muted, after: 0 })
        : undefined,
    );
    const labelSizes = labels.map((words) => labelSize(words, 90, pen));
    const alleys = Array.from({ length: columns }, (_, column) => {
      const own = spec.links.map(({ from, to }, i) => {
        const [a, b] = [stands.get(from), stands.get(to)];
        return a?.column === column && a.lane === b?.lane ? (labelSizes[i]?.w ?? 0) : 0;
      });
      return Math.max(alley, maxOf(own) > 0 ? maxOf(own) + 26 : 0);
    });
    const between = alleys.slice(0, -1).reduce((a, b) => a + b, 0);
    const track = rect.w - headWidth - 2 * edge;
    const w = Math.min(widest, (track - between) / columns);
    const spread = columns > 1 ? Math.min(30, (track - between - w * columns) / (columns - 1)) : 0;
    const xOf = (column: number): Pt =>
      rect.x + headWidth + edge + column * (w + spread) + alleys.slice(0, column).reduce((a, b) => a + b, 0);
    const steps = spec.lanes.flatMap(({ steps: own }) => own);
    const words = new Map(
      steps.map((step) => [step.id, nodeWords(step, level, onTrack, 'center', !step.text)]),
    );
    const sizes = new Map(steps.map(({ id }) => [id, nodeSize(words.get(id) ?? [], w, pen)]));
    const stepHeight = maxOf([...sizes.values()].map(({ height }) => height));
    const needed = Math.max(
      stepHeight + 2 * edge,
      maxOf(headSizes.map(({ height }) => height)) + headSpace.t + headSpace.b,
    );
    const room = (rect.h - gap * (spec.lanes.length - 1)) / spec.lanes.length;
    const height = Math.max(needed, Math.min(room, needed * 1.5, 120));
    const top = settled(rect, height * spec.lanes.length + gap * (spec.lanes.length - 1));
    const yOf = (lane: number): Pt => top + lane * (height + gap);
    const tracks = spec.lanes.flatMap(({ title }, i): Child[] => [
      shape(
        pen,
        `lane-${i}`,
        `Lane: ${title}`,
        { x: rect.x, y: yOf(i), w: headWidth, h: height },
        {
          fill: head.fill,
          text: titles[i] ?? [],
          anchor: 'middle',
          inset: headSpace,
        },
      ),
      shape(
        pen,
        `track-${i}`,
        `Track: ${title}`,
        { x: rect.x + headWidth, y: yOf(i), w: rect.w - headWidth, h: height },
        { fill: panel.fill },
      ),
    ]);
    const places = new Map<string, Rect>();
    for (const { id, lane, column } of stands.values())
      places.set(id, { x: xOf(column), y: yOf(lane) + (height - stepHeight) / 2, w, h: stepHeight });
    const boxes = [...stands.values()].map(({ id, n }) =>
      nodeBox(pen, `step-${n}`, places.get(id) ?? rect, words.get(id) ?? [], {
        geometry: 'roundRect',
        radius: 6,
        fill: onTrack.fill,
        line: { color: accent, width: 1.25 },
      }),
    );
    const wired = laneLinks(
      spec.links,
      { stands, places, labels, labelSizes, alleys, bottomOf: (lane) => yOf(lane) + height },
      pen,
    );
    return {
      children: [...tracks, ...wired.lines, ...boxes, ...wired.labels],
      over: Math.max((needed - room) * spec.lanes.length, (narrowest - w) * columns),
      ...flaws([...headSizes, ...sizes.values()]),
    };
  };

import type { Rect } from '../../model/theme.ts';
import { isRuled } from '../kit/hold.ts';
import type { Pen } from '../kit/kit.ts';
import { type Best, best, inGroup, levels } from '../kit/ladder.ts';
import { timelineAlternating } from './alternating.ts';
import { axisFor } from './axis.ts';
import { timelineColumns } from './columns.ts';
import { timelineRows } from './rows.ts';
import { datesOf, scaleLevels, timelineScale } from './scale.ts';
import type { TimelineSpec } from './spec.ts';

/** From so many events on an axis to scale says more than steps, where nothing is asked for. */
const manyEvents = 5;

/** To scale where that is asked for, or right in the theme; else, or where it does not fit, step by step. */
export function drawTimeline(spec: TimelineSpec, rect: Rect, pen: Pen) {
  const drawn = toScale(spec, rect, pen) ?? stepByStep(spec, rect, pen);
  return inGroup(drawn, pen, { id: 'timeline', name: 'Timeline', alt: spec.alt });
}

/** Few events stand in columns under an axis; more alternate above and below it; many stand in rows. */
function stepByStep({ events }: TimelineSpec, rect: Rect, pen: Pen): Best {
  const columns = timelineColumns(events, rect, pen);
  const alternating = timelineAlternating(events, rect, pen);
  const rows = [1, 2].map((count) => timelineRows(events, rect, pen, count));
  const across = events.length <= 4 ? [columns, alternating] : [alternating, columns];
  return best([...(events.length > 1 ? across : [columns]), ...rows], levels, 2);
}

/** Undefined where it is not wanted, dates cannot be read, or labels have no room. */
function toScale({ events, variant }: TimelineSpec, rect: Rect, pen: Pen): Best | undefined {
  const usual = isRuled(pen.theme) && events.length >= manyEvents;
  const wanted =
    variant === 'scale' || (variant === undefined && (usual || events.some(({ at }) => at !== undefined)));
  const dates = wanted ? datesOf(events, pen) : undefined;
  if (!dates) return undefined;
  const axis = axisFor(
    dates.flatMap(({ from, to }) => [from, to]),
    rect,
    pen,
  );
  const tries = [1, 2, 3].flatMap((rows) =>
    [0.36, 0.28, 0.2].map((widest) => timelineScale(events, dates, axis, rect, pen, { widest, rows })),
  );
  const found = best(tries, scaleLevels);
  return found.drawing.children.length > 0 && found.overflow === 0 && !found.drawing.cut ? found : undefined;
}

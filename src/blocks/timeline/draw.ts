import type { Rect } from '../../model/theme.ts';
import type { Pen } from '../kit/kit.ts';
import { best, inGroup, levels } from '../kit/ladder.ts';
import { timelineAlternating } from './alternating.ts';
import { timelineColumns } from './columns.ts';
import { timelineRows } from './rows.ts';
import { timelineScaled } from './scaled.ts';
import type { TimelineSpec } from './spec.ts';

/**
 * To scale where events say when they are. Otherwise few events stand in columns under an axis; more alternate above and
 * below it; many stand in rows.
 */
export function drawTimeline(spec: TimelineSpec, rect: Rect, pen: Pen) {
  const { events } = spec;
  const known = { id: 'timeline', name: 'Timeline', alt: spec.alt };
  if (events.every(({ at }) => at !== undefined)) {
    const ways = [true, false].map((above) => timelineScaled(events, rect, pen, above));
    return inGroup(best(ways, levels), pen, known);
  }
  const columns = timelineColumns(events, rect, pen);
  const alternating = timelineAlternating(events, rect, pen);
  const rows = [1, 2].map((count) => timelineRows(events, rect, pen, count));
  const across = events.length <= 4 ? [columns, alternating] : [alternating, columns];
  return inGroup(best([...(events.length > 1 ? across : [columns]), ...rows], levels, 2), pen, known);
}

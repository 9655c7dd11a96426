import type { Rect } from '../../model/theme.ts';
import type { Pen } from '../kit/kit.ts';
import { best, inGroup, levels } from '../kit/ladder.ts';
import { stepsChevrons } from './chevrons.ts';
import { stepsGrid } from './grid.ts';
import { stepsRows } from './rows.ts';
import type { StepsSpec } from './spec.ts';

/**
 * Up to five points stand in rows, more in a grid. A process is a band of chevrons with cards, or, where those are too
 * narrow, rows linked by arrows.
 */
export function drawSteps(spec: StepsSpec, rect: Rect, pen: Pen) {
  const { steps, arrows = false } = spec;
  const rows = stepsRows(steps, rect, pen, arrows);
  // Three columns of a 4:3 slide are too narrow for a title beside its number.
  const wide = rect.w > 700;
  const grids = (wide && steps.length % 3 === 0 ? [2, 3] : [2]).map((columns) =>
    stepsGrid(steps, rect, pen, columns),
  );
  const points = steps.length <= 5 ? [rows, ...(steps.length > 3 ? grids : [])] : [...grids, rows];
  return inGroup(
    best(arrows ? [stepsChevrons(steps, rect, pen), rows] : points, levels, arrows ? 1 : 2),
    pen,
    { id: 'steps', name: 'Steps', alt: spec.alt },
  );
}

import type { StepsSpec } from '../../model/block.ts';
import type { Rect } from '../../model/theme.ts';
import { group, type Pen } from './kit.ts';
import { best, levels } from './ladder.ts';
import { stepsChevrons } from './steps-chevrons.ts';
import { stepsGrid } from './steps-grid.ts';

/** Points in numbered panels; a process as a band of chevrons or, where that is too narrow, rows down a line. */
export function drawSteps(spec: StepsSpec, rect: Rect, pen: Pen) {
  const { steps, arrows = false } = spec;
  const grids = gridChoices(steps.length).map((columns) => stepsGrid(steps, rect, pen, columns));
  const rows = stepsGrid(steps, rect, pen, 1, true);
  const { drawing, overflow } = best(arrows ? [stepsChevrons(steps, rect, pen), rows] : grids, levels, 2);
  return { box: group(pen, 'steps', 'Steps', drawing.children, spec.alt), overflow };
}

/** Columns, the preferred first: up to five points in rows, six and more in two columns. */
function gridChoices(count: number): readonly number[] {
  if (count <= 3) return [1, count];
  if (count <= 5) return [1, 2];
  return count % 3 === 0 ? [2, 3] : [2];
}

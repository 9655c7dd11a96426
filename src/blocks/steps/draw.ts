import type { Rect } from '../../model/theme.ts';
import { drawCycle } from '../cycle/draw.ts';
import { isRuled } from '../kit/hold.ts';
import type { Pen } from '../kit/kit.ts';
import { best, inGroup, levels } from '../kit/ladder.ts';
import { ruledLevels } from '../kit/ruled.ts';
import { wordsOf } from '../kit/runs.ts';
import { stepsChevrons } from './chevrons.ts';
import { stepsGrid } from './grid.ts';
import { type Hung, stepsHung } from './hung.ts';
import { stepsLine } from './line.ts';
import type { Step } from './parts.ts';
import { stepsRows } from './rows.ts';
import type { StepsSpec } from './spec.ts';

const named = { id: 'steps', name: 'Steps' } as const;

/**
 * A process is a line of steps, or, where those are too narrow, rows linked by arrows; points that do not lead to each
 * other stand in rows, more than five in a grid. `variant` asks for one of these, or for a circle.
 */
export function drawSteps(spec: StepsSpec, rect: Rect, pen: Pen) {
  const { steps, alt, variant } = spec;
  if (variant === 'circle') return drawCycle({ alt, stages: steps.map(stage) }, rect, pen);
  return isRuled(pen.theme) ? ruled(spec, rect, pen) : panelled(spec, rect, pen);
}

/** In a circle words are plain. */
const stage = ({ title, text, ...step }: Step) => ({
  ...step,
  title: wordsOf(title),
  ...(text && { text: wordsOf(text) }),
});

function panelled({ steps, arrows = false, alt, variant }: StepsSpec, rect: Rect, pen: Pen) {
  const rows = stepsRows(steps, rect, pen, arrows);
  // Three columns of a 4:3 slide are too narrow for a title beside its number.
  const wide = rect.w > 700;
  const grids = (wide && steps.length % 3 === 0 ? [2, 3] : [2]).map((columns) =>
    stepsGrid(steps, rect, pen, columns),
  );
  const points = steps.length <= 5 ? [rows, ...(steps.length > 3 ? grids : [])] : [...grids, rows];
  const inLine = variant === undefined ? arrows : variant === 'line';
  const listed = arrows ? [rows] : points;
  return inGroup(
    best(inLine ? [stepsChevrons(steps, rect, pen), rows] : listed, levels, inLine ? 1 : 2),
    pen,
    { ...named, alt },
  );
}

function ruled({ steps, arrows = false, alt, variant }: StepsSpec, rect: Rect, pen: Pen) {
  const hung = (look: Omit<Hung, 'linked'>) => stepsHung(steps, rect, pen, { ...look, linked: arrows });
  const rows = [hung({ columns: 1, beside: true }), hung({ columns: 1, beside: false })];
  const grid = arrows ? [] : [hung({ columns: 2, beside: false })];
  const points = steps.length <= 4 ? rows : [...grid, ...rows];
  const inLine = variant === undefined ? arrows : variant === 'line';
  const drawn = inLine ? [stepsLine(steps, rect, pen), ...rows] : points;
  return inGroup(best(drawn, ruledLevels, 2), pen, { ...named, alt });
}

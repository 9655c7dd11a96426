import type { Rect } from '../../model/theme.ts';
import type { Pen } from '../kit/kit.ts';
import { best, inGroup, levels } from '../kit/ladder.ts';
import { type Taper, tapered } from '../kit/tapered.ts';
import type { PyramidSpec } from './spec.ts';

/** Levels from the narrow top to the broad ground, titles on them where they are short enough. */
export function drawPyramid(spec: PyramidSpec, rect: Rect, pen: Pen) {
  const taper: Taper = { top: 0.24, bottom: 1, strong: 0 };
  const arrangements = [false, true].map((beside) => tapered(spec.levels, taper, rect, pen, beside));
  return inGroup(best(arrangements, levels), pen, { id: 'pyramid', name: 'Pyramid', alt: spec.alt });
}

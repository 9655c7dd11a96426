import type { Rect } from '../../model/theme.ts';
import type { Pen } from '../kit/kit.ts';
import { best, inGroup, levels } from '../kit/ladder.ts';
import { type Taper, tapered } from '../kit/tapered.ts';
import type { FunnelSpec } from './spec.ts';

/** Stages from the broad mouth to what is left, titles on them where they are short enough. */
export function drawFunnel(spec: FunnelSpec, rect: Rect, pen: Pen) {
  const taper: Taper = { top: 1, bottom: 0.34, strong: spec.stages.length - 1 };
  const arrangements = [false, true].map((beside) => tapered(spec.stages, taper, rect, pen, beside));
  return inGroup(best(arrangements, levels), pen, { id: 'funnel', name: 'Funnel', alt: spec.alt });
}

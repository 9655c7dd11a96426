import { extentAcross, extentOf, outside } from '../blocks/chart/extent.ts';
import { isOfNumbers, isRadar, isRound, isSecondary } from '../blocks/chart/view.ts';
import { chartBlock } from '../blocks/index.ts';
import { diagnostic } from '../diagnostics/catalogue.ts';
import type { AxisRange, ChartSpec } from '../model/chart.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Presentation } from '../model/tree.ts';
import type { Extent } from '../theme/chart-scale.ts';
import { allBlocks } from './tree.ts';

/** Charts whose axes are given ends that leave out some of their figures. */
export function checkAxes({ slides }: Presentation): Diagnostic[] {
  return slides.flatMap((slide) =>
    allBlocks(slide).flatMap((block) => {
      if (block.type !== 'figure' || block.kind !== chartBlock) return [];
      return axesOf(block.spec as ChartSpec).flatMap(({ name, extent, unit, given }) => {
        if (!outside(extent, given)) return [];
        const figures = `${extent.low} to ${extent.high}${unit}`;
        const message = `slide ${slide.n}: the chart's figures go from ${figures}, beyond what its ${name} shows`;
        const hint = `widen 'min' and 'max' of ${name}, or leave them out`;
        return [diagnostic('figure-off-axis', message, { place: block.place ?? slide.place, hint })];
      });
    }),
  );
}

interface Axis {
  /** As data calls it. */
  readonly name: string;
  readonly extent: Extent;
  /** In which its figures are shown. */
  readonly unit: string;
  readonly given: AxisRange;
}

function axesOf(spec: ChartSpec): Axis[] {
  if (isRound(spec) || isRadar(spec)) return [];
  const axis = (name: string, secondary: boolean, given: AxisRange = {}): Axis[] => {
    const own = spec.series.filter((one) => isSecondary(spec, one) === secondary);
    return own.length === 0
      ? []
      : [{ name, extent: extentOf(spec, secondary), unit: own[0]?.unit ?? '', given }];
  };
  const across = {
    name: 'category_axis',
    extent: extentAcross(spec),
    unit: '',
    given: spec.categoryAxis ?? {},
  };
  return [
    ...axis('value_axis', false, spec.valueAxis),
    ...axis('secondary_axis', true, spec.secondaryAxis),
    ...(isOfNumbers(spec) ? [across] : []),
  ];
}

import { extentAcross, extentOf, outside } from '../blocks/chart/extent.ts';
import { drawnAs, isRound, isSecondary } from '../blocks/chart/view.ts';
import { chartBlock } from '../blocks/index.ts';
import { diagnostic } from '../diagnostics/catalogue.ts';
import type { AxisRange, ChartSpec } from '../model/chart.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Presentation } from '../model/tree.ts';
import { axisScale, type Extent, settled } from '../theme/chart-scale.ts';
import { allBlocks } from './tree.ts';

/** Charts whose axes mislead, or leave out what is to be shown. */
export function checkAxes({ slides }: Presentation): Diagnostic[] {
  return slides.flatMap((slide) =>
    allBlocks(slide).flatMap((block) => {
      if (block.type !== 'figure' || block.kind !== chartBlock) return [];
      const options = { place: block.place ?? slide.place };
      return axesOf(block.spec as ChartSpec).flatMap((axis) => faultsOf(axis, `slide ${slide.n}`, options));
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
  /** Lengths are compared on it, not places. */
  readonly lengths: boolean;
}

function axesOf(spec: ChartSpec): Axis[] {
  if (isRound(spec)) return [];
  const axis = (name: string, secondary: boolean, given: AxisRange = {}): Axis[] => {
    const own = spec.series.filter((one) => isSecondary(spec, one) === secondary);
    const lengths = own.some((one) => ['bar', 'area'].includes(drawnAs(spec, one)));
    return own.length === 0
      ? []
      : [{ name, extent: extentOf(spec, own), unit: own[0]?.unit ?? '', given, lengths }];
  };
  const across: Axis = {
    name: 'category_axis',
    extent: extentAcross(spec),
    unit: '',
    given: spec.categoryAxis ?? {},
    lengths: false,
  };
  return [
    ...axis('value_axis', false, spec.valueAxis),
    ...axis('secondary_axis', true, spec.secondaryAxis),
    ...(spec.type === 'scatter' ? [across] : []),
  ];
}

function faultsOf(
  { name, extent, unit, given, lengths }: Axis,
  slide: string,
  { place }: Pick<Diagnostic, 'place'>,
) {
  const { low, high } = extent;
  if (outside(extent, given)) {
    const message = `${slide}: the chart's figures go from ${low} to ${high}${unit}, beyond what its ${name} shows`;
    return [
      diagnostic('figure-off-axis', message, {
        place,
        hint: `widen 'min' and 'max' of ${name}, or leave them out`,
      }),
    ];
  }
  // Ten steps are the most that there may be; with fewer an axis begins at the same side of zero.
  const { min, max } = axisScale(extent, 10, settled(extent, given));
  if (!lengths || (min <= 0 && max >= 0) || given.min !== undefined || given.max !== undefined) return [];
  const message = `${slide}: bars and areas are compared by their length, but the axis begins at ${min > 0 ? min : max}`;
  const hint = `give the chart ${name}: {${min > 0 ? 'min' : 'max'}: 0}, or show it as a line`;
  return [diagnostic('axis-not-from-zero', message, { place, hint })];
}

/** Of a chart that appears part by part: what is drawn at one click, upon what was there before. */
type Option = Readonly<Record<string, unknown>>;

/** Whether a series' mark at a category is drawn; of lines and points only whole series are asked for, at -1. */
export type Shows = (series: number, at: number) => boolean;

const unseen = { opacity: 0 };
const off = { show: false };

/** A series with only those of its marks that are drawn. Bars that are not seen keep their place for the others. */
export function seriesOfStep(series: Option, i: number, shows: Shows): Option {
  const data = series['data'] as readonly Option[];
  const whole = series['type'] !== 'bar' && series['type'] !== 'pie';
  if (whole && shows(i, -1)) return series;
  if (whole && series['type'] === 'radar')
    return { ...series, symbolSize: 0, data: data.map(withoutFigures) };
  if (whole) return { ...series, data: [] };
  const hidden = (one: Option) => ({
    ...one,
    itemStyle: { ...(one['itemStyle'] as Option | undefined), ...unseen },
    label: off,
    labelLine: off,
  });
  return { ...series, data: data.map((one, at) => (shows(i, at) ? one : hidden(one))) };
}

/** A radar's one entry, which a legend takes its sign from. */
const withoutFigures = (one: Option): Option => ({
  ...one,
  value: (one['value'] as readonly unknown[]).map(() => '-'),
});

/** The same scale, with nothing drawn of it. */
export const bareAxis = (axis: object | readonly object[]) =>
  Array.isArray(axis) ? axis.map((one) => ({ ...one, ...off })) : { ...axis, ...off };

export function bareRadar(radar: Option): Option {
  const indicator = radar['indicator'] as readonly Option[];
  return {
    ...radar,
    splitLine: off,
    axisLine: off,
    axisName: off,
    indicator: indicator.map((one) => ({ ...one, axisLabel: off })),
  };
}

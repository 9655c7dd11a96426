/** What a type of chart has no place for is not taken; what it needs must be there. */
import { chartKinds, type OwnKey } from '../../blocks/chart/types/index.ts';
import type { ChartType } from '../../model/chart.ts';
import type { LoadContext } from '../context.ts';
import type { Cursor } from '../cursor.ts';

/** Every key that some type takes. */
const allKeys = [...new Set(Object.values(chartKinds).flatMap(({ takes }) => takes))];
const seriesKeys = ['label', 'as', 'secondary', 'error', 'trend'] as const;
const axisKeys = new Set<OwnKey>([
  ...(['category_title', 'value_title', 'value_axis'] as const),
  ...(['secondary', 'secondary_title', 'secondary_axis'] as const),
]);

export function refuseMisfits(context: LoadContext, cursor: Cursor): void {
  const type = cursor.get('type').string ?? '';
  // That there is no such type the schema says.
  if (!Object.hasOwn(chartKinds, type)) return;
  const kind = chartKinds[type as ChartType];
  const { problems } = context;
  for (const key of allKeys) {
    if (kind.takes.includes(key) || !cursor.get(key).node) continue;
    problems.add('unknown-key', misfit(type, key), cursor.get(key).place, takenBy(key));
  }
  for (const one of cursor.get('series').list) {
    const wrong = seriesKeys.find((key) => one.get(key).node && !kind.ofSeries.includes(key));
    if (wrong !== undefined)
      problems.add('unknown-key', `a series of a ${type} chart takes no '${wrong}'`, one.get(wrong).place);
  }
  refuseBesideMultiples(context, cursor);
  refuseClicks(context, cursor, type as ChartType);
  needs(context, cursor, type as ChartType);
}

/** What cannot come one by one: a line has no points apart, a pie one series. */
function refuseClicks({ problems }: LoadContext, cursor: Cursor, type: ChartType): void {
  const asked = cursor.get('clicks');
  const { clicks = [] } = chartKinds[type];
  if (asked.string === undefined || clicks.some((one) => one === asked.string)) return;
  if (asked.string !== 'series' && asked.string !== 'points') return;
  const [only] = clicks;
  const message = only
    ? `the ${asked.string} of a ${type} chart do not appear one by one`
    : `a ${type} chart is there whole: it takes no 'clicks'`;
  problems.add('unknown-key', message, asked.place, only && `Write clicks: ${only}.`);
}

function misfit(type: string, key: OwnKey): string {
  if (axisKeys.has(key)) return `a ${type} chart has no such axis: it takes no '${key}'`;
  return key === 'category_axis' && chartKinds[type as ChartType].axes === 'names'
    ? `a ${type} chart has names along that axis, not numbers: it takes no '${key}'`
    : `a ${type} chart takes no '${key}'`;
}

function takenBy(key: OwnKey): string | undefined {
  const types = Object.entries(chartKinds).flatMap(([type, { takes }]) =>
    takes.includes(key) ? [type] : [],
  );
  return axisKeys.has(key) || key === 'category_axis'
    ? undefined
    : `Charts that take it: ${types.join(', ')}.`;
}

function needs({ problems }: LoadContext, cursor: Cursor, type: ChartType): void {
  const { series: count, category = 'needed', takes } = chartKinds[type];
  if (category === 'none' && cursor.get('category').exists)
    problems.add('unknown-key', `a ${type} chart takes no 'category'`, cursor.get('category').place);
  const series = cursor.get('series');
  const n = series.list.length;
  if (count && n > 0 && (n < count.least || n > count.most)) {
    const wanted =
      count.most === 1 ? 'one' : count.least === count.most ? `exactly ${count.most}` : `up to ${count.most}`;
    const hint = seriesHints[type];
    problems.add('wrong-count', `a ${type} chart has ${wanted} series, not ${n}`, series.place, hint);
  }
  const missing = [
    ...(category === 'needed' ? (['category'] as const) : []),
    ...(takes.includes('size') ? (['size'] as const) : []),
  ].filter((key) => !cursor.get(key).exists);
  for (const key of missing)
    problems.add('missing-field', `'${key}' is missing`, cursor.place, fieldHints[key]);
}

const seriesHints: Partial<Record<ChartType, string>> = {
  'range-column': 'Name the column of the lowest figures, then that of the highest.',
  'range-bar': 'Name the column of the lowest figures, then that of the highest.',
  gantt: 'Name the column of first days, then that of last days.',
};
const fieldHints = {
  category: 'The column that names the points.',
  size: "The column whose figures are the bubbles' areas.",
} as const;

/** Each of several charts shows its part of the table as it stands. */
function refuseBesideMultiples({ problems }: LoadContext, cursor: Cursor): void {
  if (!cursor.get('multiples').exists) return;
  for (const key of ['annotate', 'sort', 'other', 'clicks']) {
    if (!cursor.get(key).node) continue;
    const hint = 'Leave it out, or make a chart of its own of what it is about.';
    problems.add('unknown-key', `a chart with 'multiples' takes no '${key}'`, cursor.get(key).place, hint);
  }
}

import { axisFault } from '../../blocks/chart/axis-fault.ts';
import { nearestHint } from '../../diagnostics/nearest.ts';
import type { AxisRange, ChartType } from '../../model/chart.ts';
import type { Chart, ChartColumn } from '../../model/content.ts';
import { type LoadContext, link } from '../context.ts';
import type { Cursor } from '../cursor.ts';
import { needText, optionalText } from '../texts.ts';
import { tableUse } from './table.ts';

/** A chart of columns of a table. */
export function readChart(context: LoadContext, cursor: Cursor): Chart {
  const category = cursor.get('category');
  const series = cursor.get('series').list;
  const secondary = cursor.get('secondary').list;
  const names = series.map((one) => (one.isMap ? one.get('column') : one));
  context.tableUses.push({
    ...tableUse(cursor, [category, ...names]),
    // A scatter chart's points stand at numbers both ways.
    numbers: cursor.get('type').string === 'scatter' ? [category, ...names] : names,
  });
  const columns = names.flatMap((one) => one.string ?? []);
  for (const one of secondary) {
    if (one.string === undefined || columns.includes(one.string)) continue;
    const message = `'${one.string}' is not among the chart's series`;
    context.problems.add('unknown-column', message, one.place, nearestHint(one.string, columns));
  }
  refuseMisfits(context, cursor);
  const right = new Set(secondary.map((one) => one.string));
  return {
    type: (cursor.get('type').string ?? 'column') as ChartType,
    table: link(context, 'table', cursor.get('table')),
    category: category.string ?? '',
    series: series.map((one) => readSeries(context, one, right)),
    rows: cursor.get('rows').list.map((one) => one.string ?? ''),
    ...optionalText(context, cursor, 'categoryTitle', 'category_title'),
    ...optionalText(context, cursor, 'valueTitle', 'value_title'),
    ...optionalText(context, cursor, 'secondaryTitle', 'secondary_title'),
    axes: {
      ...readAxis(context, cursor, 'categoryAxis', 'category_axis'),
      ...readAxis(context, cursor, 'valueAxis', 'value_axis'),
      ...readAxis(context, cursor, 'secondaryAxis', 'secondary_axis'),
    },
    alt: needText(context, cursor.get('alt')),
    place: cursor.place,
  };
}

const ends = ['min', 'max', 'step'] as const;

function readAxis<K extends string>({ problems }: LoadContext, cursor: Cursor, name: K, key: string) {
  const axis = cursor.get(key);
  const given = ends.filter((end) => typeof axis.get(end).scalar === 'number');
  if (given.length === 0) return {};
  const range: AxisRange = Object.fromEntries(given.map((end) => [end, axis.get(end).number(0)]));
  const fault = axisFault(range);
  // That a step is more than 0 the schema says.
  if (fault && (range.step ?? 1) > 0)
    problems.add('out-of-range', `'${fault.key}' ${fault.message}`, axis.get(fault.key).place);
  return { [name]: range } as { readonly [P in K]: AxisRange };
}

function readSeries(
  context: LoadContext,
  cursor: Cursor,
  right: ReadonlySet<string | undefined>,
): ChartColumn {
  if (!cursor.isMap) {
    const column = cursor.string ?? '';
    return { column, secondary: right.has(column), place: cursor.place };
  }
  const column = cursor.get('column').string ?? '';
  const as = cursor.get('as').string as 'column' | 'line' | undefined;
  return {
    column,
    ...optionalText(context, cursor, 'label'),
    ...(as && { as }),
    secondary: cursor.get('secondary').boolean(right.has(column)),
    place: cursor.place,
  };
}

/** What a type of chart has no place for is not taken. */
function refuseMisfits({ problems }: LoadContext, cursor: Cursor): void {
  const type = cursor.get('type').string ?? '';
  const round = type === 'pie' || type === 'doughnut';
  const combo = type === 'combo';
  const axes = [
    ...(round ? ['category_title', 'value_title', 'value_axis'] : []),
    ...(combo ? [] : ['secondary', 'secondary_title', 'secondary_axis']),
  ].filter((key) => cursor.get(key).node);
  for (const key of axes) {
    const message = `a ${type} chart has no such axis: it takes no '${key}'`;
    problems.add('unknown-key', message, cursor.get(key).place);
  }
  const across = cursor.get('category_axis');
  if (across.node && type !== 'scatter') {
    const message = `a ${type} chart has names along that axis, not numbers: it takes no 'category_axis'`;
    problems.add('unknown-key', message, across.place);
  }
  for (const one of cursor.get('series').list) {
    const keys = ['label', 'as', 'secondary'].filter((key) => one.get(key).node);
    const wrong = keys.find((key) => (key === 'label' ? round : !combo));
    if (wrong === undefined) continue;
    problems.add('unknown-key', `a series of a ${type} chart takes no '${wrong}'`, one.get(wrong).place);
  }
}

import { axisFault } from '../../blocks/chart/axis-fault.ts';
import { chartKinds } from '../../blocks/chart/types/index.ts';
import { nearestHint } from '../../diagnostics/nearest.ts';
import type {
  AxisRange,
  ChartClicks,
  ChartType,
  QuartileMethod,
  SeriesNames,
  WhiskerRule,
} from '../../model/chart.ts';
import type { Chart, ChartColumn } from '../../model/content.ts';
import { type LoadContext, link } from '../context.ts';
import type { Cursor } from '../cursor.ts';
import { optionalText } from '../texts.ts';
import { refuseMisfits } from './chart-misfits.ts';
import { notedRows, readNotes } from './chart-notes.ts';
import { readBins, readMultiples, readOther, readSort } from './chart-order.ts';
import { tableUse } from './table.ts';

/** A chart of columns of a table. */
export function readChart(context: LoadContext, cursor: Cursor): Chart {
  const series = cursor.get('series').list;
  const columns = series.map(columnAt).flatMap((one) => one.string ?? []);
  refuseMisfits(context, cursor);
  noteUse(context, cursor, columns);
  const secondary = cursor.get('secondary').list;
  for (const one of secondary) {
    if (one.string === undefined || columns.includes(one.string)) continue;
    const message = `'${one.string}' is not among the chart's series`;
    context.problems.add('unknown-column', message, one.place, nearestHint(one.string, columns));
  }
  const right = new Set(secondary.map((one) => one.string));
  const names = cursor.get('names').string as SeriesNames | undefined;
  const clicks = cursor.get('clicks').string as ChartClicks | undefined;
  return {
    type: typeOf(cursor),
    table: link(context, 'table', cursor.get('table')),
    category: cursor.get('category').string ?? '',
    series: series.map((one) => readSeries(context, one, right)),
    rows: strings(cursor.get('rows')),
    ...optionalText(context, cursor, 'categoryTitle', 'category_title'),
    ...optionalText(context, cursor, 'valueTitle', 'value_title'),
    ...optionalText(context, cursor, 'secondaryTitle', 'secondary_title'),
    axes: {
      ...readAxis(context, cursor, 'categoryAxis', 'category_axis'),
      ...readAxis(context, cursor, 'valueAxis', 'value_axis'),
      ...readAxis(context, cursor, 'secondaryAxis', 'secondary_axis'),
    },
    ...optionalText(context, cursor, 'alt'),
    emphasize: strings(cursor.get('emphasize')),
    ...(names && { names }),
    ...(clicks && { clicks }),
    ...(cursor.get('figures').string === 'none' && { figures: 'none' }),
    notes: readNotes(context, cursor, columns),
    ...readSort(cursor),
    ...readOther(context, cursor),
    ...named(cursor, 'pointNames', 'point_names'),
    ...named(cursor, 'size', 'size'),
    ...readBins(context, cursor),
    quartiles: (cursor.get('quartiles').string ?? 'inclusive') as QuartileMethod,
    whiskers: (cursor.get('whiskers').string ?? 'tukey') as WhiskerRule,
    totals: strings(cursor.get('totals')),
    ...readMultiples(cursor),
    place: cursor.place,
  };
}

const typeOf = (cursor: Cursor): ChartType => {
  const type = cursor.get('type').string ?? '';
  return Object.hasOwn(chartKinds, type) ? (type as ChartType) : 'column';
};

const strings = (cursor: Cursor): readonly string[] => cursor.oneOrMore.map((one) => one.string ?? '');
const columnAt = (series: Cursor): Cursor => (series.isMap ? series.get('column') : series);

function named<K extends string>(cursor: Cursor, name: K, key: string) {
  const value = cursor.get(key).string;
  return (value === undefined ? {} : { [name]: value }) as { readonly [P in K]?: string };
}

/** What the chart takes from its table: to be there, and to hold what is drawn. */
function noteUse(context: LoadContext, cursor: Cursor, columns: readonly string[]): void {
  const type = typeOf(cursor);
  const [category, size, names] = ['category', 'size', 'point_names'].map((key) => cursor.get(key)) as [
    Cursor,
    Cursor,
    Cursor,
  ];
  const series = cursor.get('series').list.map(columnAt);
  const errors = cursor.get('series').list.flatMap((one) => {
    const error = one.get('error');
    return error.isMap ? [error.get('minus'), error.get('plus')] : [error];
  });
  const by = [cursor.get('multiples').get('by'), cursor.get('sort').get('by')];
  const numbers = [...(type === 'gantt' ? [] : series), ...errors, size];
  const keys = cursor.get('emphasize').oneOrMore.filter((one) => !columns.includes(one.string ?? ''));
  if (type === 'box' && !category.exists) {
    for (const one of keys) {
      const message = `'${one.string ?? ''}' is not among the chart's series`;
      context.problems.add('unknown-column', message, one.place, nearestHint(one.string ?? '', columns));
    }
  }
  // Boxes are groups of rows: what names one stands in the category's column.
  const isGrouped = type === 'box' && category.exists;
  const use = tableUse(cursor, [category, ...series, ...errors, size, names, ...by]);
  context.tableUses.push({
    ...use,
    rows: [...use.rows, ...(type === 'box' ? [] : keys), ...cursor.get('totals').list, ...notedRows(cursor)],
    // Points stand at numbers both ways.
    numbers: chartKinds[type].axes === 'numbers' ? [category, ...numbers] : numbers,
    ...(type === 'gantt' ? { dates: series } : {}),
    ...(isGrouped ? { cells: { column: category, named: keys } } : {}),
  });
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
  const error = cursor.get('error');
  const trend = cursor.get('trend');
  const shown = trend.scalar === true || trend.scalar === 'formula';
  return {
    column,
    ...optionalText(context, cursor, 'label'),
    ...(as && { as }),
    ...(error.exists && { error: readError(error) }),
    ...(shown && { trend: { formula: trend.scalar === 'formula' } }),
    secondary: cursor.get('secondary').boolean(right.has(column)),
    place: cursor.place,
  };
}

/** One column for both ways, or one for each. */
function readError(cursor: Cursor) {
  const both = cursor.string ?? '';
  return { minus: cursor.get('minus').string ?? both, plus: cursor.get('plus').string ?? both };
}

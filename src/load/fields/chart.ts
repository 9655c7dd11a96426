import { nearestHint } from '../../diagnostics/nearest.ts';
import type { ChartType } from '../../model/chart.ts';
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
    alt: needText(context, cursor.get('alt')),
    place: cursor.place,
  };
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
    ...(round ? ['category_title', 'value_title'] : []),
    ...(combo ? [] : ['secondary', 'secondary_title']),
  ].filter((key) => cursor.get(key).node);
  for (const key of axes) {
    const message = `a ${type} chart has no such axis: it takes no '${key}'`;
    problems.add('unknown-key', message, cursor.get(key).place);
  }
  for (const one of cursor.get('series').list) {
    const keys = ['label', 'as', 'secondary'].filter((key) => one.get(key).node);
    const wrong = keys.find((key) => (key === 'label' ? round : !combo));
    if (wrong === undefined) continue;
    problems.add('unknown-key', `a series of a ${type} chart takes no '${wrong}'`, one.get(wrong).place);
  }
}

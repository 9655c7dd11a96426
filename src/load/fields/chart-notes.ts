/** What is written into a chart: `annotate`. */
import { serialOf } from '../../blocks/chart/dates.ts';
import { chartKinds } from '../../blocks/chart/types/index.ts';
import { nearestHint } from '../../diagnostics/nearest.ts';
import type { ChartType } from '../../model/chart.ts';
import type { ChartNote } from '../../model/content.ts';
import type { LoadContext } from '../context.ts';
import type { Cursor } from '../cursor.ts';
import { optionalText } from '../texts.ts';

/** Rows of the table that annotations name. */
export const notedRows = (chart: Cursor): Cursor[] =>
  chart
    .get('annotate')
    .list.flatMap((one) => [
      one.get('point'),
      ...['band', 'change'].flatMap((key) => [one.get(key).get('from'), one.get(key).get('to')]),
    ])
    .filter((one) => one.exists);

export function readNotes(context: LoadContext, chart: Cursor, columns: readonly string[]): ChartNote[] {
  const type = chart.get('type').string ?? '';
  const kind = Object.hasOwn(chartKinds, type) ? chartKinds[type as ChartType] : undefined;
  return chart.get('annotate').list.flatMap((one) => {
    const note = readNote(context, one, columns, type === 'gantt');
    if (note === undefined) return [];
    const known = kind?.annotations ?? [];
    if (kind?.takes.includes('annotate') && !known.includes(note.type)) {
      const shown = note.type === 'range' ? "band of values ('min' and 'max')" : note.type;
      const message = `a ${type} chart has no place for a ${shown}`;
      context.problems.add(
        'wrong-value',
        message,
        one.place,
        `It takes: ${known.map(asWritten).join(', ')}.`,
      );
    }
    return [note];
  });
}

const asWritten = (type: ChartNote['type']): string =>
  ({ range: 'band: {min, max}', band: 'band: {from, to}', line: 'line', point: 'point', change: 'change' })[
    type
  ];

/** Undefined for what the schema refuses. */
function readNote(
  context: LoadContext,
  cursor: Cursor,
  columns: readonly string[],
  ofDates: boolean,
): ChartNote | undefined {
  const shared = { ...optionalText(context, cursor, 'text'), place: cursor.place };
  const key = (at: Cursor) => at.string ?? '';
  const value = (at: Cursor, last = false) => figureAt(context, at, ofDates, last);
  const [point, line, band, change] = ['point', 'line', 'band', 'change'].map((name) => cursor.get(name)) as [
    Cursor,
    Cursor,
    Cursor,
    Cursor,
  ];
  const series = () => seriesAt(context, cursor, columns);
  if (point.exists) return { ...shared, type: 'point', row: key(point), series: series() };
  if (line.exists) return { ...shared, type: 'line', value: value(line) };
  if (change.exists) {
    const as = (cursor.get('as').string ?? 'percent') as 'percent' | 'difference' | 'factor';
    const [from, to] = [key(change.get('from')), key(change.get('to'))];
    return { ...shared, type: 'change', from, to, series: series(), as };
  }
  if (band.get('from').exists)
    return { ...shared, type: 'band', from: key(band.get('from')), to: key(band.get('to')) };
  return band.exists
    ? { ...shared, type: 'range', from: value(band.get('min')), to: value(band.get('max'), true) }
    : undefined;
}

/** A number, or where the axis is one of dates a day of it; the end of a band is its last day's. */
function figureAt({ problems }: LoadContext, cursor: Cursor, ofDates: boolean, last: boolean): number {
  if (ofDates) {
    const serial = serialOf(cursor.string ?? '', last);
    if (serial === undefined)
      problems.add(
        'bad-date',
        `'${cursor.string}' is not a date`,
        cursor.place,
        'Write 2026-03-01, 2026-03 or 2026.',
      );
    return (serial ?? 0) + (last ? 1 : 0);
  }
  if (typeof cursor.scalar !== 'number')
    problems.add('wrong-type', `'${cursor.string}' is not a number`, cursor.place);
  return cursor.number(0);
}

/** The column whose point is meant: the first unless one is named. */
function seriesAt({ problems }: LoadContext, cursor: Cursor, columns: readonly string[]): string {
  const own = cursor.get('series');
  const name = own.string ?? columns[0] ?? '';
  if (own.exists && !columns.includes(name)) {
    const message = `'${name}' is not among the chart's series`;
    problems.add('unknown-column', message, own.place, nearestHint(name, columns));
  }
  return name;
}

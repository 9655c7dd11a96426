/** In which order and in which parts a chart shows its figures. */
import { mostBins } from '../../blocks/chart/statistics/bins.ts';
import type { BinRule, Bins } from '../../model/chart.ts';
import type { Chart } from '../../model/content.ts';
import type { LoadContext } from '../context.ts';
import type { Cursor } from '../cursor.ts';
import { optionalText } from '../texts.ts';

type Order = 'ascending' | 'descending';

export function readSort(chart: Cursor): Pick<Chart, 'sort'> {
  const sort = chart.get('sort');
  if (!sort.exists) return {};
  if (!sort.isMap) return { sort: { order: sort.string as Order } };
  const by = sort.get('by').string;
  const order = (sort.get('order').string ?? 'descending') as Order;
  return { sort: { ...(by === undefined ? {} : { by }), order } };
}

export function readOther(context: LoadContext, chart: Cursor): Pick<Chart, 'other'> {
  const other = chart.get('other');
  if (!other.exists) return {};
  if (!other.isMap) return { other: { keep: other.number(1) } };
  const [keep, below] = [other.get('keep'), other.get('below')];
  return {
    other: {
      ...(keep.exists ? { keep: keep.number(1) } : {}),
      ...(below.exists ? { below: below.number(0) } : {}),
      ...optionalText(context, other, 'label'),
    },
  };
}

export function readMultiples(chart: Cursor): Pick<Chart, 'multiples'> {
  const multiples = chart.get('multiples');
  if (!multiples.exists) return {};
  return { multiples: multiples.isMap ? { by: multiples.get('by').string ?? '' } : 'series' };
}

export function readBins({ problems }: LoadContext, chart: Cursor): Pick<Chart, 'bins'> {
  const bins = chart.get('bins');
  if (!bins.exists) return {};
  if (typeof bins.scalar === 'number') return { bins: { count: bins.scalar } };
  if (!bins.isMap) return { bins: { rule: bins.string as BinRule } };
  const edges = bins.get('edges');
  const own: Bins = edges.exists
    ? { edges: edges.list.map((edge) => edge.number(0)) }
    : {
        width: bins.get('width').number(1),
        ...(bins.get('start').exists ? { start: bins.get('start').number(0) } : {}),
      };
  const rising = 'edges' in own && own.edges.every((edge, i) => i === 0 || edge > (own.edges[i - 1] ?? edge));
  if ('edges' in own && !rising)
    problems.add('out-of-range', `'edges' should rise: each more than the one before`, edges.place);
  if ('edges' in own && own.edges.length > mostBins + 1)
    problems.add(
      'wrong-count',
      `'edges' makes ${own.edges.length - 1} classes: ${mostBins} are the most`,
      edges.place,
    );
  return { bins: own };
}

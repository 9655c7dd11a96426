/** What `<Described>` says of the table within it: read from its attributes, for both outputs alike. */
import type { TableBar, TableLook } from '../../model/tree.ts';

/** The attributes there are, as they stand in the Markdown. Rows are counted from 1 below the heads, columns from 1. */
export const lookAttributes = [
  'heads',
  'groups',
  'totals',
  'row-heads',
  'strong-rows',
  'strong-columns',
  'strong-cells',
  'bars',
  'shades',
] as const;

type Attributes = Readonly<Record<string, string>>;

/** The look, undefined where the attributes say nothing, and what of them cannot be read. */
export function readLook(attributes: Attributes): {
  readonly look: TableLook | undefined;
  readonly problems: readonly string[];
} {
  const problems: string[] = [];
  const misread = (name: string, word: string): never[] => {
    problems.push(`${name}="${word}"`);
    return [];
  };
  const numbers = (name: string) =>
    wordsOf(attributes[name]).flatMap((word) => numberOf(word) ?? misread(name, word));
  const cells = wordsOf(attributes['strong-cells']).flatMap((word) => {
    const [row, column, ...more] = word.split(':').map(numberOf);
    return row && column && more.length === 0 ? [[row, column] as const] : misread('strong-cells', word);
  });
  const { heads = '1', 'row-heads': rowHeads } = attributes;
  if (heads !== '1' && heads !== '2') misread('heads', heads);
  const look: TableLook = {
    heads: heads === '2' ? 2 : 1,
    groups: numbers('groups'),
    totals: numbers('totals'),
    rowHeads: rowHeads !== undefined && rowHeads !== 'false',
    strongRows: numbers('strong-rows'),
    strongColumns: numbers('strong-columns'),
    strongCells: cells,
    bars: byColumn(attributes['bars'], barOf, (word) => misread('bars', word)),
    shades: byColumn(attributes['shades'], shadeOf, (word) => misread('shades', word)),
  };
  const says = lookAttributes.some((name) => attributes[name] !== undefined);
  return { look: says ? look : undefined, problems };
}

const wordsOf = (value: string | undefined): string[] =>
  (value ?? '').split(/[\s,]+/).filter((word) => word !== '');

const numberOf = (word: string): number | undefined =>
  /^[1-9]\d{0,4}$/.test(word) ? Number(word) : undefined;

const percentOf = (word: string): number | undefined =>
  /^\d{1,3}$/.test(word) && Number(word) <= 100 ? Number(word) : undefined;

/** `45`, or `10-40`. */
function barOf(word: string): TableBar | undefined {
  const [first = '', second] = word.split('-');
  const [from, to] = second === undefined ? [0, percentOf(first)] : [percentOf(first), percentOf(second)];
  return from === undefined || to === undefined || from > to ? undefined : { from, to };
}

/** `45`, or `-45` below 0. */
function shadeOf(word: string): number | undefined {
  const share = percentOf(word.replace(/^-/, ''));
  return share === undefined ? undefined : word.startsWith('-') ? -share : share;
}

/** `3: 20 45 - 80; 4: …`: columns, and for each row of them a share, or `-` for none. */
function byColumn<T>(
  value: string | undefined,
  read: (word: string) => T | undefined,
  misread: (word: string) => void,
): ReadonlyMap<number, readonly (T | undefined)[]> {
  const columns = new Map<number, readonly (T | undefined)[]>();
  for (const part of (value ?? '').split(';')) {
    if (part.trim() === '') continue;
    const [name = '', shares, ...more] = part.split(':');
    const column = numberOf(name.trim());
    if (column === undefined || shares === undefined || more.length > 0) {
      misread(part.trim());
      continue;
    }
    const rows = wordsOf(shares).map((word) => {
      const share = word === '-' ? undefined : read(word);
      if (word !== '-' && share === undefined) misread(word);
      return share;
    });
    columns.set(column, rows);
  }
  return columns;
}

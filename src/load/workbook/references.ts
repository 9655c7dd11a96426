/** Cells and ranges as spreadsheets name them. */

/** Rows and columns count from 1. */
export interface Range {
  readonly sheet?: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export function columnName(n: number): string {
  let name = '';
  for (let left = n; left > 0; left = Math.floor((left - 1) / 26))
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
  return name;
}

/** `B7`, or `$B$7`; undefined where it is no cell that a sheet can have. */
export function cellOf(name: string): { readonly row: number; readonly column: number } | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(name);
  if (!match) return undefined;
  const column = [...(match[1] ?? '').toUpperCase()].reduce(
    (sum, sign) => sum * 26 + sign.charCodeAt(0) - 64,
    0,
  );
  const row = Number(match[2]);
  return row <= 1_048_576 && column <= 16_384 ? { row, column } : undefined;
}

/** `A1:D20`, `Sheet2!A1:D20`, `'Two words'!$A$1:$D$20`. */
export function rangeOf(text: string): Range | undefined {
  const bang = text.lastIndexOf('!');
  const sheet =
    bang < 0
      ? undefined
      : text
          .slice(0, bang)
          .replace(/^'(.*)'$/, '$1')
          .replaceAll("''", "'");
  const [from = '', to = from, ...more] = text.slice(bang + 1).split(':');
  const [first, last] = [cellOf(from), cellOf(to)];
  if (!first || !last || more.length > 0) return undefined;
  return {
    ...(sheet !== undefined && { sheet }),
    top: Math.min(first.row, last.row),
    left: Math.min(first.column, last.column),
    bottom: Math.max(first.row, last.row),
    right: Math.max(first.column, last.column),
  };
}

import stringWidth from 'string-width';

/** Columns of text aligned for a terminal; East Asian characters count as two cells. `right` columns end flush. */
export function table(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly number[],
): string {
  const widths = heads.map((head, i) =>
    Math.max(...[head, ...rows.map((row) => row[i] ?? '')].map((text) => stringWidth(text))),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((text, i) => {
        const gap = ' '.repeat((widths[i] ?? 0) - stringWidth(text));
        return right.includes(i) ? gap + text : text + gap;
      })
      .join('  ')
      .trimEnd();
  return [line(heads), ...rows.map(line)].join('\n');
}

/**
 * Regions of a file of code, between `#region name` and `#endregion` in comments. Any of these may begin the comment:
 * `//`, `/*`, `#`, `--`, `%`, `;`, `'`, `<!--`, `(*`, `REM` and `::`; or nothing, before `#region` and `#pragma region`.
 */
import { nearestHint } from '../../diagnostics/nearest.ts';
import type { LoadContext } from '../context.ts';
import type { Cursor } from '../cursor.ts';

export interface Excerpt {
  readonly lines: readonly string[];
  /** The number of each line, 0 for one that says that lines are left out. */
  readonly numbers: readonly number[];
}

/** A name is one word, or stands in quotes: `# region growing works well` is somebody's remark. */
const marker =
  /^\s*(?:(?:\/\/+|\/\*+|<!--|#+|--+|%+|;+|\(\*|'|REM\b|::)\s*#?\s*|#)(?:pragma\s+)?(end\s?)?region\b\s*(?:"([^"]*)"|([\p{L}\p{N}_.:-]+?))?\s*(?:\*+\/|-->|\*\))?\s*$/iu;

interface Marker {
  readonly ends: boolean;
  readonly name: string;
}

function markerOf(line: string | undefined): Marker | undefined {
  // The longest line that is a marker; others would only be slow.
  if (line === undefined || line.length > 200) return undefined;
  const match = marker.exec(line);
  return match ? { ends: match[1] !== undefined, name: match[2] ?? match[3] ?? '' } : undefined;
}

/** A region's lines, without its markers and those within, and without the indentation that all of them share. */
export function regionOf(
  context: LoadContext,
  at: Cursor,
  path: string,
  { lines, numbers }: Excerpt,
): Excerpt {
  const wanted = at.string ?? '';
  const markers = lines.map(markerOf);
  const start = markers.findIndex((one) => one !== undefined && !one.ends && one.name === wanted);
  const none = { lines: [], numbers: [] };
  if (start < 0) {
    const names = markers.flatMap((one) => (one && !one.ends && one.name !== '' ? [one.name] : []));
    const hint = nearestHint(wanted, new Set(names)) ?? 'It has none that is named.';
    context.problems.add('unknown-region', `'${path}' has no region '${wanted}'`, at.place, hint);
    return none;
  }
  const end = endOf(markers, start, wanted);
  if (end === undefined) {
    const hint = "Write '#endregion' in a comment below it.";
    context.problems.add('unknown-region', `in '${path}' the region '${wanted}' has no end`, at.place, hint);
    return none;
  }
  const shown = numbers.slice(start + 1, end).filter((n) => markers[n - 1] === undefined);
  if (shown.length === 0)
    context.problems.add('empty-text', `in '${path}' the region '${wanted}' is empty`, at.place);
  return { lines: withoutIndent(shown.map((n) => lines[n - 1] ?? '')), numbers: shown };
}

/** Where the region that begins at `start` ends: at the end of its name, or the one that is left over. */
function endOf(markers: readonly (Marker | undefined)[], start: number, name: string): number | undefined {
  let depth = 0;
  for (let i = start; i < markers.length; i++) {
    const one = markers[i];
    if (one === undefined) continue;
    depth += one.ends ? -1 : 1;
    if (depth === 0 || (one.ends && one.name === name)) return i;
  }
  return undefined;
}

/** Lines without the white space that all that say something begin with. */
export function withoutIndent<Line extends string | undefined>(lines: readonly Line[]): Line[] {
  const said = lines.filter((line): line is Line & string => line !== undefined && line.trim() !== '');
  const [first = ''] = said;
  let common = /^[ \t]*/.exec(first)?.[0] ?? '';
  for (const line of said) while (!line.startsWith(common)) common = common.slice(0, -1);
  return lines.map((line) =>
    line === undefined ? line : line.startsWith(common) ? line.slice(common.length) : line.trimStart(),
  ) as Line[];
}

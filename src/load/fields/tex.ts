import type { FormulaField, TexField } from '../../model/field.ts';
import { limits } from '../../model/limits.ts';
import type { LoadContext } from '../context.ts';
import type { Cursor } from '../cursor.ts';

/** LaTeX as it is written. What KaTeX makes of it is seen where it is filled in: here it would take too long. */
export function readTex({ problems }: LoadContext, cursor: Cursor, aligned: boolean): TexField {
  const tex = (cursor.string ?? '').replace(/\r\n?/g, '\n').trimEnd();
  const bytes = Buffer.byteLength(tex);
  if (bytes > limits.paragraph.most) problems.tooLarge('paragraph', 'this formula', bytes, cursor.place);
  return { type: 'tex', tex, aligned, ...linesOf(cursor, tex), place: cursor.place };
}

/** Where each line stands, as far as its words are in the file as they are; between double quotes `\` is doubled. */
export function linesOf(cursor: Cursor, tex: string): Pick<TexField, 'lines' | 'doubled'> {
  const range = cursor.node?.range;
  const source = range ? cursor.file.text.slice(range[0], range[1]) : '';
  const doubled = source.startsWith('"');
  const lines: TexField['lines'][number][] = [];
  let offset = 0;
  let from = 0;
  for (const line of tex.split('\n')) {
    const at = source.indexOf(doubled ? line.replaceAll('\\', '\\\\') : line, from);
    if (!range || at < 0) break;
    lines.push({ offset, place: cursor.file.place(range[0] + at) });
    offset += line.length + 1;
    from = at + line.length;
  }
  return { lines, doubled };
}

/** An id that no other formula of the deck has. */
export function readFormulaId({ formulas, problems }: LoadContext, cursor: Cursor): FormulaField {
  const id = cursor.string ?? '';
  const { place } = cursor;
  const before = formulas.get(id);
  if (before) {
    const hint = `The other is at ${before.file}:${before.line}.`;
    problems.add('duplicate-id', `there is a formula '${id}' already`, place, hint);
  } else if (id !== '') formulas.set(id, place);
  return { type: 'formula', id, place };
}

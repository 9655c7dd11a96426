/** A work as sources.yaml writes it: CSL's variables, texts plain or by language. What is wrong, the schema has said. */
import type { CslDate, CslName, CslValue, Work } from '../../model/work.ts';
import { nameOf } from '../../text/csl/names.ts';
import type { LoadContext } from '../context.ts';
import type { Cursor } from '../cursor.ts';
import { readWhen } from '../dates.ts';
import { optionalText, readText } from '../texts.ts';

/** Keys of a source that are not the work's. */
const beside: ReadonlySet<string> = new Set(['work', 'section', 'mark', 'reference', 'remark']);
const names: ReadonlySet<string> = new Set(['author', 'editor', 'translator', 'container-author']);
const dates: ReadonlySet<string> = new Set(['issued', 'accessed', 'original-date']);

/** Does anything here say what work it is? */
export const isWork = (cursor: Cursor): boolean => cursor.entries.some(([key]) => !beside.has(key));

/** The work at a cursor. `id` is how citations name it. */
export function readWork(context: LoadContext, id: string, cursor: Cursor): Work {
  const item: Record<string, CslValue> = {};
  const local: Work['local'] = {};
  for (const [key, value] of cursor.entries) {
    if (beside.has(key) || !value.exists) continue;
    const variable = key === 'url' ? 'URL' : key;
    if (dates.has(key)) Object.assign(item, dateOf(context, variable, value));
    else if (names.has(key) && (value.isList || !isByLanguage(value))) item[variable] = namesOf(value);
    else if (isByLanguage(value)) Object.assign(local, { [variable]: readText(context, value) });
    else item[variable] = textOf(value);
  }
  const type = typeof item['type'] === 'string' ? item['type'] : guessedType(item);
  return {
    id,
    item: { ...item, id, type },
    tagged: false,
    local,
    ...optionalText(context, cursor, 'remark'),
    place: cursor.place,
  };
}

/** A brace may be escaped here as in any text of a deck. */
const textOf = (cursor: Cursor): string => (cursor.string ?? '').replaceAll('\\{', '{');

const isByLanguage = (cursor: Cursor): boolean =>
  cursor.isMap && ['family', 'given', 'literal'].every((key) => !cursor.get(key).exists);

function dateOf(context: LoadContext, variable: string, cursor: Cursor): Record<string, CslDate> {
  const when = readWhen(context, cursor);
  if (!when) return {};
  const parts = [when.from, ...(when.to ? [when.to] : [])].map(({ year, month, day }) =>
    [year, month, day].filter((part) => part !== undefined),
  );
  return { [variable]: { 'date-parts': parts } };
}

function namesOf(cursor: Cursor): readonly CslName[] {
  return cursor.oneOrMore.map((one) => {
    if (!one.isMap) return nameOf(textOf(one));
    const parts = one.entries.map(([key, part]) => [key, textOf(part)]);
    return Object.fromEntries(parts) as CslName;
  });
}

/** What a work is of which only its variables are said. */
function guessedType(item: Readonly<Record<string, CslValue>>): string {
  if (item['container-title'] !== undefined)
    return item['volume'] === undefined ? 'chapter' : 'article-journal';
  if (item['publisher'] !== undefined) return 'book';
  return item['URL'] === undefined ? 'document' : 'webpage';
}

/** CSL-JSON, as Zotero and Pandoc write it. JSON is YAML too, so places are told as for any data. */
import type { CslItem, CslValue, Work } from '../../model/work.ts';
import type { LoadContext } from '../context.ts';
import { Cursor } from '../cursor.ts';
import { readJson } from '../json-file.ts';

/** The works of a file; undefined where it cannot be read. */
export function readCslJson(context: LoadContext, path: string, at: Cursor): readonly Work[] | undefined {
  const file = readJson(context.folder, path, at.place);
  if (!file) return undefined;
  const root = new Cursor(file, file.root);
  if (!root.isList) {
    const hint = 'CSL-JSON is a list of works: [{"id": "knuth81", "type": "book", "title": "…"}].';
    context.problems.add('wrong-type', `'${path}' holds no list`, root.place, hint);
    return undefined;
  }
  return root.list.flatMap((one) => workAt(context, one) ?? []);
}

function workAt(context: LoadContext, cursor: Cursor): Work | undefined {
  const id = cursor.get('id').string;
  if (!cursor.isMap || id === undefined) {
    context.problems.add('missing-field', "this work has no 'id', by which it is cited", cursor.place);
    return undefined;
  }
  const item: Record<string, CslValue> = {};
  for (const [key, value] of cursor.entries) {
    const read = cslValue(value.value);
    if (read !== undefined && !hidden.has(key)) item[key] = read;
  }
  const type = cursor.get('type').string ?? 'document';
  return { id, item: { ...item, id, type } satisfies CslItem, tagged: true, local: {}, place: cursor.place };
}

/** What others may keep there, and no style prints. */
const hidden: ReadonlySet<string> = new Set(['custom', 'abstract', 'keyword', 'file']);

/** Names and dates may have what CSL's schema lets them have; what is no value of CSL's says nothing. */
function cslValue(value: unknown): CslValue | undefined {
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (Array.isArray(value)) return value.every(isMapping) ? (value as CslValue) : undefined;
  return isMapping(value) ? (value as CslValue) : undefined;
}

const isMapping = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

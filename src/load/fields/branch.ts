import type { Field, MapField } from '../../model/field.ts';
import { type LoadContext, links } from '../context.ts';
import type { Cursor } from '../cursor.ts';
import { readText } from '../texts.ts';

/** Keys that make a map a branch, and not a text by language. */
const keys = ['title', 'text', 'when', 'branches', 'choices', 'source'];

/** A title alone, or with what hangs on it, to any depth: `branches` of a tree, `choices` of a decision. */
export function readBranch(context: LoadContext, cursor: Cursor): MapField {
  const { place } = cursor;
  const text = (at: Cursor): Field | undefined => {
    const found = readText(context, at);
    return found && { type: 'text', text: found };
  };
  if (!keys.some((key) => cursor.get(key).exists))
    return { type: 'map', fields: { title: text(cursor) }, place };
  const inner = (key: string): Field | undefined => {
    const at = cursor.get(key);
    return at.exists
      ? { type: 'list', items: at.list.map((one) => readBranch(context, one)), splits: false }
      : undefined;
  };
  const fields = {
    when: text(cursor.get('when')),
    title: text(cursor.get('title')),
    text: text(cursor.get('text')),
    source: { type: 'source', source: links(context, 'source', cursor.get('source')) } as const,
    branches: inner('branches'),
    choices: inner('choices'),
  };
  return { type: 'map', fields, place };
}

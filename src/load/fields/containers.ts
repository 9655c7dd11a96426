/** What schemas cannot say of blocks: those that hold others, and those whose parts name each other. */
import { calloutKinds } from '../../blocks/callout/kinds.ts';
import type { BlockField, Field, Fields } from '../../model/field.ts';
import type { LoadContext } from '../context.ts';
import type { Cursor } from '../cursor.ts';
import { checkLanes, checkNetwork, checkVenn } from './named-ends.ts';

type Settle = (context: LoadContext, at: Cursor, fields: Fields) => Fields;

/** A block's fields as its template sees them; what is wrong with them is reported. */
export const settled = (context: LoadContext, name: string, at: Cursor, fields: Fields): Fields =>
  containers[name]?.(context, at, fields) ?? fields;

/** `{theorem: words}` is `{kind: theorem, blocks: [words]}`. */
const callout: Settle = (context, at, fields) => {
  const { problems } = context;
  const shorts = at.entries.filter(([key]) => Object.hasOwn(calloutKinds, key));
  const [[name, , place] = [undefined, at, at.place], second] = shorts;
  if (second)
    problems.add(
      'unknown-key',
      `this is a ${name} already: '${second[0]}' is a callout of its own`,
      second[2],
    );
  for (const key of name === undefined ? [] : ['kind', 'blocks'])
    if (at.get(key).exists)
      problems.add('unknown-key', `beside '${name}' there is no '${key}'`, at.keyPlace(key));
  // A misspelt key was most likely meant for what is missing, and is told already.
  if (name === undefined && at.isMap && at.entries.every(([key]) => Object.hasOwn(fields, key)))
    for (const key of ['kind', 'blocks'])
      if (!at.get(key).exists) problems.add('missing-field', `'${key}' is missing`, place, kindsHint);
  const blocks = listed(fields[name ?? 'blocks']);
  refuse(context, 'callout', blocks, ['callout', 'columns', 'question']);
  noteAnchor(context, at.get('id'));
  return {
    kind: name === undefined ? fields['kind'] : { type: 'plain', value: name },
    title: fields['title'],
    id: fields['id'],
    blocks: { type: 'list', items: blocks, splits: false },
  };
};

const kindsHint = `Write {kind: theorem, blocks: …}, or in short {theorem: …}. Possible: ${Object.keys(calloutKinds).join(', ')}`;

/** Other texts may link to it. */
function noteAnchor({ problems, anchors }: LoadContext, at: Cursor): void {
  const id = at.string;
  if (id === undefined) return;
  const first = anchors.get(id);
  const hint = first && `The first is at ${first.file}:${first.line}.`;
  if (first) problems.add('duplicate-id', `there is a callout '${id}' already`, at.place, hint);
  else anchors.set(id, at.place);
}

const columns: Settle = (context, at, fields) => {
  const all = fields['columns'];
  const lists = all?.type === 'list' ? all.items : [];
  refuse(context, 'columns', lists.flatMap(listed), ['columns']);
  const widths = at.get('widths');
  if (widths.exists && widths.list.length !== lists.length) {
    const message = `there are ${lists.length} columns and ${widths.list.length} widths`;
    context.problems.add('wrong-count', message, widths.place);
  }
  return fields;
};

const question: Settle = ({ problems }, at, fields) => {
  const { options, answer } = fields;
  const count = options?.type === 'list' ? options.items.length : 0;
  if (answer?.type === 'plain' && Number(answer.value) > count && count > 0) {
    const hint = `The first is 1, the last ${count}.`;
    problems.add('out-of-range', `there is no option ${answer.value}`, at.get('answer').place, hint);
  }
  return fields;
};

const checked =
  (check: (context: LoadContext, at: Cursor) => void): Settle =>
  (context, at, fields) => {
    check(context, at);
    return fields;
  };

const containers: Readonly<Record<string, Settle>> = {
  ...{ callout, columns, question },
  ...{ network: checked(checkNetwork), lanes: checked(checkLanes), venn: checked(checkVenn) },
};

function listed(field: Field | undefined): readonly Field[] {
  if (field === undefined) return [];
  return field.type === 'list' ? field.items : [field];
}

/** Reports each block within that may not stand there. What those hold has been looked through before. */
function refuse(
  context: LoadContext,
  name: string,
  blocks: readonly Field[],
  names: readonly string[],
): void {
  const isRefused = (field: Field): field is BlockField =>
    field.type === 'block' && names.includes(field.name);
  for (const { name: inner, place } of blocks.filter(isRefused)) {
    const what =
      inner === name ? `${plural(name)} cannot stand within one another` : `${name} cannot hold ${inner}`;
    context.problems.add('bad-nesting', what, place, 'Let one stand after the other.');
  }
}

const plural = (name: string): string => (name.endsWith('s') ? name : `${name}s`);

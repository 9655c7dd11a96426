import type { Place } from '../model/diagnostic.ts';
import type { Bound, DataTable, Fact } from '../model/fact.ts';
import { readCellFact } from './cell-facts.ts';
import { type LoadContext, link, links } from './context.ts';
import { Cursor } from './cursor.ts';
import { readDate, readWhen } from './dates.ts';
import { needText, optionalText } from './texts.ts';
import { validate } from './validate.ts';
import { readYaml } from './yaml-file.ts';

/** facts/*.yaml: ids are unique across the files. */
export function readFacts(
  context: LoadContext,
  tables: ReadonlyMap<string, DataTable>,
): ReadonlyMap<string, Fact> {
  const facts = new Map<string, Fact>();
  const given = new Map<string, Place>();
  for (const name of context.folder.list('facts', ['.yaml', '.yml'])) {
    const file = readYaml(context.folder, `facts/${name}`, ['fact']);
    if (!file) continue;
    validate(context.problems, file, 'facts');
    for (const [id, cursor, place] of new Cursor(file, file.root).get('facts').entries) {
      const first = given.get(id);
      // A key twice in one file is the YAML reader's to report.
      if (first && first.file !== place.file) {
        const hint = `The first is at ${first.file}:${first.line}.`;
        context.problems.add('duplicate-id', `there is a fact '${id}' already`, place, hint);
      }
      given.set(id, first ?? place);
      facts.set(id, readFact(context, id, cursor, place, tables));
    }
  }
  return facts;
}

function readFact(
  context: LoadContext,
  id: string,
  cursor: Cursor,
  place: Place,
  tables: ReadonlyMap<string, DataTable>,
): Fact {
  const sources = links(context, 'source', cursor.get('source'));
  const base = { id, ...optionalText(context, cursor, 'label'), sources, place };
  if (cursor.get('cell').exists) {
    return readCellFact(context, cursor, { ...base, ...readManner(context, cursor) }, tables);
  }
  if (cursor.get('date').exists)
    return { ...base, type: 'date', date: readDate(context, cursor.get('date')) };
  if (cursor.get('text').exists) {
    const { when } = readManner(context, cursor);
    return { ...base, type: 'text', text: needText(context, cursor.get('text')), ...(when && { when }) };
  }
  return {
    ...base,
    type: 'quantity',
    value: cursor.get('value').number(0),
    unit: link(context, 'unit', cursor.get('unit')),
    ...readManner(context, cursor),
  };
}

/** How a figure is to be taken. */
export function readManner(context: LoadContext, cursor: Cursor) {
  const bound = cursor.get('bound').string as Bound | undefined;
  const when = readWhen(context, cursor.get('when'));
  return { ...(bound && { bound }), ...(when && { when }), sign: cursor.get('sign').boolean(false) };
}

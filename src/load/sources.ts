import { nearest } from '../diagnostics/nearest.ts';
import type { Unit, UnitForms } from '../model/fact.ts';
import type { Source, Work } from '../model/work.ts';
import { type LoadContext, link } from './context.ts';
import { Cursor } from './cursor.ts';
import { canonicalTag, isLanguageTag } from './names.ts';
import { optionalText } from './texts.ts';
import { validate } from './validate.ts';
import { readWorks } from './works/work-files.ts';
import { isWork, readWork } from './works/yaml-work.ts';
import { readYaml } from './yaml-file.ts';

export interface Sources {
  /** The work that the deck is made from. */
  readonly origin?: Work;
  readonly sources: ReadonlyMap<string, Source>;
}

/** sources.yaml, and the files that deck.yaml names at `files`; a deck may do without any. */
export function readSources(context: LoadContext, files: Cursor): Sources {
  const sources = new Map<string, Source>();
  for (const work of readWorks(context, files))
    sources.set(work.id, { id: work.id, work, ofOrigin: false, place: work.place });
  const file = context.folder.exists('sources.yaml')
    ? readYaml(context.folder, 'sources.yaml', ['source'])
    : undefined;
  if (!file) return { sources };
  validate(context.problems, file, 'sources');
  const root = new Cursor(file, file.root);
  const at = root.get('origin');
  const origin = at.exists ? readWork(context, 'origin', at) : undefined;
  const entries = root.get('sources').entries;
  for (const [id, cursor, place] of entries) {
    const twin = sources.get(id)?.work?.place;
    if (twin && twin.file !== place.file) {
      const hint = `The first is at ${twin.file}:${twin.line}.`;
      context.problems.add('duplicate-id', `there is a work '${id}' already`, place, hint);
    }
    const work = isWork(cursor) ? readWork(context, id, cursor) : undefined;
    sources.set(id, readSource(context, id, cursor, work));
  }
  for (const [id, cursor] of entries) findWork(context, sources, id, cursor, origin);
  return { ...(origin && { origin }), sources };
}

/** The work that a source is a place in: the one it names, or else the origin. */
function findWork(
  context: LoadContext,
  sources: Map<string, Source>,
  id: string,
  cursor: Cursor,
  origin: Work | undefined,
): void {
  const source = sources.get(id);
  const named = cursor.get('work');
  if (!source || source.work) return;
  const work = named.exists ? sources.get(link(context, 'source', named))?.work : origin;
  if (work) {
    sources.set(id, { ...source, work, ofOrigin: work === origin });
  } else if (source.mark === undefined && !named.exists) {
    const hint = 'Give its title, or the mark that is to stand beside what it says.';
    context.problems.add('missing-field', `nothing says what work '${id}' is`, cursor.place, hint);
  }
}

function readSource(context: LoadContext, id: string, cursor: Cursor, work: Work | undefined): Source {
  const [reference, mark] = [cursor.get('reference'), cursor.get('mark').string];
  return {
    id,
    ...(work && { work }),
    ...optionalText(context, cursor, 'section'),
    ...(mark !== undefined && { mark }),
    ...(reference.exists && { reference: reference.number(0) }),
    ofOrigin: false,
    place: cursor.place,
  };
}

const ownKeys = new Set(['factor', 'currency', 'percent']);

/** units.yaml; a deck may do without it. */
export function readUnits(context: LoadContext): ReadonlyMap<string, Unit> {
  const units = new Map<string, Unit>();
  if (!context.folder.exists('units.yaml')) return units;
  const file = readYaml(context.folder, 'units.yaml', ['unit']);
  if (!file) return units;
  validate(context.problems, file, 'units');
  const root = new Cursor(file, file.root);
  for (const [id, cursor] of root.get('units').entries) units.set(id, readUnit(context, id, cursor));
  return units;
}

function readUnit(context: LoadContext, id: string, cursor: Cursor): Unit {
  const currency = cursor.get('currency').string;
  const words: Record<string, UnitForms> = {};
  for (const [key, forms, place] of cursor.entries) {
    if (ownKeys.has(key)) continue;
    if (isLanguageTag(key)) {
      words[key] = readForms(forms);
    } else {
      const meant = canonicalTag(key) ?? nearest(key, ownKeys);
      const hint =
        meant === undefined ? 'A unit has languages, factor, currency, percent.' : `Did you mean '${meant}'?`;
      context.problems.add('unknown-key', `there is no key '${key}' here`, place, hint);
    }
  }
  return {
    id,
    factor: cursor.get('factor').number(1),
    ...(currency !== undefined && { currency }),
    percent: cursor.get('percent').boolean(false),
    words,
    place: cursor.place,
  };
}

function readForms(cursor: Cursor): UnitForms {
  if (cursor.string !== undefined) return { other: cursor.string };
  return Object.fromEntries(cursor.entries.map(([rule, word]) => [rule, word.string ?? '']));
}

import { nearest } from '../diagnostics/nearest.ts';
import type { Origin, Source, Unit, UnitForms } from '../model/fact.ts';
import type { LoadContext } from './context.ts';
import { Cursor } from './cursor.ts';
import { canonicalTag, isLanguageTag } from './names.ts';
import { needText, optionalText } from './texts.ts';
import { validate } from './validate.ts';
import { readYaml } from './yaml-file.ts';

export interface Sources {
  readonly origin?: Origin;
  readonly sources: ReadonlyMap<string, Source>;
}

/** sources.yaml; a deck may do without it. */
export function readSources(context: LoadContext): Sources {
  const sources = new Map<string, Source>();
  if (!context.folder.exists('sources.yaml')) return { sources };
  const file = readYaml(context.folder, 'sources.yaml', ['source']);
  if (!file) return { sources };
  validate(context.problems, file, 'sources');
  const root = new Cursor(file, file.root);
  for (const [id, cursor] of root.get('sources').entries) sources.set(id, readSource(context, id, cursor));
  const origin = root.get('origin');
  return origin.exists ? { origin: readOrigin(context, origin), sources } : { sources };
}

function readSource(context: LoadContext, id: string, cursor: Cursor): Source {
  const reference = cursor.get('reference');
  return {
    id,
    section: needText(context, cursor.get('section')),
    mark: cursor.get('mark').string ?? '',
    ...(reference.exists && { reference: reference.number(0) }),
    ...optionalText(context, cursor, 'title'),
    ...optionalUrl(cursor),
    place: cursor.place,
  };
}

function readOrigin(context: LoadContext, cursor: Cursor): Origin {
  return {
    title: needText(context, cursor.get('title')),
    ...optionalText(context, cursor, 'author'),
    ...optionalUrl(cursor),
    place: cursor.place,
  };
}

function optionalUrl(cursor: Cursor) {
  const url = cursor.get('url').string;
  return url === undefined ? {} : { url };
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

import { basename, join, resolve } from 'node:path';
import type { Deck } from '../model/deck.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { findProject } from '../project.ts';
import { readAudiences } from './audiences.ts';
import { readTheme } from './brand/read-brand.ts';
import { checkLinks } from './check-links.ts';
import { type LoadContext, link } from './context.ts';
import { Cursor } from './cursor.ts';
import { readDate } from './dates.ts';
import { readFacts } from './facts.ts';
import { Kinds } from './kinds/kinds.ts';
import { isLanguageTag } from './names.ts';
import { Problems } from './problems.ts';
import { DeckFolder } from './read-file.ts';
import { readSections } from './sections.ts';
import { readSources, readUnits } from './sources.ts';
import { readTables } from './tables.ts';
import { needText, optionalText, readTexts } from './texts.ts';
import { validate } from './validate.ts';
import { readStyle, withPlaces } from './works/citations.ts';
import { readYaml } from './yaml-file.ts';

export interface Loaded {
  /** Absent when there are errors. */
  readonly deck?: Deck;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Loads the deck in a folder. Everything wrong in it is in `diagnostics`, nothing the user wrote makes it throw.
 * Places are relative to `root`.
 */
export function loadDeck(dir: string, { root }: { readonly root: string }): Loaded {
  const problems = new Problems();
  const folder = new DeckFolder(resolve(dir), resolve(root), problems);
  const file = readYaml(folder, 'deck.yaml', [], folder.place('deck.yaml'));
  if (!file) return { diagnostics: problems.found };
  validate(problems, file, 'deck');
  const at = new Cursor(file, file.root);
  const language = at.get('language').string ?? '';
  const context: LoadContext = {
    folder,
    problems,
    language: isLanguageTag(language) ? language : 'und',
    rich: at.get('text').string === 'rich',
    links: [],
    texts: [],
    languages: new Set(),
    tableUses: [],
    tableFiles: new Set(),
    anchors: new Map(),
    formulas: new Map(),
  };
  const deck = readDeck(context, at, new Kinds(kindDirs(folder.dir, root), resolve(root), problems));
  const failed = problems.found.some((one) => one.severity === 'error');
  return failed ? { diagnostics: problems.found } : { deck, diagnostics: problems.found };
}

/** Where a deck's kinds are looked for: its own folder, the project's, Lectern's. */
export const kindDirs = (dir: string, root: string): readonly string[] => [
  join(dir, 'templates'),
  ...findProject(root).templates,
];

function readDeck(context: LoadContext, at: Cursor, kinds: Kinds): Deck {
  const { origin, sources: written } = readSources(context, at.get('sources'));
  const units = readUnits(context);
  const tables = readTables(context);
  const facts = readFacts(context, tables);
  const audiences = readAudiences(context, at.get('brand'), kinds);
  const head = readHead(context, at);
  const standIns = { 'deck.title': head.title, 'deck.subtitle': head.subtitle };
  const sections = readSections(context, at.get('sections'), { kinds, standIns });
  const sources = withPlaces(context, written);
  const cites = context.links.some(({ kind, id }) => {
    const source = kind === 'source' ? sources.get(id) : undefined;
    return source !== undefined && source.mark === undefined;
  });
  const deck: Deck = {
    ...head,
    citationStyle: {
      file: readStyle(context, at.get('citation_style'), cites),
      place: at.get('citation_style').place,
    },
    sections,
    facts,
    tables,
    sources,
    ...(origin && { origin }),
    units,
    audiences,
    place: at.place,
  };
  const known = {
    fact: new Set(facts.keys()),
    source: new Set(sources.keys()),
    unit: new Set(units.keys()),
    table: new Set(tables.keys()),
    section: new Set(sections.map((section) => section.id)),
    slide: new Set(sections.flatMap((section) => section.slides.map((slide) => slide.id))),
    tag: new Set(sections.flatMap((section) => section.slides.flatMap((slide) => slide.tags))),
    language: context.languages,
    audience: new Set(audiences.keys()),
  };
  checkLinks(context, known, facts, tables);
  return deck;
}

/** What deck.yaml itself says. */
function readHead(context: LoadContext, at: Cursor) {
  const date = readDate(context, at.get('date'));
  if (date.iso !== '' && date.day === undefined) {
    context.problems.add('bad-date', `'${date.iso}' is not a day`, at.get('date').place, 'Write 2018-06-10.');
  }
  const theme = at.get('theme');
  return {
    id: basename(context.folder.dir),
    dir: context.folder.dir,
    title: needText(context, at.get('title')),
    ...optionalText(context, at, 'subtitle'),
    language: context.language,
    defaultAudience: link(context, 'audience', at.get('default_audience')),
    date,
    keywords: readTexts(context, at.get('keywords')),
    network: at.get('network').list.map((one) => one.string ?? ''),
    ...(theme.exists && { theme: readTheme(context, theme) }),
  };
}

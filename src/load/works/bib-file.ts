/** BibTeX and BibLaTeX, by Citation.js: it knows their fields, their names and LaTeX's signs. Loaded for decks with a .bib. */
import { createRequire } from 'node:module';
import type { Place } from '../../model/diagnostic.ts';
import type { CslItem, Work } from '../../model/work.ts';
import { Recent } from '../../text/recent.ts';
import type { LoadContext } from '../context.ts';
import type { Cursor } from '../cursor.ts';
import { type BibEntry, type BibFault, bibParts } from './bib-entries.ts';
import { mended, nthLine, plainNames, sayIt, syntaxHint } from './bib-words.ts';

interface ReadBib {
  readonly works: readonly { readonly item: CslItem; readonly offset: number }[];
  readonly faults: readonly BibFault[];
}

/** Files by their text: `dev` reads a deck at every change of anything. */
const known = new Recent<ReadBib>(10);

/** The works of a file; undefined where it cannot be read. */
export function readBib(context: LoadContext, path: string, at: Cursor): readonly Work[] | undefined {
  const written = context.folder.read(path, at.place);
  if (written === undefined) return undefined;
  const text = written.replace(/\r\n?/g, '\n');
  const { works, faults } = known.get(text, () => parse(text));
  const placeOf = placesIn(text, (line, column) => context.folder.place(path, line, column));
  for (const { message, hint, offset } of faults)
    context.problems.add('bib-syntax', message, placeOf(offset), hint);
  if (works.length === 0 && faults.length === 0) {
    const hint = 'Works begin with an @ and their sort: @book{knuth84, title = {…}}.';
    context.problems.add('empty-file', `'${context.folder.shown(path)}' holds no works`, placeOf(0), hint);
  }
  if (faults.length > 0) context.problems.markUnread('source');
  return works.map(({ item, offset }) => ({
    id: item.id,
    item,
    tagged: true,
    local: {},
    place: placeOf(offset),
  }));
}

function placesIn(text: string, place: (line: number, column: number) => Place): (offset: number) => Place {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return (offset) => {
    const line = starts.findLastIndex((start) => start <= offset);
    return place(line + 1, offset - (starts[line] ?? 0) + 1);
  };
}

/** What of Citation.js is used: text to entries, entries to CSL-JSON. */
interface Input {
  data(text: string, type: string): RawEntry[];
  chain(entries: readonly RawEntry[], options: object): CslItem[];
}

interface RawEntry {
  readonly label: string;
}

const require = createRequire(import.meta.url);

function citationjs(): Input {
  const { plugins } = require('@citation-js/core') as { readonly plugins: { readonly input: Input } };
  require('@citation-js/plugin-bibtex');
  return plugins.input;
}

/** Sorts of entries that are no works. */
const besides: ReadonlySet<string> = new Set(['string', 'preamble', 'comment']);

function parse(text: string): ReadBib {
  const { entries, faults } = bibParts(text);
  const written = entries.filter(({ type }) => !besides.has(type));
  const strings = stringsOf(entries.filter(({ type }) => type === 'string'));
  const input = citationjs();
  const read = rawEntries(written, strings, input);
  const found = read.flatMap((one, i) =>
    'message' in one ? [] : [{ raw: one, offset: written[i]?.offset ?? 0 }],
  );
  const works = itemsOf(found, input);
  const wrong = [...read, ...works].flatMap((one) => ('message' in one ? [one] : []));
  return { works: works.flatMap((one) => ('item' in one ? [one] : [])), faults: [...faults, ...wrong] };
}

interface Found {
  readonly raw: RawEntry;
  readonly offset: number;
}

/** Entries as works, all at once since some refer to others; where one is wrong each by itself. */
function itemsOf(found: readonly Found[], input: Input): (ReadBib['works'][number] | BibFault)[] {
  const convert = (some: readonly Found[]) => {
    const items = input.chain(
      some.map(({ raw }) => raw),
      { forceType: '@biblatex/entries+list', generateGraph: false },
    );
    return some.flatMap(({ offset }, i) => {
      const item = items[i];
      return item ? [{ item: { ...mended(item), id: String(item.id) }, offset }] : [];
    });
  };
  try {
    return convert(found);
  } catch {
    return found.flatMap((one): (ReadBib['works'][number] | BibFault)[] => {
      try {
        return convert([one]);
      } catch {
        const message = `the entry '${one.raw.label}' holds what cannot be read`;
        return [{ message, hint: 'Look for braces within braces, and for LaTeX in it.', offset: one.offset }];
      }
    });
  }
}

/** All at once; where one is wrong each by itself, so that the fault has a place. */
function rawEntries(written: readonly BibEntry[], strings: Strings, input: Input): (RawEntry | BibFault)[] {
  try {
    const whole = [...strings.values(), ...written.map(({ text }) => text)].join('\n');
    const all = input.data(plainNames(whole), '@biblatex/text');
    if (all.length === written.length) return all;
  } catch {
    // Told below.
  }
  return written.map((entry) => rawOf(entry, stringsIn(entry.text, strings), input));
}

/** Abbreviations, `@string{cup = "…"}`, by their names. */
type Strings = ReadonlyMap<string, string>;

const stringsOf = (entries: readonly BibEntry[]): Strings =>
  new Map(entries.map(({ text }) => [/[{(]\s*([^\s=]+)/.exec(text)?.[1]?.toLowerCase() ?? '', text]));

/** Those that a text names, and that these name. */
function stringsIn(text: string, strings: Strings): string {
  const named = new Set<string>();
  const waiting = [text];
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    for (const [word] of one.matchAll(/[a-z_][\w:.+-]*/gi)) {
      const string = strings.get(word.toLowerCase());
      if (string === undefined || named.has(string)) continue;
      named.add(string);
      waiting.push(string);
    }
  }
  return [...named]
    .reverse()
    .map((one) => `${one}\n`)
    .join('');
}

function rawOf(entry: BibEntry, strings: string, input: Input): RawEntry | BibFault {
  try {
    const raw = input.data(plainNames(strings + entry.text), '@biblatex/text').at(-1);
    return raw ?? { message: 'this entry cannot be read', hint: syntaxHint, offset: entry.offset };
  } catch (cause) {
    const { message } = cause as Error;
    const [, line = '1', column = '1'] = /at line (\d+) col (\d+)/.exec(message) ?? [];
    const within = Number(line) - 1 - (strings.match(/\n/g)?.length ?? 0);
    const start = within <= 0 ? 0 : nthLine(entry.text, within);
    const offset = entry.offset + start + Number(column) - 1;
    return {
      message: `in the entry '${entry.key || entry.type}' ${sayIt(message)}`,
      hint: syntaxHint,
      offset,
    };
  }
}

/** Marks and the list of references by a style of citations, for the slides that an audience sees. */
import { basename } from 'node:path';
import { diagnostic } from '../../diagnostics/catalogue.ts';
import type { CslItem, Source, Work } from '../../model/deck.ts';
import { cslText, type MarkSort, styleInfo } from '../../text/csl/styles.ts';
import { richWords } from '../../text/rich/index.ts';
import { marksOf } from '../marks.ts';
import type { Speaker } from '../speaker.ts';
import type { Citing, Entry, Mark } from './citing.ts';
import { type CiteItem, type Engine, engineFor } from './engine.ts';
import { richOf, wordsOf } from './html.ts';
import { itemOf, shortName } from './item.ts';

interface Setting {
  readonly engine: Engine;
  readonly marks: MarkSort;
  readonly items: ReadonlyMap<string, CslItem>;
  readonly entries: ReadonlyMap<string, Entry>;
}

export class Citations implements Citing {
  readonly #speaker: Speaker;
  readonly #cited: () => readonly string[];
  #made: Setting | undefined;
  readonly #shown = new Map<string, Mark & { readonly work: string }>();
  /** While it is found out what slides cite, nothing is known of marks. */
  #collecting = false;

  /** `cited`: ids of sources in the order in which slides cite them. It may ask for marks, and gets none. */
  constructor(speaker: Speaker, cited: () => readonly string[]) {
    this.#speaker = speaker;
    this.#cited = cited;
  }

  of(ids: readonly string[], withoutAuthor: boolean): readonly Mark[] {
    return marksOf(ids, this.#speaker, withoutAuthor);
  }

  /** Marks of sources that the deck gives none: numbers one by one, names all in one. */
  marks(sources: readonly Source[], withoutAuthor = false): readonly Mark[] {
    const setting = this.#setting();
    const known = sources.filter(({ work }) => work && setting?.items.has(work.id));
    if (!setting || known.length === 0) return [];
    const inline = setting.marks === 'words';
    const groups = inline ? [known] : known.map((one) => [one]);
    const marks = groups.map((group) => ({
      text: this.#text(group, setting, withoutAuthor),
      from: group.map((source) => this.#inFull(source, setting)).join(this.#speaker.words.say('semicolon')),
      inline,
    }));
    for (const [i, mark] of marks.entries())
      this.#shown.set(mark.text, { ...mark, work: groups[i]?.[0]?.work?.id ?? '' });
    return [...new Map(marks.map((mark) => [mark.text, mark])).values()];
  }

  shown(): readonly (Mark & { readonly work: string })[] {
    return [...this.#shown.values()];
  }

  /** In few words who and when, and the number if marks are numbers. */
  atFoot(source: Source, unmarked: boolean): string[] {
    const setting = this.#setting();
    const item = setting?.items.get(source.work?.id ?? '');
    if (!setting || !item || (!unmarked && setting.marks === 'words')) return [];
    const { words } = this.#speaker;
    const where = [this.#speaker.maybe(source.section)?.text, source.locator?.written].filter(Boolean);
    const section = [shortName(item, source, this.#speaker), ...where].join(words.say('comma'));
    const { locator: _, section: __, ...whole } = source;
    const { text = '', inline = true } = this.marks([whole])[0] ?? {};
    return [inline ? section : words.say('source', { section, marks: text })];
  }

  entries(): readonly Entry[] {
    return [...(this.#setting()?.entries.values() ?? [])];
  }

  #text(sources: readonly Source[], { engine, marks, entries }: Setting, withoutAuthor: boolean): string {
    if (marks === 'notes') return `[${sources.map((source) => this.#note(source, entries)).join(', ')}]`;
    const text = this.#cluster(sources, engine, withoutAuthor, false);
    if (sources.every(({ locator }) => !locator)) return text;
    // Not every style says where in a work: then it is said behind it.
    const bare = sources.map(({ locator: _, ...source }) => source);
    const isSaid = text !== this.#cluster(bare, engine, withoutAuthor, false);
    return isSaid ? text : this.#cluster(sources, engine, withoutAuthor, true);
  }

  #cluster(sources: readonly Source[], engine: Engine, withoutAuthor: boolean, asWords: boolean): string {
    return wordsOf(
      engine.makeCitationCluster(sources.map((source) => this.#citeItem(source, withoutAuthor, asWords))),
    );
  }

  #note(source: Source, entries: Setting['entries']): string {
    const n = [...entries.keys()].indexOf(source.work?.id ?? '') + 1;
    return [n, source.locator?.written].filter(Boolean).join(', ');
  }

  /** `asWords`: where in the work stands as it is written, whatever the style makes of places. */
  #citeItem({ work, locator, section }: Source, withoutAuthor: boolean, asWords: boolean): CiteItem {
    const label = asWords ? undefined : locator?.label;
    const said = label === undefined ? locator?.written : undefined;
    const { words: own } = this.#speaker;
    const words = [this.#speaker.maybe(section)?.text, said].filter((one) => one !== undefined);
    return {
      id: work?.id ?? '',
      ...(label !== undefined && locator && { locator: locator.locator, label }),
      ...(words.length > 0 && { suffix: ['', ...words].join(own.say('comma')) }),
      ...(withoutAuthor && { 'suppress-author': true }),
    };
  }

  /** The whole entry of the list, and where in the work. */
  #inFull(source: Source, { entries }: Setting): string {
    const entry = entries.get(source.work?.id ?? '');
    const where = this.#speaker.maybe(source.section)?.text ?? source.locator?.written;
    return [entry ? richWords(entry.nodes).trim() : '', where].filter(Boolean).join(' ');
  }

  #setting(): Setting | undefined {
    if (this.#made || this.#collecting) return this.#made;
    this.#collecting = true;
    const works = this.#speaker
      .sources(this.#cited())
      .flatMap(({ mark, work }) => (mark === undefined && work ? [work] : []));
    this.#collecting = false;
    this.#made = works.length === 0 ? undefined : setWorks(works, this.#speaker);
    return this.#made;
  }
}

/** Undefined, and told, where the style says what citeproc cannot do. */
function setWorks(works: readonly Work[], speaker: Speaker): Setting | undefined {
  const { file, place } = speaker.deck.citationStyle;
  try {
    return settingOf(works, cslText(file), speaker);
  } catch (cause) {
    const message = `the style '${basename(file)}' cannot set these works: ${String((cause as Error).message ?? cause)}`;
    speaker.tell(diagnostic('bad-citation-style', message, { place, hint: 'Take another style.' }));
    return undefined;
  }
}

function settingOf(works: readonly Work[], style: string, speaker: Speaker): Setting {
  const items = new Map(works.map((work) => [work.id, itemOf(work, speaker)]));
  const engine = engineFor(style, speaker.language, [...items.values()]);
  const marks = styleInfo(style)?.marks ?? 'words';
  const bibliography = engine.makeBibliography();
  const [{ entry_ids: ids }, texts] = bibliography || [{ entry_ids: [] }, []];
  const entries = texts.map((text, i): [string, Entry] => {
    const work = ids[i]?.[0] ?? '';
    const { label, nodes } = richOf(text);
    return [work, { work, label: marks === 'notes' ? String(i + 1) : label, nodes }];
  });
  return { engine, marks, items, entries: new Map(entries) };
}

/** What the slides of this audience rest on: `@cited`. */
import type { CslName, Source, Work } from '../model/deck.ts';
import { type CitedItem, CitedList } from './cited-list.ts';
import { inlineText } from './escape.ts';
import { lazily } from './lazily.ts';
import { joined, linked } from './linked.ts';
import { linkToSlide, workText } from './marks.ts';
import { Markup, Phrase } from './phrase.ts';
import { richMarkdown } from './rich-markdown.ts';
import type { Part } from './said.ts';
import type { Speaker } from './speaker.ts';

/** Where slides cite what: the ids of slides by those of sources, and the numbers slides have. */
export interface CitedWhere {
  /** Ids of sources that the slides cite, in the order of the deck's list. */
  readonly ids: () => readonly string[];
  /** Slides that cite a work, in order. */
  readonly slidesOf: (work: string) => readonly { readonly id: string; readonly n: number }[];
}

/**
 * `entries` are set by the deck's style of citations; `works` and `places` have marks that the deck gives them: works, and
 * places in the work that it is made from. `part`: the entries that a slide shows where the list goes on over several.
 */
export function citedAround(speaker: Speaker, where: CitedWhere, part: Part | undefined) {
  let made: ReturnType<typeof citedItems> | undefined;
  const all = () => {
    made ??= citedItems(speaker, where.ids());
    return made;
  };
  const first = (part?.from ?? 0) === 0;
  const listed = (of: (item: CitedItem) => boolean) => (first ? listOf(all().filter(of)) : undefined);
  const origin = () => (first ? speaker.deck.origin : undefined);
  return lazily({
    origin: () => {
      const work = origin();
      return work && originLine(work, speaker);
    },
    entries: () => listOf(entries(speaker, where).slice(part?.from ?? 0, part?.to)),
    works: () => listed(({ reference }) => reference !== undefined)?.sorted,
    places: () => listed(({ reference }) => reference === undefined),
    note: () => speaker.maybe(origin()?.remark),
  });
}

const listOf = (items: readonly CitedItem[]): CitedList | undefined =>
  items.length === 0 ? undefined : new CitedList(items);

function citedItems(speaker: Speaker, ids: readonly string[]): CitedItem[] {
  const byMark = new Map<string, Source[]>();
  for (const source of speaker.sources(ids)) {
    const { mark } = source;
    if (mark !== undefined) byMark.set(mark, [...(byMark.get(mark) ?? []), source]);
  }
  return [...byMark].map(([mark, of]) => ({
    mark: new Phrase(mark),
    text: joined(
      of.map((source) => citedText(source, speaker)),
      speaker,
    ),
    reference: of.find(isMarker)?.reference,
  }));
}

/** The work's own title, or where in the origin it is. */
function citedText({ work, section, ofOrigin }: Source, speaker: Speaker): Phrase | Markup {
  const own = ofOrigin ? undefined : work;
  const url = own?.item['URL'];
  const text = (own && workText(own, 'title', speaker)) ?? speaker.maybe(section) ?? new Phrase('');
  return linked(text, typeof url === 'string' ? url : undefined);
}

/** Who wrote the work that the deck is made from, and what it is called. */
function originLine(work: Work, speaker: Speaker): Markup {
  const { URL: url, author = [] } = work.item;
  const named = linked(
    workText(work, 'title', speaker) ?? new Phrase(''),
    typeof url === 'string' ? url : undefined,
  );
  const local = work.local['author'];
  const authors = local ? [speaker.say(local)] : (author as readonly CslName[]).map(wholeName);
  return joined([...authors, named], speaker);
}

const wholeName = ({ literal, given, family }: CslName): Phrase =>
  new Phrase(literal ?? [given, family].filter(Boolean).join(' '));

/** A number in the origin's list of references, which is not at hand. */
const isMarker = ({ reference, work, ofOrigin }: Source): boolean =>
  reference !== undefined && (ofOrigin || !work);

/** Works as the style sets them, each with links to the slides that cite it. */
const entries = (speaker: Speaker, { slidesOf }: CitedWhere): CitedItem[] =>
  speaker.citations.entries().map(({ work, label, nodes }) => {
    const slides = slidesOf(work);
    const numbers = slides.map(({ id, n }) => linkToSlide(id, String(n)).toHTML());
    const list = numbers.join(inlineText(speaker.words.say('between-numbers')));
    const key = slides.length === 1 ? 'cited-on-one' : 'cited-on';
    const [before = '', after = ''] = speaker.words.say(key).split('{list}').map(inlineText);
    const back = slides.length === 0 ? '' : `${before}${list}${after}`;
    return {
      mark: new Phrase(label),
      text: new Markup(richMarkdown(nodes) + back),
      reference: undefined,
      listed: true,
    };
  });

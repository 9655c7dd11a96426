import type { DeckSlide, Origin, Section, Source } from '../../model/deck.ts';
import { showDate } from '../dates.ts';
import { markdownText } from '../escape.ts';
import { linkTo } from '../marks.ts';
import { Markup, Phrase } from '../phrase.ts';
import type { SlideOf, View, Viewer } from '../view.ts';
import type { Words } from '../words.ts';

/** What slides made from the whole deck need to know of it. */
export interface Outline {
  readonly sections: readonly {
    readonly section: Section;
    readonly slides: readonly DeckSlide[];
    readonly minutes: number;
  }[];
  /** Ids of the sources that the slides of this audience cite, in the order of the deck's list. */
  readonly cited: readonly string[];
}

export function coverView(slide: SlideOf<'cover'>, viewer: Viewer): View {
  const { deck, audience, language, words } = viewer.speaker;
  const { brand } = audience;
  const subtitle = slide.subtitle ?? deck.subtitle;
  const details = [brand.presenter, brand.institution, brand.event]
    .filter((text) => text !== undefined)
    .map((text) => viewer.say(text));
  const date = brand.date ? viewer.say(brand.date) : new Phrase(showDate(deck.date.iso, language, words));
  return { subtitle: viewer.maybe(subtitle), details: [...details, date] };
}

/** Sections that a listener would know as such: those with a title slide of their own. */
export function agendaView(_slide: SlideOf<'agenda'>, viewer: Viewer, outline: Outline): View {
  const items = outline.sections
    .filter(({ slides }) => slides.some((slide) => slide.kind === 'section'))
    .map(({ section, minutes }) => ({
      title: viewer.say(section.title),
      minutes: new Phrase(viewer.speaker.words.say('minutes', { n: Math.max(1, Math.round(minutes)) })),
    }));
  return { items };
}

export function sectionView(slide: SlideOf<'section'>, outline: Outline): View {
  const titled = outline.sections.filter(({ slides }) => slides.some((one) => one.kind === 'section'));
  const number = titled.findIndex(({ section }) => section.id === slide.section) + 1;
  return { ordinal: new Phrase(String(number)) };
}

export function referencesView(_slide: SlideOf<'references'>, viewer: Viewer, outline: Outline): View {
  const { deck, words } = viewer.speaker;
  const sources = [...deck.sources.values()].filter((source) => outline.cited.includes(source.id));
  const byMark = new Map<string, Source[]>();
  for (const source of sources) byMark.set(source.mark, [...(byMark.get(source.mark) ?? []), source]);
  const items = [...byMark].map(([mark, of]) => ({
    mark: new Phrase(mark),
    text: joined(
      of.map((source) => linked(viewer.say(source.title ?? source.section), source.url)),
      words,
    ),
    reference: of.find(isMarker)?.reference,
  }));
  const references = items.filter((item) => item.reference !== undefined).sort(byReference);
  const marks = [...deck.sources.values()].filter(isMarker).sort(byReference);
  const [first, last] = [marks[0]?.mark ?? '', marks.at(-1)?.mark ?? ''];
  const note = marks.length === 0 ? undefined : new Phrase(words.say('references-note', { first, last }));
  return {
    origin: deck.origin && originLine(deck.origin, viewer),
    places: items.filter((item) => item.reference === undefined),
    references,
    note,
  };
}

/** Who wrote the work that the deck is made from, and what it is called. */
function originLine({ author, title, url }: Origin, viewer: Viewer): Markup {
  const named = linked(viewer.say(title), url);
  return author
    ? joined([viewer.say(author), named], viewer.speaker.words)
    : joined([named], viewer.speaker.words);
}

const linked = (text: Phrase, url: string | undefined): Phrase | Markup =>
  url === undefined ? text : linkTo(url, text.text);

const joined = (parts: readonly (Phrase | Markup)[], words: Words): Markup =>
  new Markup(parts.map((part) => part.toHTML()).join(markdownText(words.say('comma'))));

/** A number in the origin's list of references, which is not at hand. */
const isMarker = (source: Source): boolean => source.reference !== undefined && !source.title;

const byReference = (
  a: { readonly reference?: number | undefined },
  b: { readonly reference?: number | undefined },
) => (a.reference ?? 0) - (b.reference ?? 0);

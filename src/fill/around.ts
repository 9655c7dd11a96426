/**
 * What templates may say of more than their own slide: `@deck`, `@brand`, `@section`, `@outline`, `@cited`; `@credits` is
 * made in `credits.ts`.
 */
import type { LocalText, Origin, Section, Source } from '../model/deck.ts';
import type { Plan } from '../model/plan.ts';
import { type CitedItem, CitedList } from './cited-list.ts';
import { showDate } from './dates.ts';
import { markdownText } from './escape.ts';
import { linkTo, linkToSlide } from './marks.ts';
import { Markup, Phrase } from './phrase.ts';
import type { Speaker } from './speaker.ts';
import { PictureView } from './views/picture.ts';

export interface Around {
  readonly deck: Readonly<Record<string, unknown>>;
  readonly brand: Readonly<Record<string, unknown>>;
  readonly outline: readonly OutlineEntry[];
  readonly cited: Readonly<Record<string, unknown>>;
}

/** A section that a listener would know as such: it has a slide that opens it. */
export interface OutlineEntry {
  readonly section: Section;
  readonly number: Phrase;
  readonly title: Phrase;
  readonly minutes: Phrase;
  /** Title and minutes, a link to the slide that opens the section. */
  readonly entry: Markup;
}

/** Each part is put into words when a template asks for it. `cited`: ids of sources, in the order of the deck's list. */
export function around(
  speaker: Speaker,
  plan: Plan,
  imagePath: (src: string) => string,
  cited: () => readonly string[],
): Around {
  return {
    deck: deckAround(speaker),
    brand: brandAround(speaker, imagePath),
    outline: outlineOf(plan, speaker),
    cited: citedAround(speaker, cited),
  };
}

/** An object whose fields are made when they are read, once. */
export function lazily(makers: Readonly<Record<string, () => unknown>>): Readonly<Record<string, unknown>> {
  const made: object = {};
  for (const [key, make] of Object.entries(makers)) {
    let value: { readonly of: unknown } | undefined;
    const get = () => {
      value ??= { of: make() };
      return value.of;
    };
    Object.defineProperty(made, key, { enumerable: true, get });
  }
  return made as Readonly<Record<string, unknown>>;
}

function deckAround(speaker: Speaker) {
  const { deck, language, words } = speaker;
  return lazily({
    title: () => speaker.say(deck.title),
    subtitle: () => speaker.maybe(deck.subtitle),
    date: () => new Phrase(showDate(deck.date.iso, language, words)),
  });
}

/** Who lectures, where and when. The date is the deck's unless the brand has one. */
function brandAround(speaker: Speaker, imagePath: (src: string) => string) {
  const { deck, audience, language, words } = speaker;
  const { brand } = audience;
  const said = (text: LocalText | undefined) => () => speaker.maybe(text);
  return lazily({
    institution: said(brand.institution),
    presenter: said(brand.presenter),
    event: said(brand.event),
    footer: said(brand.footer),
    date: () => speaker.maybe(brand.date) ?? new Phrase(showDate(deck.date.iso, language, words)),
    url: () => brand.url,
    logo: () => {
      if (brand.logo === undefined) return undefined;
      return new PictureView(brand.logoAlt ?? words.say('logo'), new Markup(imagePath(brand.logo)));
    },
  });
}

function outlineOf({ kept }: Plan, speaker: Speaker): OutlineEntry[] {
  const sections = [...new Set(kept.map(({ section }) => section))];
  return sections
    .map((section) => ({ section, own: kept.filter((one) => one.section === section) }))
    .flatMap(({ section, own }) => {
      const first = own.find(({ slide }) => slide.kind.opensSection);
      return first ? [{ section, own, first }] : [];
    })
    .map(({ section, own, first }, i) => {
      const sum = own.reduce((total, one) => total + one.minutes, 0);
      const title = speaker.say(section.title);
      const minutes = speaker.words.say('minutes', { n: Math.max(1, Math.round(sum)) });
      const entry = speaker.words.say('agenda-item', { title: title.text, minutes });
      return {
        section,
        number: new Phrase(String(i + 1)),
        title,
        minutes: new Phrase(minutes),
        entry: linkToSlide(first.slide.id, entry),
      };
    });
}

/** What the slides of this audience rest on: `works` of the origin's list of references, `places` in the origin. */
function citedAround(speaker: Speaker, cited: () => readonly string[]) {
  const { deck, words } = speaker;
  let items: ReturnType<typeof citedItems> | undefined;
  const all = () => {
    items ??= citedItems(speaker, cited());
    return items;
  };
  return lazily({
    origin: () => deck.origin && originLine(deck.origin, speaker),
    works: () =>
      listOf(
        all()
          .filter((item) => item.reference !== undefined)
          .sort(byReference),
      ),
    places: () => listOf(all().filter((item) => item.reference === undefined)),
    note: () => {
      const marks = [...deck.sources.values()].filter(isMarker).sort(byReference);
      const [first, last] = [marks[0]?.mark ?? '', marks.at(-1)?.mark ?? ''];
      return marks.length === 0 ? undefined : new Phrase(words.say('references-note', { first, last }));
    },
  });
}

const listOf = (items: readonly CitedItem[]): CitedList | undefined =>
  items.length === 0 ? undefined : new CitedList(items);

function citedItems(speaker: Speaker, ids: readonly string[]): CitedItem[] {
  const sources = [...speaker.deck.sources.values()].filter(({ id }) => ids.includes(id));
  const byMark = new Map<string, Source[]>();
  for (const source of sources) byMark.set(source.mark, [...(byMark.get(source.mark) ?? []), source]);
  return [...byMark].map(([mark, of]) => ({
    mark: new Phrase(mark),
    text: joined(
      of.map((source) => linked(speaker.say(source.title ?? source.section), source.url)),
      speaker,
    ),
    reference: of.find(isMarker)?.reference,
  }));
}

/** Who wrote the work that the deck is made from, and what it is called. */
function originLine({ author, title, url }: Origin, speaker: Speaker): Markup {
  const named = linked(speaker.say(title), url);
  return joined(author ? [speaker.say(author), named] : [named], speaker);
}

export const linked = (text: Phrase, url: string | undefined): Phrase | Markup =>
  url === undefined ? text : linkTo(url, text.text);

export const joined = (parts: readonly (Phrase | Markup)[], { words }: Speaker): Markup =>
  new Markup(parts.map((part) => part.toHTML()).join(markdownText(words.say('comma'))));

/** A number in the origin's list of references, which is not at hand. */
const isMarker = (source: Source): boolean => source.reference !== undefined && !source.title;

const byReference = (
  a: { readonly reference?: number | undefined },
  b: { readonly reference?: number | undefined },
) => (a.reference ?? 0) - (b.reference ?? 0);

/**
 * What templates may say of more than their own slide: `@deck`, `@brand`, `@section`, `@outline`; `@cited` is made in
 * `cited.ts`, `@credits` in `credits.ts`.
 */
import type { LocalText, Section } from '../model/deck.ts';
import type { Plan } from '../model/plan.ts';
import { showDate } from './dates.ts';
import { lazily } from './lazily.ts';
import { linkToSlide } from './marks.ts';
import { Markup, Phrase } from './phrase.ts';
import type { Speaker } from './speaker.ts';
import { PictureView } from './views/picture.ts';

export interface Around {
  readonly deck: Readonly<Record<string, unknown>>;
  readonly brand: Readonly<Record<string, unknown>>;
  readonly outline: readonly OutlineEntry[];
}

/** A section that a listener would know as such: it has a slide that opens it. */
export interface OutlineEntry {
  readonly section: Section;
  readonly number: Phrase;
  readonly title: Phrase;
  readonly minutes: Phrase;
  /** How long it takes, in minutes. */
  readonly share: number;
  /** Its title, a link to the slide that opens it. */
  readonly linked: Markup;
  /** Title and minutes, a link to the slide that opens the section. */
  readonly entry: Markup;
}

/** Each part is put into words when a template asks for it. */
export function around(speaker: Speaker, plan: Plan, imagePath: (src: string) => string): Around {
  return {
    deck: deckAround(speaker),
    brand: brandAround(speaker, imagePath),
    outline: outlineOf(plan, speaker),
  };
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
        share: sum,
        linked: linkToSlide(first.slide.id, title.text),
        entry: linkToSlide(first.slide.id, entry),
      };
    });
}

/** Who made the pictures that an audience sees: `@credits.pictures`. */
import type { LocalText, PictureField } from '../model/deck.ts';
import { inlineText } from './escape.ts';
import { lazily } from './lazily.ts';
import { linked } from './linked.ts';
import { linkTo, linkToSlide } from './marks.ts';
import { Markup, Phrase } from './phrase.ts';
import type { Part } from './said.ts';
import type { Speaker } from './speaker.ts';

/** A slide with the pictures on it. */
export interface Shown {
  readonly id: string;
  readonly title: string;
  readonly pictures: readonly PictureField[];
}

export interface Credit {
  /** The whole entry. */
  readonly text: Markup;
  /** Links to the slides that show it. */
  readonly slides: Markup;
  readonly credit: Phrase | Markup | undefined;
  readonly licence: Phrase | Markup | undefined;
}

/** `part`: those that a slide shows where the list goes on over several. */
export const creditsAround = (all: () => readonly Credit[], part: Part | undefined) =>
  lazily({ pictures: () => (part ? all().slice(part.from, part.to) : all()) });

/** Pictures that name somebody or something, in the order they are seen: one of a file, with all slides that show it. */
export function creditsOf(slides: readonly Shown[], speaker: Speaker): readonly Credit[] {
  const shown = new Map<string, { readonly picture: PictureField; readonly on: Set<Shown> }>();
  for (const slide of slides) {
    for (const picture of slide.pictures) {
      const { src, credit, licence, licenceUrl, sourceUrl } = picture;
      if ((credit ?? licence ?? licenceUrl ?? sourceUrl) === undefined) continue;
      // One file may be several works' to different readers of it: what is said of it counts too.
      const said = JSON.stringify([src, credit && speaker.say(credit).text, licence, licenceUrl, sourceUrl]);
      const entry = shown.get(said) ?? { picture, on: new Set<Shown>() };
      entry.on.add(slide);
      shown.set(said, entry);
    }
  }
  return [...shown.values()].map(({ picture, on }) => creditOf(picture, [...on], speaker));
}

function creditOf(picture: PictureField, on: readonly Shown[], speaker: Speaker): Credit {
  const { licence, licenceUrl, sourceUrl } = picture;
  const between = (key: string) => inlineText(speaker.words.say(key));
  const slides = on.map(({ id, title }) => linkToSlide(id, title).toHTML()).join(between('comma'));
  const credit = named(picture.credit, sourceUrl, speaker);
  const by =
    licence === undefined ? licenceUrl && linkTo(licenceUrl) : linked(new Phrase(licence), licenceUrl);
  const said = [credit, by].flatMap((one) => (one ? [one.toHTML()] : []));
  return {
    text: new Markup(slides + between('colon') + said.join(between('comma'))),
    slides: new Markup(slides),
    credit,
    licence: by || undefined,
  };
}

function named(credit: LocalText | undefined, url: string | undefined, speaker: Speaker) {
  if (credit) return linked(speaker.say(credit), url);
  return url === undefined ? undefined : linkTo(url);
}

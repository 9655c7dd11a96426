import type { DeckSlide, Item, LocalText } from '../model/deck.ts';
import { citeMarks, markText } from './marks.ts';
import type { Markup, Phrase } from './phrase.ts';
import type { Speaker } from './speaker.ts';

/** What a template sees of a slide's own body, besides what all slides have. Every field is always there. */
export type View = Readonly<Record<string, unknown>>;

/** Collects, while a slide is put into words, the sources it rests on. */
export class Viewer {
  readonly speaker: Speaker;
  readonly sources: string[] = [];

  constructor(speaker: Speaker) {
    this.speaker = speaker;
  }

  say(text: LocalText): Phrase {
    const phrase = this.speaker.say(text);
    this.sources.push(...phrase.sources);
    return phrase;
  }

  maybe(text: LocalText | undefined): Phrase | undefined {
    return text && this.say(text);
  }

  /** Marks of some texts' facts and of sources named beside them, as Markdown. */
  cite(phrases: readonly (Phrase | undefined)[], named: readonly string[] = []): Markup {
    return citeMarks(this.gather(phrases, named), this.speaker);
  }

  /** The same as plain text, for blocks of YAML. */
  mark(phrases: readonly (Phrase | undefined)[], named: readonly string[] = []): string | undefined {
    return markText(this.gather(phrases, named), this.speaker);
  }

  private gather(phrases: readonly (Phrase | undefined)[], named: readonly string[]): readonly string[] {
    this.sources.push(...named);
    return [...named, ...phrases.flatMap((phrase) => phrase?.sources ?? [])];
  }

  item(item: Item) {
    const lead = this.maybe(item.lead);
    const text = this.maybe(item.text);
    const items = item.items.map((sub) => {
      const said = this.say(sub);
      return { text: said, marks: this.cite([said]) };
    });
    return { lead, text, items, marks: this.cite([lead, text], item.source) };
  }
}

/** Words that describe a figure to somebody who cannot see it: the slide's title, then what stands in it. */
export function alternative(title: string, parts: readonly (string | undefined)[], speaker: Speaker): string {
  const inside = parts
    .filter((part) => part !== undefined && part !== '')
    .join(speaker.words.say('semicolon'));
  return `${title}${speaker.words.say('colon')}${inside}`;
}

export type SlideOf<K extends DeckSlide['kind']> = Extract<DeckSlide, { kind: K }>;

import type { LocalText } from '../model/deck.ts';
import { Phrase, RichPhrase } from './phrase.ts';
import type { Speaker } from './speaker.ts';

/** A run of a slide's entries, when the slide is continued: from the first to before the last. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

/** Puts a slide's texts into words, and collects the sources that the slide rests on. */
export class Said {
  readonly speaker: Speaker;
  readonly sources: string[] = [];
  /** Those of them for which no mark stands anywhere. */
  readonly unmarked: string[] = [];
  /** Rows that a continued part shows again at its head: they are not among those that go on. */
  repeated = 0;
  /** Points that a continued part shows of a list. */
  points = 0;

  constructor(speaker: Speaker) {
    this.speaker = speaker;
  }

  say(text: LocalText, rich = false): Phrase {
    const phrase = rich ? this.speaker.sayRich(text) : this.speaker.say(text);
    this.sources.push(...phrase.sources, ...(phrase instanceof RichPhrase ? phrase.cited : []));
    return phrase;
  }

  /** A whole fact in words. */
  fact(id: string): Phrase {
    const fact = this.speaker.deck.facts.get(id);
    if (!fact) return new Phrase('');
    return this.say({ byLanguage: { [this.speaker.language]: `{${id}}` }, variants: {}, place: fact.place });
  }
}

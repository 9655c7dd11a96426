import { markdownText } from './escape.ts';
import { linkTo } from './marks.ts';
import { Markup, type Phrase } from './phrase.ts';
import type { Speaker } from './speaker.ts';

export const linked = (text: Phrase, url: string | undefined): Phrase | Markup =>
  url === undefined ? text : linkTo(url, text.text);

export const joined = (parts: readonly (Phrase | Markup)[], { words }: Speaker): Markup =>
  new Markup(parts.map((part) => part.toHTML()).join(markdownText(words.say('comma'))));

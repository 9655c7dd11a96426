import type { Source } from '../model/deck.ts';
import { attributeText, linkAddress, markdownText } from './escape.ts';
import { Markup } from './phrase.ts';
import type { Speaker } from './speaker.ts';

/** Where a source's fact stands, in words: `原文第二部分第1节`, or the work's own title. */
export function whereItStands(source: Source, speaker: Speaker): string {
  const section = speaker.say(source.section).text;
  if (source.title) return `${speaker.say(source.title).text}${speaker.words.say('comma')}${section}`;
  return speaker.words.say('article', { section });
}

/** Source marks as they stand beside a text: `[2]` or `§1`, each once. */
export function markText(ids: readonly string[], speaker: Speaker): string | undefined {
  const marks = [...new Set(speaker.sources(ids).map((source) => source.mark))];
  return marks.length === 0 ? undefined : marks.join(' ');
}

/** Source marks in Markdown: one `<Cite>` each, telling where the fact stands. */
export function citeMarks(ids: readonly string[], speaker: Speaker): Markup {
  const seen = new Set<string>();
  const cites = speaker.sources(ids).flatMap((source) => {
    if (seen.has(source.mark)) return [];
    seen.add(source.mark);
    const from = attributeText(whereItStands(source, speaker));
    return [`<Cite from="${from}">${markdownText(source.mark)}</Cite>`];
  });
  return new Markup(cites.join(' '));
}

/** A link to a slide. */
export const linkToSlide = (id: string, shown: string): Markup =>
  new Markup(`[${markdownText(shown)}](#${id})`);

/** A link to an address, which shows a text, or the address without what every address begins with. */
export function linkTo(
  address: string,
  shown: string = address.replace(/^https?:\/\//, '').replace(/\/$/, ''),
): Markup {
  return new Markup(`[${markdownText(shown)}](<${linkAddress(address)}>)`);
}

/** The line at the foot of a slide that says what its marks mean; empty when nothing is cited. */
export function sourceLine(ids: readonly string[], speaker: Speaker): string {
  const { words } = speaker;
  const sections = new Map<string, string[]>();
  for (const source of speaker.sources(ids)) {
    const where = source.title ? whereItStands(source, speaker) : speaker.say(source.section).text;
    const marks = sections.get(where) ?? [];
    if (!marks.includes(source.mark)) marks.push(source.mark);
    sections.set(where, marks);
  }
  if (sections.size === 0) return '';
  const list = [...sections].map(([where, marks]) =>
    words.say('source', { section: where, marks: marks.join(' ') }),
  );
  // Works named in full stand by themselves; parts of the work that the deck is made from need its name.
  const named = speaker.sources(ids).every((source) => source.title);
  return words.say(named ? 'sources-named' : 'sources', { list: list.join(words.say('semicolon')) });
}

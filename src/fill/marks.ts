import type { Source, Work } from '../model/deck.ts';
import type { Mark } from './citations/citing.ts';
import { citeElement } from './cite-element.ts';
import { linkAddress, markdownText } from './escape.ts';
import { Markup, Phrase } from './phrase.ts';
import type { Speaker } from './speaker.ts';

/** What a work says under one of CSL's names; undefined where it says nothing. */
export function workText(work: Work, variable: string, speaker: Speaker): Phrase | undefined {
  const local = work.local[variable];
  if (local) return speaker.say(local);
  const value = work.item[variable];
  return typeof value === 'string' || typeof value === 'number' ? new Phrase(String(value)) : undefined;
}

/** Where a source's fact stands, in words: `原文第二部分第1节`, or the work's own title and where in it. */
export function whereItStands(source: Source, speaker: Speaker): string {
  const work = source.work && nameOf(source.work, source, speaker);
  const section = speaker.maybe(source.section)?.text;
  if (work === undefined || section === undefined) return work ?? section ?? '';
  const { words } = speaker;
  return source.ofOrigin
    ? words.say('in-origin', { work, section })
    : `${work}${words.say('comma')}${section}`;
}

/** What slides call a work: of the origin only the short name that the deck gives it. */
function nameOf(work: Work, { ofOrigin }: Source, speaker: Speaker): string | undefined {
  const title = ofOrigin ? undefined : workText(work, 'title', speaker);
  return (workText(work, 'title-short', speaker) ?? title)?.text;
}

/** The marks of sources, each once: those that the deck gives them, then what the style of citations says. */
export function marksOf(ids: readonly string[], speaker: Speaker, withoutAuthor = false): Mark[] {
  const marks = new Map<string, Mark>();
  const sources = speaker.sources(ids);
  for (const source of sources) {
    const text = source.mark;
    if (text === undefined || marks.has(text)) continue;
    marks.set(text, { text, from: whereItStands(source, speaker), inline: false });
  }
  const styled = sources.filter(({ mark }) => mark === undefined);
  return [...marks.values(), ...(styled.length > 0 ? speaker.citations.marks(styled, withoutAuthor) : [])];
}

/** Source marks as they stand beside a text: `[2]` or `§1`, each once; a space before what stands among words. */
export function markText(ids: readonly string[], speaker: Speaker): string | undefined {
  const marks = marksOf(ids, speaker);
  return marks.length === 0 ? undefined : spaced(marks) + marks.map(({ text }) => text).join(' ');
}

/** Source marks in Markdown: one `<Cite>` each, telling where the fact stands. What stands among words keeps a space. */
export function citeMarks(ids: readonly string[], speaker: Speaker): Markup {
  const marks = marksOf(ids, speaker);
  return new Markup(
    `${spaced(marks)}${marks.map(({ text, ...mark }) => citeElement({ ...mark, value: text })).join(' ')}`,
  );
}

const spaced = ([first]: readonly Mark[]): string => (first?.inline ? ' ' : '');

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

/**
 * The line at the foot of a slide that says what its marks mean; empty when nothing is cited. `unmarked`: ids of those that
 * have no mark on the slide. Marks that are names say enough.
 */
export function sourceLine(ids: readonly string[], speaker: Speaker, unmarked: ReadonlySet<string>): string {
  const { words } = speaker;
  const places = new Map<string, { readonly source: Source; readonly marks: Set<string> }>();
  for (const source of speaker.sources(ids)) {
    const where = source.mark === undefined ? source.id : whereItStands(source, speaker);
    const place = places.get(where) ?? { source, marks: new Set() };
    if (source.mark !== undefined) place.marks.add(source.mark);
    places.set(where, place);
  }
  // The origin is named once, and its other sections stand by themselves.
  const first = [...places.values()].find(({ source }) => source.ofOrigin);
  const list = [...places.values()].flatMap((place) => {
    const { source, marks } = place;
    if (source.mark === undefined) return speaker.citations.atFoot(source, unmarked.has(source.id));
    const whole = place === first || !source.ofOrigin || !source.section;
    const section = whole ? whereItStands(source, speaker) : speaker.maybe(source.section)?.text;
    return section ? [words.say('source', { section, marks: [...marks].join(' ') })] : [...marks];
  });
  return list.length === 0 ? '' : words.say('sources', { list: list.join(words.say('semicolon')) });
}

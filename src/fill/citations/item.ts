/** A work in an audience's language, as CSL-JSON. */
import type { CslItem, CslName, CslValue, Source, Work } from '../../model/deck.ts';
import { nameOf } from '../../text/csl/names.ts';
import type { Speaker } from '../speaker.ts';
import { hideTags } from './html.ts';

const names: ReadonlySet<string> = new Set(['author', 'editor', 'translator', 'container-author']);

export function itemOf(work: Work, speaker: Speaker): CslItem {
  const said = Object.entries(work.local).map(([variable, text]) => {
    const { text: words } = speaker.say(text);
    return [variable, names.has(variable) ? [nameOf(words)] : words] as const;
  });
  const item: CslItem = { ...work.item, ...Object.fromEntries(said), id: work.id };
  if (work.tagged) return item;
  const plain = Object.entries(item).map(([key, value]) => [
    key,
    value === undefined ? value : withoutTags(value),
  ]);
  return Object.fromEntries(plain) as CslItem;
}

function withoutTags(value: CslValue): CslValue {
  if (typeof value === 'string') return hideTags(value);
  if (!Array.isArray(value)) return value;
  return (value as readonly CslName[]).map(
    (name) => Object.fromEntries(Object.entries(name).map(([key, part]) => [key, hideTags(part)])) as CslName,
  );
}

/** Who and when, in few words: `Knuth & Plass, 1981`. */
export function shortName(item: CslItem, source: Source, speaker: Speaker): string {
  const { words } = speaker;
  const people = (item['author'] ?? item['editor'] ?? []) as readonly CslName[];
  const [first, second, ...more] = people.map(
    ({ literal, family, given }) => literal ?? family ?? given ?? '',
  );
  const title = String(item['title-short'] ?? item['title'] ?? source.id);
  let who = first ?? title;
  if (first !== undefined && second !== undefined)
    who =
      more.length > 0 ? words.say('and-others', { name: first }) : words.say('two-names', { first, second });
  const year = (item['issued'] as { readonly 'date-parts'?: readonly (readonly number[])[] } | undefined)?.[
    'date-parts'
  ]?.[0]?.[0];
  return year === undefined ? who : `${who}${words.say('comma')}${year}`;
}

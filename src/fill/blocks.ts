/** Fenced blocks of YAML, which both outputs draw, from what a template has of a slide. */
import { saidOf } from '../blocks/index.ts';
import { wordsOf } from '../blocks/kit/runs.ts';
import { hasCjkPunctuation } from '../measure/characters.ts';
import type { TextRun } from '../model/box.ts';
import { markText } from './marks.ts';
import { Phrase, RichPhrase } from './phrase.ts';
import type { Speaker } from './speaker.ts';
import { type ListView, SourceView, type View } from './view.ts';
import { Amount, areToScale } from './views/figure.ts';
import { richRuns } from './views/rich-runs.ts';

/** A block's YAML as a value: words instead of phrases, source marks beside what they stand for. */
export function blockOf(kind: string, given: View, title: string, speaker: Speaker): View {
  const { variant, ...others } = given;
  const scaled = variant === 'scale' && areFigures(given) && areToScale(amountsIn(given), speaker);
  const kept = areFigures(given) && variant === 'scale' && !scaled ? others : given;
  const how = { scaled, rich: richKinds.has(kind) };
  const { alt, ...rest } = plain(kept, speaker, how) as { readonly alt?: string };
  return {
    alt: alt ?? alternative(kind, title, rest, speaker),
    ...(appears(given) ? { clicks: true } : {}),
    ...rest,
  };
}

const amountsIn = (given: View): Amount[] =>
  Object.values(given)
    .flat()
    .flatMap((one) => {
      const amount = (one as { readonly amount?: unknown } | undefined)?.amount;
      return amount instanceof Amount ? [amount] : [];
    });

const areFigures = (given: View): boolean => amountsIn(given).length > 0;

/** Blocks whose words may be emphasised and linked; others say them plainly. */
const richKinds: ReadonlySet<string> = new Set(['steps']);

interface How {
  /** With the amounts of figures. */
  readonly scaled: boolean;
  readonly rich: boolean;
}

/** Nothing for what is not given, and for what stands beside another value. */
function plain(value: unknown, speaker: Speaker, how: How): unknown {
  const { scaled, rich } = how;
  if (value instanceof Phrase) return rich ? uncited(richRuns(value, undefined)) : value.text || undefined;
  if (Array.isArray(value)) return value.map((one) => plain(one, speaker, how));
  if (value instanceof SourceView || value instanceof Amount || value === false) return undefined;
  if (typeof value !== 'object' || value === null) return value;
  const told = Object.entries(value).flatMap(([key, one]) =>
    scaled && one instanceof Amount ? Object.entries(one.drawn) : [[key, one] as const],
  );
  const fields = told.map(([key, one]) => [key, plain(one, speaker, how)] as const);
  const source = markText(sourcesOf(value as View), speaker);
  return Object.fromEntries(
    [...fields, ['source', source] as const].filter(([, one]) => one !== undefined && !isEmpty(one)),
  );
}

/** Its source marks stand at its end, with those of the thing that it is said of. */
const uncited = (runs: ReturnType<typeof richRuns>) =>
  typeof runs === 'object' ? runs.filter((run) => !('cite' in run)) : runs;

const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

/** Of the sources named beside a thing, then of its own words; things within it have theirs. */
function sourcesOf(value: View): string[] {
  const named = Object.values(value).filter((one) => one instanceof SourceView);
  const words = Object.values(value)
    .flat()
    .filter((one) => one instanceof Phrase);
  const cited = words.flatMap((one) => (one instanceof RichPhrase ? one.cited : []));
  return [...[...named, ...words].flatMap(({ sources }) => sources), ...cited];
}

/** Whether any list within asks for its entries to appear one after another. */
function appears(value: unknown): boolean {
  if (value instanceof Phrase || typeof value !== 'object' || value === null) return false;
  return (
    (Array.isArray(value) && (value as unknown as ListView).appear) || Object.values(value).some(appears)
  );
}

/** What entries are known by, in the order in which they are said. */
const names = ['date', 'title', 'label', 'value', 'unit'];

/** What a block says before its entries. */
const ownWords = ['question', 'text', 'link'];

/** A value of an entry; of runs their words. */
const said = (value: unknown): unknown => (areRuns(value) ? wordsOf(value) : value);

const areRuns = (value: unknown): value is readonly TextRun[] =>
  Array.isArray(value) && value.every((one) => typeof Object(one).text === 'string');

/** Words that describe a figure to somebody who cannot see it: the slide's title, then what stands in it. */
function alternative(kind: string, title: string, spec: View, { words, audience }: Speaker): string {
  const own = saidOf(kind, spec, hasCjkPunctuation(audience.language));
  if (own !== undefined) return `${title}${words.say('colon')}${own}`;
  const entries = Object.values(spec).find((one) => Array.isArray(one)) ?? [];
  const inside = (entries as readonly View[])
    .map(
      (entry) =>
        names.flatMap((name) => said(entry[name]) ?? []).join(' ') || String(said(entry['text']) ?? ''),
    )
    .filter((text) => text !== '');
  const before = ownWords.flatMap((key) => (typeof spec[key] === 'string' ? [spec[key]] : []));
  const all = [...before, ...inside];
  return all.length === 0 ? title : `${title}${words.say('colon')}${all.join(words.say('semicolon'))}`;
}

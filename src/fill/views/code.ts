/** Code as Slidev writes it: a fence, whose first line says what stands out, how lines count and what it is. */
import { figureKinds } from '../../blocks/index.ts';
import type { LineRun, Listing } from '../../model/content.ts';
import type { Place } from '../../model/diagnostic.ts';
import type { CodeField } from '../../model/field.ts';
import type { Phrase } from '../phrase.ts';
import type { Said } from '../said.ts';
import type { Words } from '../words.ts';
import { languageName, languageWord } from './code-language.ts';

/** Code: `{{code content}}` writes it. */
export class CodeView {
  readonly caption: Phrase | undefined;
  readonly place: Place;
  readonly #listing: Listing;

  constructor({ listing, caption, place }: CodeField, said: Said) {
    this.caption = caption && said.say(caption.text, caption.rich);
    this.place = place;
    this.#listing = listing;
  }

  /** The code within is as written: the fence is longer than any in it, and what Slidev looks for is closed after it. */
  toMarkdown(words: Words): string {
    return fenced(info(this.#listing, words), textOf(this.#listing));
  }
}

/** A fence of a text as it is written. `head`: what its first line says. */
export function fenced(head: string, text: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${head}\n${text}\n${fence}${leavesComment(text) ? `\n\n${closing}` : ''}`;
}

/** Where code changes, each line begins with what becomes of it, as in a patch. */
function textOf({ lines, marks }: Listing): string {
  const sign = { added: '+ ', removed: '- ', same: '  ' } as const;
  return (marks ? lines.map((line, i) => sign[marks[i] ?? 'same'] + line) : lines).join('\n');
}

const longestRun = (text: string): number =>
  [...text.matchAll(/`+/g)].reduce((most, [run]) => Math.max(most, run.length), 0);

/** `ts {1|3-4} {lines:true,startLine:5,role:'group','aria-label':'…'} diff at=3-5,0,9` */
function info(listing: Listing, words: Words): string {
  const { language, numbers, showNumbers, emphasis, marks } = listing;
  const [first = 1] = numbers;
  const word = languageWord(language, figureKinds);
  const ranges = emphasis.map((runs) => runs.map((run) => range(run, first)).join(',')).join('|');
  const label = description(listing, words).replace(/[^\p{L}\p{N} ,.，、+#-]/gu, '');
  const options = [
    // Whatever a deck says of all its code.
    `lines:${showNumbers}`,
    ...(first === 1 ? [] : [`startLine:${first}`]),
    "role:'group'",
    `'aria-label':'${label}'`,
  ];
  const jumps = numbers.some((n, i) => n !== first + i);
  const own = [...(marks ? ['diff'] : []), ...(jumps ? [`at=${runsOf(numbers)}`] : [])];
  return [word, ...(ranges ? [`{${ranges}}`] : []), `{${options.join()}}`, ...own].join(' ');
}

/** Slidev counts lines on from the first, left-out ones or not. */
const range = ([from, to]: LineRun, first: number): string =>
  from === to ? `${first + from}` : `${first + from}-${first + to}`;

/** `3-5,0,9` */
function runsOf(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const n of numbers) {
    const last = runs.at(-1);
    if (last && n !== 0 && last[1] === n - 1 && last[0] !== 0) last[1] = n;
    else runs.push([n, n]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join();
}

/** What it is, for those who cannot see it, and for whoever selects it in PowerPoint. */
function description({ language, lines, marks }: Listing, words: Words): string {
  const name = languageName(language);
  const n = lines.length;
  const [plain, named] = marks ? ['code-changes-plain', 'code-changes'] : ['code-plain', 'code'];
  return words.count(name === '' ? plain : named, n, { language: name });
}

/** Whether the text would take what follows it for the rest of a comment: Slidev's look for notes knows no fences. */
function leavesComment(text: string): boolean {
  for (let at = 0; ; ) {
    const open = text.indexOf('<!--', at);
    if (open < 0) return false;
    const close = text.indexOf('-->', open + 4);
    if (close < 0) return true;
    at = close + 3;
  }
}

/** One comment ends that which code has begun; another is there for notes, should nothing follow. */
const closing = '<!-- -->\n\n<!-- -->';

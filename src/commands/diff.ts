import { type Comparison, compare, type Piece } from '../compare/compare.ts';
import { slideText } from '../compare/slide-text.ts';
import { UsageError } from '../errors.ts';
import { loadOrThrow } from '../load-or-throw.ts';
import type { Audience, Deck } from '../model/deck.ts';
import { prepare } from '../prepare.ts';
import type { Project } from '../project.ts';
import { chooseAudiences, chooseDeck } from './choose.ts';
import { printJson, reporting } from './input-errors.ts';
import { table } from './table.ts';
import type { Terminal } from './terminal.ts';

/** How the lectures of two audiences differ: slides in one only, slides moved, and words. Exit code 1 when the deck has errors. */
export async function diffCommand(
  project: Project,
  name: string | undefined,
  flags: { readonly audience: readonly string[]; readonly json?: boolean },
  terminal: Terminal,
): Promise<number> {
  const id = await chooseDeck(project, name, terminal);
  const [a = '', b = ''] = flags.audience;
  const empty = { deck: id, first: a, second: b, onlyFirst: [], onlySecond: [], moved: [], changed: [] };
  return await reporting(flags, terminal, empty, () => {
    const { deck } = loadOrThrow(project, id);
    const [first, second, ...more] = chooseAudiences(deck, flags.audience);
    if (!first || !second || more.length > 0) {
      const names = [...deck.audiences.keys()].join(', ');
      throw new UsageError(`diff takes two audiences: --audience A --audience B. There are: ${names}`);
    }
    const found = compare(texts(project, deck, first), texts(project, deck, second), first.language);
    if (flags.json) printJson(terminal, { deck: id, first: first.id, second: second.id, ...found });
    else show(found, deck.id, first, second, terminal);
  });
}

function texts(project: Project, deck: Deck, audience: Audience) {
  const { presentation, slides } = prepare(project, deck, audience);
  return presentation.slides.map((slide, i) => slideText(slide, slides[i]?.spoken ?? ''));
}

function show(found: Comparison, deck: string, first: Audience, second: Audience, terminal: Terminal): void {
  const { color, out } = terminal;
  const slide = ({ id, title }: { id: string; title: string }) => [id, title];
  const section = (head: string, rows: string[][]) => {
    if (rows.length > 0) out(`${color.bold(head)}\n${table(['slide', 'title'], rows, [])}\n`);
  };
  section(`Only for ${first.id} (${found.onlyFirst.length})`, found.onlyFirst.map(slide));
  section(`Only for ${second.id} (${found.onlySecond.length})`, found.onlySecond.map(slide));
  if (found.moved.length > 0) {
    const rows = found.moved.map((one) => [one.id, String(one.from), String(one.to), one.title]);
    out(
      `${color.bold(`Moved (${found.moved.length})`)}\n${table(['slide', 'from', 'to', 'title'], rows, [1, 2])}\n`,
    );
  }
  for (const { id, title, parts } of found.changed) {
    out(color.bold(`${id}: ${title}`));
    for (const [part, pieces] of Object.entries(parts)) out(`  ${part}: ${marked(pieces, terminal)}`);
    out('');
  }
  out(`${deck}: ${total(found, first.id, second.id)}`);
}

function total({ onlyFirst, onlySecond, moved, changed }: Comparison, first: string, second: string): string {
  const counts = [
    [onlyFirst.length, `only for ${first}`],
    [onlySecond.length, `only for ${second}`],
    [moved.length, 'moved'],
    [changed.length, 'with other words'],
  ] as const;
  const said = counts.filter(([n]) => n > 0).map(([n, what]) => `${n} ${what}`);
  return said.length === 0 ? `${first} and ${second} are the same` : said.join(', ');
}

/** As `git diff --word-diff` marks words; equal text far from any change is left out. */
function marked(pieces: readonly Piece[], { color }: Terminal): string {
  const shown = pieces.map(({ in: where, text }, i) => {
    if (where === 'first') return color.red(`[-${text}-]`);
    if (where === 'second') return color.green(`{+${text}+}`);
    return abridged(text, i === 0, i === pieces.length - 1);
  });
  return shown.join('').replaceAll('\n', '\n    ');
}

const kept = 30;

function abridged(text: string, isFirst: boolean, isLast: boolean): string {
  const characters = [...text];
  if (characters.length <= kept * (isFirst || isLast ? 1 : 2) + 10) return text;
  const head = isFirst ? '' : characters.slice(0, kept).join('');
  const tail = isLast ? '' : characters.slice(-kept).join('');
  return `${head} … ${tail}`;
}

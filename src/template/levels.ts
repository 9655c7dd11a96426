/** How text of each level looks, of all the lists of styles that a placeholder inherits. ECMA-376 part 1, 21.1.2.4. */
import type { Align } from '../model/theme.ts';
import { type ColorScope, colorIn } from './color.ts';
import type { LevelLook, ThemeFont } from './model.ts';
import { attr, childrenOf, type Element, find, flag, num } from './xml.ts';

const pt = (emu: number): number => emu / 12700;

export interface TextScope extends ColorScope {
  readonly fonts: { readonly heading: ThemeFont; readonly body: ThemeFont };
}

/** `lists`: `a:lstStyle` and its like, the nearest first. Gives levels 1 to 5. */
export function levelLooks(lists: readonly (Element | undefined)[], scope: TextScope): readonly LevelLook[] {
  return [1, 2, 3, 4, 5].map((n) => {
    const said = lists.flatMap((list) => find(list, `a:lvl${n}pPr`) ?? find(list, 'a:defPPr') ?? []);
    return levelLook(said, scope);
  });
}

function levelLook(said: readonly Element[], scope: TextScope): LevelLook {
  const runs = said.flatMap((one) => find(one, 'a:defRPr') ?? []);
  const latin = first(runs, (run) => attr(find(run, 'a:latin'), 'typeface') || undefined) ?? '+mn-lt';
  const ea = first(runs, (run) => attr(find(run, 'a:ea'), 'typeface') || undefined) ?? '+mn-ea';
  const size = (first(runs, (run) => num(run, 'sz')) ?? 1800) / 100;
  const space = (name: string) => first(said, (one) => spaceOf(find(one, name), size)) ?? 0;
  return {
    size,
    bold: first(runs, (run) => flag(run, 'b')) ?? false,
    italic: first(runs, (run) => flag(run, 'i')) ?? false,
    caps: first(runs, (run) => attr(run, 'cap')) === 'all',
    color: first(runs, (run) => fillColor(run, scope)) ?? {
      hex: scope.scheme['tx1'] ?? '000000',
      alpha: 1,
    },
    latin: faceOf(latin, 'latin', scope),
    ea: faceOf(ea, 'ea', scope),
    heading: latin.startsWith('+mj') || latin === scope.fonts.heading.latin,
    line: first(said, (one) => lineOf(find(one, 'a:lnSpc'))) ?? { times: 1 },
    before: space('a:spcBef'),
    after: space('a:spcAft'),
    align: aligns[first(said, (one) => attr(one, 'algn')) ?? 'l'] ?? 'left',
    margin: pt(first(said, (one) => num(one, 'marL')) ?? 0),
    indent: pt(first(said, (one) => num(one, 'indent')) ?? 0),
    ...bulletOf(said, scope),
  };
}

const aligns: Readonly<Record<string, Align>> = { l: 'left', ctr: 'center', r: 'right', just: 'left' };

/** What the nearest says that says it. */
function first<T>(from: readonly Element[], read: (one: Element) => T | undefined): T | undefined {
  for (const one of from) {
    const value = read(one);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** A gradient is told by its first colour. */
function fillColor(run: Element, scope: ColorScope) {
  const [stop] = childrenOf(find(run, 'a:gradFill', 'a:gsLst'));
  return colorIn(find(run, 'a:solidFill'), scope) ?? (stop && colorIn(stop, scope));
}

function faceOf(name: string, script: 'latin' | 'ea', { fonts }: TextScope): string {
  if (name.startsWith('+mj')) return fonts.heading[script];
  if (name.startsWith('+mn')) return fonts.body[script];
  return name;
}

function lineOf(spacing: Element | undefined): LevelLook['line'] | undefined {
  const points = num(find(spacing, 'a:spcPts'), 'val');
  const percent = num(find(spacing, 'a:spcPct'), 'val');
  if (points !== undefined) return { pt: points / 100 };
  return percent === undefined ? undefined : { times: percent / 100_000 };
}

/** A percentage is one of the line, a fifth higher than its text. */
function spaceOf(spacing: Element | undefined, size: number): number | undefined {
  const line = lineOf(spacing);
  if (line === undefined) return undefined;
  return 'pt' in line ? line.pt : line.times * 1.2 * size;
}

function bulletOf(said: readonly Element[], scope: ColorScope): Pick<LevelLook, 'bullet'> {
  const kinds = ['a:buNone', 'a:buChar', 'a:buAutoNum', 'a:buBlip'];
  const own = said.flatMap((one) => childrenOf(one).find(({ name }) => kinds.includes(name)) ?? [])[0];
  if (own === undefined || own.name === 'a:buNone') return {};
  const color = said.flatMap((one) => colorIn(find(one, 'a:buClr'), scope) ?? [])[0];
  const face = said.flatMap((one) => attr(find(one, 'a:buFont'), 'typeface') ?? [])[0] ?? '';
  const char = own.name === 'a:buChar' ? shown(attr(own, 'char') ?? '•', face) : '•';
  return { bullet: { char, ...(color && { color }), ...(own.name === 'a:buAutoNum' && { number: true }) } };
}

/** Signs of symbol faces, which browsers do not have, as the same signs of Unicode. */
function shown(char: string, face: string): string {
  if (!/wingdings|symbol|webdings/i.test(face)) return char;
  const code = (char.codePointAt(0) ?? 0) & 0xff;
  return symbols[code] ?? '•';
}

const symbols: Readonly<Record<number, string>> = {
  108: '●',
  110: '■',
  111: '□',
  113: '❑',
  117: '◆',
  118: '❖',
  119: '◆',
  159: '•',
  167: '▪',
  168: '◻',
  216: '➢',
  224: '→',
  232: '➔',
  240: '⇨',
  252: '✓',
  254: '☑',
  183: '•',
};

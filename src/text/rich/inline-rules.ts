/** Rules of markdown-it for what Markdown lacks, reads otherwise, or does not say the place of. None looks twice. */
import type MarkdownIt from 'markdown-it';
import { pieceAt } from '../references.ts';

export type StateInline = Parameters<
  Parameters<InstanceType<typeof MarkdownIt>['inline']['ruler']['before']>[2]
>[0];

const cjk = /[\u2e80-\u9fff\uff00-\uffef]/;
/** Signs that may stand between a line's end and its last character. */
const between = ' \t*_=~^`';

/** A line's end is a space, and nothing between two Chinese characters. */
export function lineEnd(state: StateInline, silent: boolean): boolean {
  const { src } = state;
  if (src[state.pos] !== '\n') return false;
  let next = state.pos + 1;
  while (next < state.posMax && ' \t\n'.includes(src[next] ?? '')) next++;
  if (!silent) {
    let [before, after] = [state.pos - 1, next];
    while (before >= 0 && between.includes(src[before] ?? '')) before--;
    while (after < src.length && between.includes(src[after] ?? '')) after++;
    const joins = cjk.test(src[before] ?? '') && cjk.test(src[after] ?? '');
    state.pending = state.pending.trimEnd() + (joins ? '' : ' ');
  }
  state.pos = next;
  return true;
}

/** `{fact-id}`, whatever its name is made of. Double braces and what they hold are text, as in plain texts. */
export function reference(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  if (src[pos] !== '{') return false;
  const env = state.env as { lastDouble?: number };
  env.lastDouble ??= src.lastIndexOf('}}');
  const open = src[pos + 1] === '{' && pos + 2 > env.lastDouble;
  const found = open ? { piece: '{{', end: pos + 2 } : pieceAt(src, pos);
  if (!found || found.end > state.posMax) return false;
  if (!silent) {
    const { piece } = found;
    if (typeof piece === 'string') state.pending += piece;
    else state.push('reference', '', 0).meta = { ...piece, offset: pos };
  }
  state.pos = found.end;
  return true;
}

/** `$x$`, with no space inside the dollars and no digit after the last, as KaTeX's plugin reads it; `$$` is text. */
const equation = /(?<!\$)\$(?![\s$])((?:\\[\s\S]|[^\\$])+?)(?<!\s)\$(?![\d$])/y;

export function maths(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== '$') return false;
  equation.lastIndex = state.pos;
  const match = equation.exec(state.src);
  if (!match || state.pos + match[0].length > state.posMax) return false;
  if (!silent) state.push('math_inline', '', 0).content = match[1] ?? '';
  state.pos += match[0].length;
  return true;
}

const script: Readonly<Record<string, { readonly name: string; readonly syntax: RegExp }>> = {
  '~': { name: 'sub', syntax: /~((?:\\\S|[^\s\\~])+)~(?!~)/y },
  '^': { name: 'sup', syntax: /\^((?:\\\S|[^\s\\^])+)\^(?!\^)/y },
};

/** `H~2~O` and `x^2^`, without white space, as Pandoc has them; `~~` and `^^` are text. */
export function scripts(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  const sign = src[pos] ?? '';
  const found = Object.hasOwn(script, sign) ? script[sign] : undefined;
  if (!found) return false;
  let run = 1;
  while (src[pos + run] === sign) run++;
  found.syntax.lastIndex = pos;
  const length = run > 1 ? 0 : (found.syntax.exec(src)?.[0].length ?? 0);
  if (length === 0 || pos + length > posMax) {
    if (!silent) state.pending += src.slice(pos, Math.min(pos + run, posMax));
    state.pos = Math.min(pos + run, posMax);
    return true;
  }
  if (!silent) {
    state.push(`${found.name}_open`, found.name, 1);
    within(state, pos + 1, pos + length - 1);
    state.push(`${found.name}_close`, found.name, -1);
  }
  state.pos = pos + length;
  return true;
}

/** `[words](address)`, wherever the address leads: whether it may is told with its place. Titles are none of it. */
export function link(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax, md } = state;
  if (src[pos] !== '[') return false;
  const end = md.helpers.parseLinkLabel(state, pos, true);
  if (end < 0 || src[end + 1] !== '(') return false;
  const start = afterSpace(src, end + 2, posMax);
  const target = md.helpers.parseLinkDestination(src, start, posMax);
  const close = afterSpace(src, target.ok ? target.pos : start, posMax);
  if (src[close] !== ')' || close >= posMax) return false;
  if (!silent) {
    state.push('link_open', 'a', 1).meta = { offset: pos, url: target.ok ? target.str : '' };
    state.linkLevel++;
    within(state, pos + 1, end);
    state.linkLevel--;
    state.push('link_close', 'a', -1);
  }
  state.pos = close + 1;
  return true;
}

/** `[@key, p. 12; @key]`, as Pandoc has it; `[-@key]` without the author. Any key ends at a comma, `;` or `]`. */
const cited = /\[-?@[^\s[\]@;,，]+(?:[,，][^[\]@;]*)?(?:;\s*@[^\s[\]@;,，]+(?:[,，][^[\]@;]*)?)*\]/y;

export function citation(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  if (src[pos] !== '[') return false;
  cited.lastIndex = pos;
  const [whole] = cited.exec(src) ?? [];
  // `[@key](address)` is a link.
  if (whole === undefined || pos + whole.length > posMax || src[pos + whole.length] === '(') return false;
  if (!silent) {
    const sources = whole
      .slice(1, -1)
      .split(';')
      .map((one) => one.trim().replace(/^-?@/, ''));
    state.push('citation', '', 0).meta = { sources, withoutAuthor: whole.startsWith('[-'), offset: pos };
  }
  state.pos += whole.length;
  return true;
}

function within(state: StateInline, from: number, to: number): void {
  const { posMax } = state;
  [state.pos, state.posMax] = [from, to];
  state.md.inline.tokenize(state);
  state.posMax = posMax;
}

function afterSpace(src: string, from: number, max: number): number {
  let at = from;
  while (at < max && ' \t\n'.includes(src[at] ?? '')) at++;
  return at;
}

/** `==highlight==`, paired with emphasis by markdown-it's own rules, as its strikethrough is. */
import type { StateInline } from './inline-rules.ts';

const sign = '=';
const code = sign.charCodeAt(0);

export function mark(state: StateInline, silent: boolean): boolean {
  if (silent || state.src[state.pos] !== sign) return false;
  const { length, can_open, can_close } = state.scanDelims(state.pos, true);
  state.push('text', '', 0).content = sign.repeat(length);
  // More or fewer are text.
  if (length === 2)
    state.delimiters.push({
      marker: code,
      length,
      token: state.tokens.length - 1,
      end: -1,
      open: can_open,
      close: can_close,
    });
  state.pos += length;
  return true;
}

export function pairMarks(state: StateInline): boolean {
  const inner = state.tokens_meta.flatMap((meta) => (meta?.delimiters ? [meta.delimiters] : []));
  for (const delimiters of [state.delimiters, ...inner]) {
    for (const { marker, end, token } of delimiters) {
      if (marker !== code || end < 0) continue;
      turn(state, token, 'mark_open', 1);
      turn(state, delimiters[end]?.token ?? token, 'mark_close', -1);
    }
  }
  return true;
}

function turn(state: StateInline, at: number, type: string, nesting: 1 | -1): void {
  const token = state.tokens[at];
  if (token) Object.assign(token, { type, tag: 'mark', nesting, content: '' });
}

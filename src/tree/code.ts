import type { Place } from '../model/diagnostic.ts';
import type { Block } from '../model/tree.ts';
import { readFence } from './fence.ts';
import type { Reporter } from './reporter.ts';

/** Languages that the browser draws as pictures. */
const drawn: readonly string[] = ['mermaid', 'plantuml', 'puml', 'vega', 'vega-lite', 'dot'];

/** What `{alt: '…'}` after a fence's backticks says of it. */
export function describedAs(meta: string): string {
  const alt = /\balt:\s*(?:'([^']*)'|"([^"]*)")/.exec(meta);
  return alt?.[1] ?? alt?.[2] ?? '';
}

/** A fenced block: code, unless Slidev makes something else of it. */
export function readCode(
  lang: string,
  meta: string,
  source: string,
  place: Place | undefined,
  reporter: Reporter,
): Block[] {
  const at = place ? { place } : {};
  const name = lang.replace(/\{.*$/, '');
  if (drawn.includes(name)) {
    const text = describedAs(meta);
    const hint = 'save it as a picture, and show that';
    reporter.lost(
      `a diagram drawn by ${name} is not carried over${text ? '; its description stands instead' : ''}`,
      place,
      hint,
    );
    return text === '' ? [] : [{ type: 'paragraph', children: [{ type: 'text', value: text }], ...at }];
  }
  if (/\bmagic-move\b/.test(meta)) {
    reporter.lost('of code that moves, the last state stands', place);
    return lastState(source, at);
  }
  return [
    { type: 'code', lang: name, meta, ...readFence(`${lang} ${meta}`, source.replace(/\n$/, '')), ...at },
  ];
}

function lastState(source: string, at: { readonly place?: Place }): Block[] {
  const lines = source.split('\n');
  const unclosed = new Set<string>();
  let state: Block[] = [];
  for (let i = 0; i < lines.length; i++) {
    const [, fence = '', lang = '', meta = ''] = /^(`{3,}|~{3,})(\S*)(.*)$/.exec(lines[i] ?? '') ?? [];
    if (fence === '' || unclosed.has(fence)) continue;
    let end = i + 1;
    while (end < lines.length && lines[end]?.trimEnd() !== fence) end++;
    if (end === lines.length) unclosed.add(fence);
    else {
      state = [{ type: 'code', lang, meta: meta.trim(), value: lines.slice(i + 1, end).join('\n'), ...at }];
      i = end;
    }
  }
  return state;
}

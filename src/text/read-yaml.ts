/** YAML within Markdown: front matter, and the blocks of figures. */
import { Lexer, LineCounter, parseDocument } from 'yaml';
import { limits } from '../model/limits.ts';

export interface YamlFault {
  readonly message: string;
  /** Within the text, from 1. */
  readonly line: number;
}

/** The value of a YAML text, or the first thing wrong with it: what follows a fault is mostly its echo. */
export function readYaml(text: string): { readonly value: unknown } | { readonly fault: YamlFault } {
  const lineCounter = new LineCounter();
  const doc = parseDocument(text, { lineCounter, prettyErrors: false, logLevel: 'error' });
  const [error] = doc.errors;
  if (error) return { fault: { message: error.message, line: lineCounter.linePos(error.pos[0]).line || 1 } };
  try {
    return { value: doc.toJS() };
  } catch (cause) {
    // Aliases to nothing, or so many that they would fill the memory.
    return { fault: { message: (cause as Error).message, line: 1 } };
  }
}

const scalar = '\u001f';
const depthOf: Readonly<Record<string, number>> = { '[': 1, '{': 1, ']': -1, '}': -1 };

/**
 * How many levels deep a YAML text nests: brackets, indentation and the signs of lists and keys within a line. Counting
 * ends where there are more than the limit; the parser would go down them all.
 */
export function yamlNesting(text: string): number {
  const { most } = limits.nesting;
  let deepest = 0;
  if (text.length < most) return deepest;
  let [brackets, signs] = [0, 0];
  let lineBegins = true;
  let previous = '';
  const indents: number[] = [];
  for (const token of new Lexer().lex(text)) {
    const isText = previous === scalar;
    previous = token;
    const ends = token.endsWith('\n');
    if (!isText && !(lineBegins && ends)) {
      if (lineBegins) indent(indents, token);
      brackets += depthOf[token] ?? 0;
      if (token === '-' || token === '?' || token === ':') signs++;
      deepest = Math.max(deepest, brackets + signs + indents.length);
      if (deepest > most) return deepest;
    }
    if (ends) signs = 0;
    lineBegins = ends;
  }
  return deepest;
}

/** Takes in that a line begins, with this as its first token. */
function indent(indents: number[], token: string): void {
  const spaces = /^ +$/.test(token) ? token.length : 0;
  while ((indents.at(-1) ?? -1) >= spaces) indents.pop();
  indents.push(spaces);
}

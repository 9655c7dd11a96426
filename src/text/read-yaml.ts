/** YAML within Markdown: front matter, and the blocks of figures. */
import { type Document, isScalar, Lexer, LineCounter, parseDocument, visit } from 'yaml';
import { limits } from '../model/limits.ts';
import { Recent } from './recent.ts';

export interface YamlFault {
  readonly message: string;
  /** Within the text, from 1. */
  readonly line: number;
}

/**
 * The options that every YAML text of users is parsed with. The parser compares each key of a mapping with all others;
 * `repeatedKeys` finds those that stand twice in the time it takes to go through them once.
 */
export const yamlOptions = { prettyErrors: false, logLevel: 'error', uniqueKeys: false } as const;

/** Where keys begin that stand above already in their mapping. */
export function repeatedKeys(doc: Document.Parsed): number[] {
  const found: number[] = [];
  visit(doc, {
    Map(_, { items }) {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) found.push(key.range?.[0] ?? 0);
        seen.add(key.value);
      }
    },
  });
  return found;
}

type ReadYaml = { readonly value: unknown } | { readonly fault: YamlFault };

/** A deck's slides are read twice, to fit each and then as a whole. */
const known = new Recent<ReadYaml>(4000);

/** The value of a YAML text, or the first thing wrong with it: what follows a fault is mostly its echo. */
export const readYaml = (text: string): ReadYaml => known.get(text, () => parse(text));

function parse(text: string): ReadYaml {
  const lineCounter = new LineCounter();
  const doc = parseDocument(text, { ...yamlOptions, lineCounter });
  const fault = (message: string, at: number) => ({
    fault: { message, line: lineCounter.linePos(at).line || 1 },
  });
  const [error] = doc.errors;
  if (error) return fault(error.message, error.pos[0]);
  const [repeated] = repeatedKeys(doc);
  if (repeated !== undefined) return fault('this key stands above already', repeated);
  try {
    return { value: doc.toJS() };
  } catch (cause) {
    // Aliases to nothing, or so many that they would fill the memory.
    return fault((cause as Error).message, 0);
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
  // Each level takes one of these signs.
  if ((text.match(/[[{?:-]/g)?.length ?? 0) < most) return deepest;
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

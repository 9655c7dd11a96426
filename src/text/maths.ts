/** LaTeX read by KaTeX, as the web reads it. KaTeX is loaded where there is maths, and nowhere else. */
import { createRequire } from 'node:module';
import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import type { MathElement } from '../model/maths.ts';
import { Recent } from './recent.ts';

type Katex = typeof import('katex').default;

/** `display`: as it is set on lines of its own, where sums have their limits above and below. */
export interface Latex {
  readonly source: string;
  readonly display: boolean;
}

/** `xml`: as KaTeX writes it, `<span><math><semantics><mrow>`. `row` is what is written, without its source. */
export interface ReadMaths {
  readonly xml: string;
  readonly row: MathElement;
}

/** What KaTeX does not understand, and from which character on, where it says so. */
export interface MathsProblem {
  readonly problem: string;
  readonly offset?: number;
}

const require = createRequire(import.meta.url);
let loaded: Katex | undefined;
const read = new Recent<ReadMaths | MathsProblem>(500);

export function readMaths({ source, display }: Latex): ReadMaths | MathsProblem {
  return read.get(`${display ? '$$' : '$'}${source}`, () => readNew(source, display));
}

export const isProblem = (one: ReadMaths | MathsProblem): one is MathsProblem => 'problem' in one;

function readNew(source: string, display: boolean): ReadMaths | MathsProblem {
  loaded ??= require('katex') as Katex;
  try {
    const xml = loaded.renderToString(source, { output: 'mathml', strict: false, displayMode: display });
    const row = rowOf(xml);
    const untrusted = findUntrusted(row);
    return untrusted === undefined ? { xml, row } : { problem: `${untrusted} is not allowed here` };
  } catch (error) {
    const { rawMessage, position, message } = error as Partial<Record<'rawMessage' | 'message', string>> & {
      readonly position?: number;
    };
    // Anything else than what KaTeX says of its own accord is nesting that fills the stack.
    const problem = rawMessage ?? (error instanceof RangeError ? 'it nests too deep' : (message ?? ''));
    return { problem: problem.replace(/\s+/g, ' '), ...(position === undefined ? {} : { offset: position }) };
  }
}

/** What KaTeX leaves out since a formula could lead elsewhere by it stands there in red, by its name. */
function findUntrusted({ name, text, children }: MathElement): string | undefined {
  if (name === 'mtext' && /^\\[a-zA-Z]+$/.test(text)) return text;
  for (const child of children) {
    const found = findUntrusted(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

const none: MathElement = { name: 'mrow', attributes: {}, children: [], text: '' };

function rowOf(xml: string): MathElement {
  const root = parseDocument(xml, { xmlMode: true });
  let at: readonly ChildNode[] = root.children;
  let element: Element | undefined;
  // The span, math, semantics; then the row, beside the annotation.
  for (let depth = 0; depth < 4; depth++) {
    element = at.find(isTag);
    at = element?.children ?? [];
  }
  return element ? asMaths(element) : none;
}

function asMaths({ name, attribs, children }: Element): MathElement {
  const inner = children.filter(isTag).map(asMaths);
  const text = inner.length > 0 ? '' : children.map((node) => (isText(node) ? node.data : '')).join('');
  return { name, attributes: attribs, children: inner, text };
}

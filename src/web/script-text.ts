/**
 * JavaScript and CSS as they may stand in an element of a page: all ASCII, and nothing in them ends the element.
 *
 * Beyond ASCII a browser keeps every character of a file in two bytes and reads them slower: a deck's first slide would
 * come about a sixth later. What may be respelled, and how, the code's own syntax says, so it is parsed.
 */
import { parseSync, Visitor } from 'vite';

/** Code that cannot be written into a page. */
export class ScriptError extends Error {}

interface Span {
  readonly kind: 'literal' | 'key' | 'raw' | 'comment' | 'preload';
  readonly start: number;
  readonly end: number;
}

/**
 * Signs beyond ASCII and control characters (a page has no NUL, and its line breaks are all line feeds), what ends a
 * script, and what begins a comment of HTML, whose end a script would wait for.
 */
const unsafe = /[^\t\n\x20-\x7e]|<(?=\/script|!--)/giu;

/** A module's code as the text of a `<script>`. Throws `ScriptError` where the code does not parse. */
export function scriptText(code: string): string {
  const spans = spansOf(code);
  const parts: string[] = [];
  let done = 0;
  const write = (from: number, to: number, text: string) => {
    parts.push(code.slice(done, from), text);
    done = to;
  };
  let next = 0;
  for (const edit of editsOf(code, spans)) {
    if (edit.start < next) continue;
    write(edit.start, edit.end, edit.text);
    next = edit.end;
  }
  return parts.join('') + code.slice(done);
}

const mark = '__VITE_PRELOAD__';

/** Code in which Vite finds its mark only where it put it: it would write something else into texts that hold it. */
export function withoutMarksInTexts(code: string): string {
  if (!code.includes(mark)) return code;
  return spansOf(code)
    .filter(({ kind, start, end }) => /^(literal|key)$/.test(kind) && code.slice(start, end).includes(mark))
    .reduceRight((text, { kind, start, end }) => {
      const respelt = text.slice(start, end).replaceAll(mark, '\\x5f_VITE_PRELOAD__');
      return text.slice(0, start) + (kind === 'key' ? `"${respelt}"` : respelt) + text.slice(end);
    }, code);
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function editsOf(code: string, spans: readonly Span[]): readonly Edit[] {
  const preloads = spans.filter(({ kind }) => kind === 'preload');
  const edits = [...code.matchAll(unsafe)].map(({ 0: sign, index }) =>
    respelled(code, sign, index, spanAt(spans, index)),
  );
  return [...edits, ...preloads.map(({ start, end }) => ({ start, end, text: 'void 0' }))].sort(
    (a, b) => a.start - b.start,
  );
}

/** One sign of the code, written so that the code means the same. */
function respelled(code: string, sign: string, start: number, span: Span | undefined): Edit {
  const end = start + sign.length;
  switch (span?.kind) {
    case 'literal': {
      // `\é` in a literal is `é`, but `\\u00e9` would be something else.
      const escaped = /(?<!\\)(?:\\\\)*\\$/.test(code.slice(span.start, start));
      // A carriage return in a template is a line feed to it, and none beside one.
      const text = sign === '\r' ? (code[end] === '\n' ? '' : '\n') : unitEscapes(sign);
      return { start: escaped ? start - 1 : start, end, text };
    }
    case 'raw':
      if (sign === '<') throw new ScriptError(`a tagged template holds ${code.slice(start, start + 8)}`);
      return { start, end, text: sign };
    case 'comment':
      return { start, end, text: ' ' };
    default:
      return { start, end, text: inCode(sign) };
  }
}

/** Outside literals `<` is an operator, and a sign beyond ASCII stands in a name or is white space. */
function inCode(sign: string): string {
  if (sign === '<') return '< ';
  return /\s/u.test(sign) ? ' ' : `\\u{${sign.codePointAt(0)?.toString(16)}}`;
}

const unitEscapes = (sign: string): string =>
  sign === '<'
    ? '\\x3C'
    : Array.from({ length: sign.length }, (_, i) => `\\u${hex(sign.charCodeAt(i), 4)}`).join('');

const hex = (code: number, digits: number): string => code.toString(16).padStart(digits, '0');

/** The span that holds a position; spans do not overlap and are in order. */
function spanAt(spans: readonly Span[], position: number): Span | undefined {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    if (span && span.end <= position) low = middle + 1;
    else high = middle;
  }
  const found = spans[low];
  return found && found.start <= position ? found : undefined;
}

function spansOf(code: string): readonly Span[] {
  const { program, comments, errors } = parseSync('deck.js', code, { sourceType: 'module' });
  const [error] = errors;
  if (error) throw new ScriptError(error.message);
  const spans: Span[] = comments.map(({ start, end }) => ({ kind: 'comment', start, end }));
  const raw = new Set<number>();
  const keys = new Set<number>();
  const add = (kind: Span['kind'], { start, end }: { readonly start: number; readonly end: number }) =>
    spans.push({ kind, start, end });
  new Visitor({
    TaggedTemplateExpression: ({ quasi }) => {
      for (const { start } of quasi.quasis) raw.add(start);
    },
    TemplateElement: (node) => add(raw.has(node.start) ? 'raw' : 'literal', node),
    Literal: (node) => {
      if (typeof node.value === 'string' || 'regex' in node) add('literal', node);
    },
    // A text that is the name of a property may stand there without quotation marks.
    Property: ({ key, computed, shorthand }) => {
      if (key.type !== 'Identifier' || key.name !== mark || computed || shorthand) return;
      keys.add(key.start);
      add('key', key);
    },
    // Vite's mark where it would list what to load beforehand: with one chunk there is nothing.
    Identifier: (node) => {
      if (node.name === mark && !keys.has(node.start)) add('preload', node);
    },
  }).visit(program);
  return spans.sort((a, b) => a.start - b.start);
}

/** What is wrong with a module's code as it stands in a page; undefined when it compiles. */
export function scriptFault(code: string): string | undefined {
  const [error] = parseSync('deck.js', code, { sourceType: 'module', showSemanticErrors: true }).errors;
  return error?.message;
}

/**
 * CSS as the text of a `<style>`. Escapes mean the same in strings, names and unquoted URLs, which is where such signs
 * may stand; the space after one belongs to it. https://www.w3.org/TR/css-syntax-3/#consume-escaped-code-point
 */
export function styleText(css: string): string {
  return css
    .replaceAll('</', '<\\/')
    .replace(/[^\0-\x7f]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `);
}

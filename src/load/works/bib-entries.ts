/** Parts a .bib file into its entries, each with its place: what is wrong is told of the entry that it is in. */

export interface BibEntry {
  /** In lower case: `article`, `string`. */
  readonly type: string;
  /** What follows the brace, up to a comma; empty of `@string` and the like. */
  readonly key: string;
  /** From `@` to the closing brace. */
  readonly text: string;
  /** Where it begins, in UTF-16 units. */
  readonly offset: number;
}

export interface BibFault {
  readonly message: string;
  readonly hint: string;
  readonly offset: number;
}

export interface BibParts {
  readonly entries: readonly BibEntry[];
  readonly faults: readonly BibFault[];
}

/** An entry's begin. What stands between entries is a comment, but for an `@`. */
const head = /@[ \t]*([A-Za-z][\w-]*)\s*([{(])\s*/g;

export function bibParts(text: string): BibParts {
  const entries: BibEntry[] = [];
  const faults: BibFault[] = [];
  head.lastIndex = 0;
  for (let match = head.exec(text); match; match = head.exec(text)) {
    const type = (match[1] ?? '').toLowerCase();
    const end = endOf(text, head.lastIndex, match[2] === '(' ? ')' : '}');
    const offset = match.index;
    const key = /^[^\s,{}()"=#%]+(?=\s*,)/.exec(text.slice(head.lastIndex, head.lastIndex + 300))?.[0] ?? '';
    if (end === undefined) {
      const next = nextHead(text, head.lastIndex);
      faults.push({ ...unclosed(type, key), offset });
      if (next === undefined) break;
      head.lastIndex = next;
      continue;
    }
    entries.push({ type, key, text: text.slice(offset, end), offset });
    head.lastIndex = end;
  }
  return { entries, faults };
}

const unclosed = (type: string, key: string) => ({
  message: `the entry '@${type}${key === '' ? '' : ` ${key}`}' is not closed`,
  hint: 'A brace or a quotation mark is missing in it: the next entry begins before it ends.',
});

/** Behind the closing sign; undefined where another entry begins on a line of its own first, or the file ends. */
function endOf(text: string, from: number, close: string): number | undefined {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const sign = text[at];
    if (sign === '\\') at++;
    else if (sign === '{') depth++;
    else if (sign === close && depth === 0) return at + 1;
    else if (sign === '}' && depth > 0) depth--;
    else if (sign === '@' && beginsLine(text, at)) return undefined;
  }
  return undefined;
}

const entryAhead = /@[A-Za-z]+\s*[{(]\s*[^\s,={}]+\s*[,=]/y;

function beginsLine(text: string, at: number): boolean {
  entryAhead.lastIndex = at;
  return (at === 0 || text[at - 1] === '\n') && entryAhead.test(text);
}

function nextHead(text: string, from: number): number | undefined {
  for (let at = text.indexOf('\n@', from); at >= 0; at = text.indexOf('\n@', at + 1))
    if (beginsLine(text, at + 1)) return at + 1;
  return undefined;
}

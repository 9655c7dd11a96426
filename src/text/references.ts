/** A fact named in a text: `{founded}`, `{trade-2017.when}`; or a formula, by `#` and its id: `{#bayes}`. */
export interface FactReference {
  readonly fact: string;
  /** `whole` for a plain `{id}`, else what stands after the dot. `load` reports any that is not in `factParts`. */
  readonly part: string;
}

/** What `{id.part}` can ask of a fact, besides the whole of it. */
export const factParts = ['value', 'when', 'iso', 'label', 'unit'] as const;

/**
 * Alternatives in order of precedence: double braces and what they hold, an escaped brace, a reference.
 * A reference holds anything like a name, so that a wrong one is reported and not shown; `{a, b}` is plain text.
 */
const syntax = /\{\{[\s\S]*?\}\}|\{\{|\\\{|\{(#?[\w-]+)(?:\.([\w.-]*))?\}/g;

/** The same at one place; an escaped brace is left to whoever undoes escapes. */
const syntaxAt = /\{\{[\s\S]*?\}\}|\{\{|\{(#?[\w-]+)(?:\.([\w.-]*))?\}/y;

/** What begins with the brace at `at`: a reference, or plain text; undefined for a brace that is no more than one. */
export function pieceAt(
  text: string,
  at: number,
): { readonly piece: string | FactReference; readonly end: number } | undefined {
  syntaxAt.lastIndex = at;
  const match = syntaxAt.exec(text);
  if (!match) return undefined;
  const [whole, fact, part] = match;
  const piece = fact === undefined ? whole : { fact, part: part ?? 'whole' };
  return { piece, end: at + whole.length };
}

/** Parts a text into plain strings (escapes undone, never empty) and the facts it names, in order. */
export function parseReferences(text: string): readonly (string | FactReference)[] {
  const parts: (string | FactReference)[] = [];
  let plain = '';
  let end = 0;
  for (const match of text.matchAll(syntax)) {
    plain += text.slice(end, match.index);
    end = match.index + match[0].length;
    const [whole, fact, part] = match;
    if (fact === undefined) {
      plain += whole === '\\{' ? '{' : whole;
      continue;
    }
    if (plain !== '') parts.push(plain);
    plain = '';
    parts.push({ fact, part: part ?? 'whole' });
  }
  plain += text.slice(end);
  if (plain !== '') parts.push(plain);
  return parts;
}

/** Where a step of a derivation is aligned: at an `&` of its own, else at its first relation sign. */

const tokens = /\\[a-zA-Z]+|\\[\s\S]|[\s\S]/g;

const relations: ReadonlySet<string> = new Set(
  `= < > \\not \\lt \\gt \\le \\leq \\leqslant \\ge \\geq \\geqslant \\ne \\neq \\approx \\equiv \\sim \\simeq \\cong
  \\propto \\ll \\gg \\prec \\preceq \\succ \\succeq \\doteq \\coloneqq \\triangleq \\subset \\subseteq \\supset \\supseteq
  \\iff \\implies \\impliedby \\Rightarrow \\Leftarrow \\Leftrightarrow \\Longrightarrow \\Longleftrightarrow`.split(
    /\s+/,
  ),
);
/** A sign over or under a relation is part of it: `\overset{!}{=}`. */
const decorated = /\\(?:overset|underset|stackrel)\s*\{[^{}]*\}\s*\{\s*(=|<|>|\\[a-zA-Z]+)\s*\}/y;

const opening: ReadonlySet<string> = new Set(['{', '\\left', '\\begin']);
const closing: ReadonlySet<string> = new Set(['}', '\\right', '\\end']);
const brackets: Readonly<Record<string, 1 | -1>> = { '(': 1, '[': 1, '\\{': 1, ')': -1, ']': -1, '\\}': -1 };

export interface AlignedTex {
  readonly left: string;
  readonly right: string;
}

/** The two sides; where there is no sign all stands at the left. */
export function splitAligned(tex: string): AlignedTex {
  const { mark, sign, bare } = signsOf(tex);
  if (mark !== undefined) return { left: tex.slice(0, mark).trim(), right: tex.slice(mark + 1).trim() };
  const at = sign ?? bare ?? tex.length;
  return { left: tex.slice(0, at).trim(), right: tex.slice(at).trim() };
}

/** As a formula of its own, of which every sign stands where it stood. */
export function unparted(tex: string): string {
  const { mark } = signsOf(tex);
  return mark === undefined ? tex : `${tex.slice(0, mark)} ${tex.slice(mark + 1)}`;
}

/** The first `&`, the first relation outside of brackets, and the first anywhere but in groups. */
function signsOf(tex: string): { readonly mark?: number; readonly sign?: number; readonly bare?: number } {
  let [depth, inside] = [0, 0];
  let sign: number | undefined;
  let bare: number | undefined;
  for (const { 0: token, index } of tex.matchAll(tokens)) {
    if (opening.has(token)) depth++;
    else if (closing.has(token)) depth--;
    else if (depth > 0) continue;
    else if (token === '&') return { mark: index };
    else if (token in brackets) inside = Math.max(0, inside + (brackets[token] ?? 0));
    else if (isRelation(tex, token, index)) {
      bare ??= index;
      if (inside === 0) sign ??= index;
    }
  }
  return { ...(sign === undefined ? {} : { sign }), ...(bare === undefined ? {} : { bare }) };
}

function isRelation(tex: string, token: string, index: number): boolean {
  if (relations.has(token)) return true;
  decorated.lastIndex = index;
  const under = decorated.exec(tex)?.[1];
  return under !== undefined && relations.has(under);
}

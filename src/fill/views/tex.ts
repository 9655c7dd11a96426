import { splitAligned, unparted } from '../../blocks/derivation/split.ts';
import { diagnostic } from '../../diagnostics/catalogue.ts';
import type { Diagnostic, Place } from '../../model/diagnostic.ts';
import type { TexField } from '../../model/field.ts';
import { isProblem, readMaths } from '../../text/maths.ts';
import { mathBlock } from '../escape.ts';

/** A formula's LaTeX as it stands in the Markdown, and where it stands in the data. */
export interface FilledFormula {
  readonly tex: string;
  readonly place: Place;
}

/** LaTeX for lines of its own; what is aligned has two parts, of which either may be empty. */
export class TexView {
  readonly pieces: readonly string[];

  constructor(pieces: readonly string[]) {
    this.pieces = pieces;
  }

  toHTML(): string {
    return this.pieces.map((piece) => `$$ ${piece} $$`).join('\n\n');
  }
}

/** Nothing, which is something between dollars. */
const empty = '{}';

export function texView(field: TexField): { readonly view: TexView; readonly problem?: Diagnostic } {
  const { tex, aligned, place } = field;
  const { left, right } = splitAligned(tex);
  const parts = aligned ? [left, right] : [tex];
  const pieces = parts.map((part) => mathBlock(part) ?? empty);
  const bad = problemOf(field) ?? pieces.map(readDisplay).find(isProblem);
  const problem = bad && diagnostic('bad-maths', message(bad.problem), { place: placeOf(field, bad.offset) });
  if (problem) return { view: new TexView(pieces.map(() => empty)), problem };
  if (parts.some((part) => part !== '' && mathBlock(part) === undefined)) {
    const hint = 'All of a formula is maths. Words in it are written \\text{…}.';
    const none = tex.includes('$') ? 'a formula has no dollar signs of its own' : 'this formula says nothing';
    return { view: new TexView(pieces), problem: diagnostic('bad-maths', none, { place, hint }) };
  }
  return { view: new TexView(pieces) };
}

const message = (said: string): string => `this is not LaTeX that KaTeX can read: ${said}`;

const readDisplay = (source: string) => readMaths({ source, display: true });

/** As it is written, so that places in it are true. */
function problemOf({ tex, aligned }: TexField) {
  const read = readDisplay(aligned ? unparted(tex) : tex);
  return isProblem(read) ? read : undefined;
}

/** Of a character of it, if its line stands in the file as it is. */
function placeOf({ lines, doubled, place, tex }: TexField, offset: number | undefined): Place {
  if (offset === undefined) return place;
  const line = lines.findLast((one) => one.offset <= offset);
  if (!line) return place;
  const before = tex.slice(line.offset, offset);
  if (before.includes('\n')) return place;
  const twice = doubled ? (before.match(/\\/g)?.length ?? 0) : 0;
  return { ...line.place, column: line.place.column + before.length + twice };
}

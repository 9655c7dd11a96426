/** What of MathML Office's equations have no word for: it is drawn as the nearest that they have. */
import type { MathElement } from '../../model/maths.ts';
import { mathColor } from './omml-color.ts';
import { knownNotations } from './omml-enclose.ts';

/** In a few words each, once. */
export const unsaidIn = (row: MathElement): readonly string[] => [...new Set(found(row))];

const found = (element: MathElement): string[] => [...own(element), ...element.children.flatMap(found)];

const length = (value: string | undefined): number => Number.parseFloat(value ?? '') || 0;

function own({ name, attributes }: MathElement): string[] {
  const {
    mathsize,
    mathbackground,
    mathcolor,
    voffset,
    linebreak,
    notation = '',
    rowlines = '',
    width,
  } = attributes;
  const lines = `${rowlines} ${attributes['columnlines'] ?? ''} ${attributes['frame'] ?? ''}`;
  const all: readonly (readonly [boolean, string])[] = [
    [mathsize !== undefined, 'a size of its own within a formula'],
    // Dots one below the other have a strut that is not seen.
    [
      mathbackground !== undefined && !(name === 'mspace' && length(width) === 0),
      'a ground or rule of a colour in a formula',
    ],
    [mathcolor !== undefined && mathColor(mathcolor) === undefined, `the colour ${mathcolor} in a formula`],
    [mathbackground === undefined && length(voffset) !== 0, 'raised parts of a formula'],
    [linebreak === 'newline', 'a new line within a formula (\\\\)'],
    [name === 'mtable' && /solid|dashed/.test(lines), 'lines in a matrix'],
    [name === 'mtable' && width === '100%', '\\tag; its number is made where it has an id'],
    [
      name === 'menclose' && notation.split(' ').some((one) => !knownNotations.has(one)),
      `a frame of the kind ${notation}`,
    ],
  ];
  return all.flatMap(([is, what]) => (is ? [what] : []));
}

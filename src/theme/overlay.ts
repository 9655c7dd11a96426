import { fieldsOf, type Part } from './part.ts';

/** What takes a part away that would be there otherwise. */
const nothing = 'none';

/** Nothing was there, and nothing is to be: themes lay one over another, and not all have it. */
export const isNothing = ({ value }: Part): boolean => value === nothing;

const isThing = (part: Part | undefined): boolean => part?.value instanceof Map || part?.value === '';

/** Two ways to say one thing: whoever says it in one way means not the other. */
const rivals: Readonly<Record<string, readonly string[]>> = {
  columns: ['x', 'w'],
  x: ['columns'],
  w: ['columns'],
  rows: ['y', 'h'],
  y: ['rows'],
  h: ['rows'],
};

/** One part laid over another: fields of both, the upper one's where both have them; an empty one changes nothing. */
export function overlay(below: Part | undefined, above: Part): Part {
  if (!below || below.value === '' || !(below.value instanceof Map)) return above;
  if (above.value === '') return below;
  if (!(above.value instanceof Map)) return above;
  const over = fieldsOf(above);
  const gone = new Set([...over.keys()].flatMap((key) => rivals[key] ?? []));
  const fields = new Map([...fieldsOf(below)].filter(([key]) => over.has(key) || !gone.has(key)));
  for (const [key, part] of over) {
    const under = fields.get(key);
    if (isNothing(part) && isThing(under)) fields.delete(key);
    else fields.set(key, overlay(under, part));
  }
  return { ...above, value: fields };
}

/** The part without some of its fields. */
export const without = (part: Part, keys: readonly string[]): Part => ({
  ...part,
  value: new Map([...fieldsOf(part)].filter(([key]) => !keys.includes(key))),
});

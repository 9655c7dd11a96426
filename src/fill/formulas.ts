/** Formulas with an id are numbered in the order of the slides that the audience sees. */
import type { Field } from '../model/field.ts';
import type { Plan } from '../model/plan.ts';
import type { RichLink } from '../model/rich.ts';
import { Phrase } from './phrase.ts';

export interface NumberedFormula {
  readonly number: number;
  /** Id of its slide. */
  readonly slide: string;
}

export type Formulas = ReadonlyMap<string, NumberedFormula>;

export function formulasOf({ kept, backup }: Plan): Formulas {
  const formulas = new Map<string, NumberedFormula>();
  for (const { slide } of [...kept, ...backup])
    for (const id of Object.values(slide.fields).flatMap(idsIn))
      formulas.set(id, { number: formulas.size + 1, slide: slide.id });
  return formulas;
}

function idsIn(field: Field | undefined): string[] {
  switch (field?.type) {
    case 'formula':
      return [field.id];
    case 'list':
      return field.items.flatMap(idsIn);
    case 'map':
      return Object.values(field.fields).flatMap(idsIn);
    case 'block':
      return idsIn(field.content);
    default:
      return [];
  }
}

const shown = ({ number }: NumberedFormula): string => `(${number})`;

/** As it stands beside the formula. */
export function formulaNumber({ formulas }: { readonly formulas: Formulas }, id: string): Phrase | undefined {
  const formula = formulas.get(id);
  return formula && new Phrase(shown(formula));
}

/** As it stands in a text. */
export const linkToFormula = (formula: NumberedFormula): RichLink => ({
  type: 'link',
  url: `#${formula.slide}`,
  children: [{ type: 'text', value: shown(formula) }],
});

import type { Fact, FigureField } from '../../model/deck.ts';
import type { Icon } from '../../model/icon.ts';
import { Phrase } from '../phrase.ts';
import type { Said } from '../said.ts';

/** A figure to be seen large: its number, unit, what it counts, and when. What it has not is empty. */
export interface FigureView {
  readonly value: Phrase;
  readonly unit: Phrase | undefined;
  readonly label: Phrase | '';
  readonly when: Phrase | undefined;
  readonly icon: Icon | undefined;
}

export function figureView(field: FigureField, said: Said): FigureView {
  const { speaker } = said;
  const fact = field.own ?? speaker.deck.facts.get(field.fact ?? '');
  if (!fact) throw new Error(`unknown fact ${field.fact}`);
  if (field.fact !== undefined) speaker.facts.add(field.fact);
  const { value, unit } = shown(fact, said);
  const label = field.label ?? fact.label;
  said.sources.push(...fact.sources);
  return {
    value: new Phrase(value, fact.sources),
    unit: phrase(unit),
    label: label ? new Phrase(said.say(label).text) : '',
    when: phrase(speaker.when(fact)),
    icon: field.icon,
  };
}

const phrase = (text: string): Phrase | undefined => (text === '' ? undefined : new Phrase(text));

function shown(fact: Fact, said: Said): { readonly value: string; readonly unit: string } {
  if (fact.type === 'quantity') return said.speaker.quantity(fact).figure;
  return { value: said.fact(fact.id).text, unit: '' };
}

import { diagnostic } from '../../diagnostics/catalogue.ts';
import type { Fact, FigureField } from '../../model/deck.ts';
import type { Place } from '../../model/diagnostic.ts';
import type { Icon } from '../../model/icon.ts';
import { roundOff } from '../numbers.ts';
import { Phrase } from '../phrase.ts';
import type { Said } from '../said.ts';
import type { Speaker } from '../speaker.ts';

/** A figure to be seen large: its number, unit, what it counts, and when. What it has not is empty. */
export interface FigureView {
  readonly value: Phrase;
  readonly unit: Phrase | undefined;
  readonly label: Phrase | '';
  readonly when: Phrase | undefined;
  readonly icon: Icon | undefined;
  readonly emphasis: boolean;
  readonly amount: Amount;
}

/** What a figure comes to, for drawings to scale. No words of a slide: blocks have it only where they ask for it. */
export class Amount {
  /** In the base unit; undefined of what is no number. */
  readonly value: number | undefined;
  /** What it counts: amounts of one measure can be compared. */
  readonly measure: string;
  readonly place: Place;

  constructor(value: number | undefined, measure: string, place: Place) {
    this.value = value;
    this.measure = measure;
    this.place = place;
  }

  /** As drawings have it; of a share, with the whole. */
  get drawn(): { readonly amount: number | undefined; readonly of?: number } {
    return { amount: this.value, ...(this.measure === '%' && { of: 100 }) };
  }
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
    emphasis: field.emphasis,
    amount: amountOf(fact, field.place, speaker),
  };
}

const phrase = (text: string): Phrase | undefined => (text === '' ? undefined : new Phrase(text));

function shown(fact: Fact, said: Said): { readonly value: string; readonly unit: string } {
  if (fact.type === 'quantity') return said.speaker.quantity(fact).figure;
  return { value: said.fact(fact.id).text, unit: '' };
}

function amountOf(fact: Fact, place: Place, { deck }: Speaker): Amount {
  if (fact.type !== 'quantity') return new Amount(undefined, '', place);
  const unit = deck.units.get(fact.unit ?? '');
  if (unit?.percent) return new Amount(fact.value, '%', place);
  const value = roundOff(fact.value * (unit?.factor ?? 1));
  return new Amount(value, unit?.currency ?? unit?.id ?? '', place);
}

/** Whether amounts can be drawn to one scale; tells of the first that cannot. */
export function areToScale(amounts: readonly Amount[], speaker: Speaker): boolean {
  const [first] = amounts;
  const wrong = amounts.find(
    ({ value, measure }) => value === undefined || value < 0 || measure !== first?.measure,
  );
  if (!wrong) return amounts.length > 0;
  const problem =
    wrong.value === undefined
      ? 'is no number'
      : wrong.value < 0
        ? 'is below zero'
        : 'is not in the unit of the first';
  const hint = "They are drawn as without it. Give all of them in one unit, or leave out 'variant: scale'.";
  const message = `this figure ${problem}, so it cannot be drawn to scale`;
  speaker.tell(diagnostic('not-to-scale', message, { place: wrong.place, hint }));
  return false;
}

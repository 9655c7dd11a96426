import type { Node } from '../kit/node.ts';
import { entriesWords } from '../kit/said.ts';
import { alt, flag, list, Misfit, mapping, type Read, text } from '../kit/shape.ts';

export interface VennSet extends Node {
  readonly id: string;
}

/** What some sets have in common. */
export interface Shared extends Node {
  readonly of: readonly string[];
}

/** Two or three sets, and what they share. */
export interface VennSpec {
  readonly alt: string;
  readonly clicks?: boolean;
  readonly sets: readonly VennSet[];
  readonly shared?: readonly Shared[];
}

const set: Read<VennSet> = mapping({ id: text, title: text }, { text, source: text });
const common: Read<Shared> = mapping({ of: list(text, 2), title: text }, { text, source: text });
const whole = mapping({ alt, sets: list(set, 2) }, { shared: list(common, 0), clicks: flag });

export const readVenn: Read<VennSpec> = (value, at) => {
  const spec = whole(value, at);
  if (spec.sets.length > 3) throw new Misfit(`${at}.sets has more than three entries`);
  const ids = spec.sets.map(({ id }) => id);
  for (const { of } of spec.shared ?? [])
    for (const id of of) if (!ids.includes(id)) throw new Misfit(`there is no set '${id}' in ${at}.sets`);
  return spec;
};

/** Its sets, and what they share. */
export function vennWords({ sets, shared = [] }: VennSpec, cjk: boolean): string {
  const titleOf = (id: string) => sets.find((set) => set.id === id)?.title ?? id;
  const common = shared.map(({ of, title, text: more }) => ({
    title: of.map(titleOf).join(' ∩ '),
    text: [title, more].filter(Boolean).join(cjk ? '，' : ', '),
  }));
  return entriesWords([...sets, ...common], cjk);
}

import type { Node } from '../kit/node.ts';
import { entriesWords } from '../kit/said.ts';
import { alt, flag, list, Misfit, mapping, type Read, text } from '../kit/shape.ts';

export interface LaneStep extends Node {
  readonly id: string;
}

/** Who does something, and what. */
export interface Lane {
  readonly title: string;
  readonly steps: readonly LaneStep[];
}

export interface LaneLink {
  readonly from: string;
  readonly to: string;
  readonly label?: string;
}

/** Steps of several, and what follows on what. */
export interface LanesSpec {
  readonly alt: string;
  readonly clicks?: boolean;
  readonly lanes: readonly Lane[];
  readonly links: readonly LaneLink[];
}

const step: Read<LaneStep> = mapping({ id: text, title: text }, { text, source: text });
const lane: Read<Lane> = mapping({ title: text, steps: list(step, 0) }, {});
const link: Read<LaneLink> = mapping({ from: text, to: text }, { label: text });
const whole = mapping({ alt, lanes: list(lane), links: list(link, 0) }, { clicks: flag });

export const readLanes: Read<LanesSpec> = (value, at) => {
  const spec = whole(value, at);
  const ids = spec.lanes.flatMap(({ steps }) => steps.map(({ id }) => id));
  const twice = ids.find((id, i) => ids.indexOf(id) < i);
  if (twice !== undefined) throw new Misfit(`two of its steps have the id '${twice}'`);
  for (const end of spec.links.flatMap(({ from, to }) => [from, to]))
    if (!ids.includes(end)) throw new Misfit(`a link names '${end}', which is no step`);
  return spec;
};

/** Its lanes with their steps, and what follows on what. */
export function lanesWords({ lanes, links }: LanesSpec, cjk: boolean): string {
  const steps = lanes.flatMap((one) => one.steps);
  const titleOf = (id: string) => steps.find((one) => one.id === id)?.title ?? id;
  const order = links.map(({ from, to }) => `${titleOf(from)} → ${titleOf(to)}`).join(cjk ? '、' : ', ');
  const entries = lanes.map((one) => ({ title: one.title, items: one.steps.map(({ title }) => title) }));
  return [entriesWords(entries, cjk), order].join(cjk ? '；' : '; ');
}

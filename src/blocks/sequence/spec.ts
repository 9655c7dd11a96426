import { alt, flag, list, Misfit, mapping, oneOf, orElse, type Read, text } from '../kit/shape.ts';

export interface Actor {
  readonly id: string;
  readonly title: string;
}

/** A message, a note, or where a frame around some of them begins, is parted, and ends. */
export type SequenceEvent =
  | {
      readonly is: 'message';
      readonly from: string;
      readonly to: string;
      readonly text: string;
      readonly dashed?: boolean;
      readonly both?: boolean;
      readonly head?: 'none' | 'arrow' | 'triangle';
    }
  | {
      readonly is: 'note';
      readonly from: string;
      readonly to: string;
      readonly text: string;
      readonly side: 'left' | 'right' | 'over';
    }
  | { readonly is: 'open'; readonly frame: string; readonly text: string }
  | { readonly is: 'else'; readonly text: string }
  | { readonly is: 'close' };

/** Messages between actors, from the top down. */
export interface SequenceSpec {
  readonly alt: string;
  readonly clicks?: boolean;
  readonly actors: readonly Actor[];
  readonly events: readonly SequenceEvent[];
}

const words = orElse(text, '');
const forms: Readonly<Record<SequenceEvent['is'], Read<object>>> = {
  message: mapping(
    { from: text, to: text, text: words },
    { dashed: flag, both: flag, head: oneOf('none', 'arrow', 'triangle') },
  ),
  note: mapping(
    { from: text, to: text, text: words, side: orElse(oneOf('left', 'right', 'over'), 'over') },
    {},
  ),
  open: mapping({ frame: text, text: words }, {}),
  else: mapping({ text: words }, {}),
  close: mapping({}, {}),
};
const kind = mapping({ is: oneOf('message', 'note', 'open', 'else', 'close') }, {});
const event: Read<SequenceEvent> = (value, at) => {
  const { is } = kind(value, at);
  return { is, ...forms[is](value, at) } as SequenceEvent;
};
const actor: Read<Actor> = mapping({ id: text, title: text }, {});
const whole = mapping({ alt, actors: list(actor), events: list(event, 0) }, { clicks: flag });

export const readSequenceSpec: Read<SequenceSpec> = (value, at) => {
  const spec = whole(value, at);
  const ids = spec.actors.map(({ id }) => id);
  for (const one of spec.events) {
    if (one.is !== 'message' && one.is !== 'note') continue;
    for (const id of [one.from, one.to]) if (!ids.includes(id)) throw new Misfit(`there is no actor '${id}'`);
  }
  return spec;
};

export const isPart = ({ is }: SequenceEvent): boolean => is === 'message' || is === 'note';

/** Who says what to whom. */
export function sequenceWords({ actors, events }: SequenceSpec, cjk: boolean): string {
  const titleOf = (id: string) => actors.find((one) => one.id === id)?.title ?? id;
  const [colon, semicolon] = cjk ? ['：', '；'] : [': ', '; '];
  return events
    .flatMap((one) => {
      if (one.is === 'message')
        return [`${titleOf(one.from)} → ${titleOf(one.to)}${one.text ? colon + one.text : ''}`];
      if (one.is === 'open') return [`${one.frame} ${one.text}`.trim()];
      return one.is === 'close' || one.text === '' ? [] : [one.text];
    })
    .join(semicolon);
}

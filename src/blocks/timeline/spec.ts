import { alt, flag, list, Misfit, mapping, oneOf, type Read, text } from '../kit/shape.ts';
import { spanOf } from './at.ts';

/** One after another, or at their places on an axis of years. */
export const timelineVariants = ['steps', 'scale'] as const;

export interface TimelineSpec {
  readonly alt: string;
  readonly clicks?: boolean;
  readonly variant?: (typeof timelineVariants)[number];
  readonly events: readonly {
    readonly date: string;
    readonly title: string;
    readonly text?: string;
    readonly source?: string;
    /** A turning point: drawn stronger. */
    readonly major?: boolean;
    /** Where it stands on an axis to scale: `1996-04-26`, `1996-04`, `1996` or `1990/1993`. Of all events, or of none. */
    readonly at?: string;
  }[];
}

const when: Read<string> = (value, at) => {
  const found = text(value, at);
  if (!spanOf(found)) throw new Misfit(`${at} is not a date such as 1996, 1996-04 or 1996-04-26`);
  return found;
};
const event = mapping({ date: text, title: text }, { text, source: text, major: flag, at: when });
const whole: Read<TimelineSpec> = mapping(
  { alt, events: list(event) },
  { clicks: flag, variant: oneOf(...timelineVariants) },
);

export const readTimeline: Read<TimelineSpec> = (value, at) => {
  const spec = whole(value, at);
  const without = spec.events.findIndex((one) => one.at === undefined);
  if (without >= 0 && spec.events.some((one) => one.at !== undefined))
    throw new Misfit(`${at}.events ${without + 1} has no 'at', which the others have: to scale all need one`);
  return spec;
};

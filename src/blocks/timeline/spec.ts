import { alt, flag, list, Misfit, mapping, type Read, text } from '../kit/shape.ts';
import { spanOf } from './at.ts';

export interface TimelineSpec {
  readonly alt: string;
  readonly clicks?: boolean;
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
  if (!spanOf(found)) throw new Misfit(`${at} is no date such as 1996, 1996-04 or 1996-04-26`);
  return found;
};
const event = mapping({ date: text, title: text }, { text, source: text, major: flag, at: when });
const read: Read<TimelineSpec> = mapping({ alt, events: list(event) }, { clicks: flag });

export const readTimeline: Read<TimelineSpec> = (value, at) => {
  const spec = read(value, at);
  const without = spec.events.findIndex((one) => one.at === undefined);
  if (without >= 0 && spec.events.some((one) => one.at !== undefined))
    throw new Misfit(`${at}.events ${without + 1} has no 'at', which the others have: to scale all need one`);
  return spec;
};

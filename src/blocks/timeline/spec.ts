import { alt, flag, list, mapping, oneOf, type Read, text } from '../kit/shape.ts';

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
  }[];
}

const event = mapping({ date: text, title: text }, { text, source: text, major: flag });
export const readTimeline: Read<TimelineSpec> = mapping(
  { alt, events: list(event) },
  { clicks: flag, variant: oneOf(...timelineVariants) },
);

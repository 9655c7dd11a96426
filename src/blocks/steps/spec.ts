import type { TextRun } from '../../model/box.ts';
import type { Icon } from '../../model/icon.ts';
import { icon } from '../kit/icon.ts';
import { runs } from '../kit/runs.ts';
import { alt, flag, list, mapping, oneOf, type Read, text } from '../kit/shape.ts';

/** Side by side along a line, one below the other, or round in a circle. */
export const stepVariants = ['line', 'rows', 'circle'] as const;

/** Numbered points or a process. `arrows` says that one leads to the next. */
export interface StepsSpec {
  readonly alt: string;
  readonly clicks?: boolean;
  readonly arrows?: boolean;
  readonly variant?: (typeof stepVariants)[number];
  readonly steps: readonly {
    readonly title: readonly TextRun[];
    readonly text?: readonly TextRun[];
    /** In place of its number. */
    readonly icon?: Icon;
    readonly source?: string;
  }[];
}

const step = mapping({ title: runs }, { text: runs, icon, source: text });
export const readSteps: Read<StepsSpec> = mapping(
  { alt, steps: list(step) },
  { arrows: flag, clicks: flag, variant: oneOf(...stepVariants) },
);

/** In a circle an arrow leads from the last to the first, which comes by itself. */
export const stepParts = ({ steps, variant }: StepsSpec): number =>
  steps.length + (variant === 'circle' ? 1 : 0);

import type { Icon } from '../../model/icon.ts';
import { icon } from '../kit/icon.ts';
import { alt, flag, list, mapping, type Read, text } from '../kit/shape.ts';

/** Numbered points or a process. `arrows` says that one leads to the next. */
export interface StepsSpec {
  readonly alt: string;
  readonly clicks?: boolean;
  readonly arrows?: boolean;
  readonly steps: readonly {
    readonly title: string;
    readonly text?: string;
    /** In place of its number. */
    readonly icon?: Icon;
    readonly source?: string;
  }[];
}

const step = mapping({ title: text }, { text, icon, source: text });
export const readSteps: Read<StepsSpec> = mapping({ alt, steps: list(step) }, { arrows: flag, clicks: flag });

import type { Icon } from '../../model/icon.ts';
import { icon } from '../kit/icon.ts';
import { alt, flag, list, mapping, orElse, type Read, text } from '../kit/shape.ts';

/** Big figures: each a value with its unit, what it counts, and when. */
export interface FiguresSpec {
  readonly alt: string;
  readonly clicks?: boolean;
  readonly figures: readonly {
    /** Ready for the eye: `逾600`, `2176`, `+15.1%`. */
    readonly value: string;
    readonly unit?: string;
    readonly label: string;
    /** Year or span of years the figure holds for. */
    readonly when?: string;
    /** Beside the number. */
    readonly icon?: Icon;
    readonly source?: string;
  }[];
}

const figure = mapping(
  { value: text, label: orElse(text, '') },
  { unit: text, when: text, icon, source: text },
);
export const readFigures: Read<FiguresSpec> = mapping({ alt, figures: list(figure) }, { clicks: flag });

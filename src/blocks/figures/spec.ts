import type { Icon } from '../../model/icon.ts';
import { icon } from '../kit/icon.ts';
import { alt, flag, list, Misfit, mapping, number, oneOf, orElse, type Read, text } from '../kit/shape.ts';

/** One large with the others beside it, all alike, or each with a bar or dots to one scale. */
export const figureVariants = ['hero', 'row', 'scale'] as const;

/** Big figures: each a value with its unit, what it counts, and when. */
export interface FiguresSpec {
  readonly alt: string;
  readonly clicks?: boolean;
  readonly variant?: (typeof figureVariants)[number];
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
    /** The one that the slide is about. */
    readonly emphasis?: boolean;
    /** What it comes to, where it is drawn to scale; of a share, the whole. */
    readonly amount?: number;
    readonly of?: number;
  }[];
}

const figure = mapping(
  { value: text, label: orElse(text, '') },
  { unit: text, when: text, icon, source: text, emphasis: flag, amount: number, of: number },
);
const whole: Read<FiguresSpec> = mapping(
  { alt, figures: list(figure) },
  { clicks: flag, variant: oneOf(...figureVariants) },
);

export const readFigures: Read<FiguresSpec> = (value, at) => {
  const spec = whole(value, at);
  const missing = spec.figures.findIndex(({ amount = -1 }) => amount < 0);
  if (spec.variant === 'scale' && missing >= 0)
    throw new Misfit(`${at}.figures ${missing + 1} has no amount from 0 on, which a scale needs`);
  return spec;
};

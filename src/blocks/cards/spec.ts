import type { Icon } from '../../model/icon.ts';
import { icon } from '../kit/icon.ts';
import { alt, flag, list, mapping, orElse, type Read, text } from '../kit/shape.ts';

/** Things side by side for comparison. */
export interface CardsSpec {
  readonly alt: string;
  readonly clicks?: boolean;
  readonly cards: readonly {
    readonly title: string;
    readonly items: readonly string[];
    readonly icon?: Icon;
    /** The one that the slide is about: in the accent. */
    readonly emphasis?: boolean;
    readonly source?: string;
  }[];
}

const card = mapping(
  { title: text, items: orElse(list(text, 0), []) },
  { icon, emphasis: flag, source: text },
);
export const readCards: Read<CardsSpec> = mapping({ alt, cards: list(card) }, { clicks: flag });

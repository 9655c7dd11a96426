import type { Icon } from '../../model/icon.ts';
import { icon } from '../kit/icon.ts';
import { alt, flag, list, mapping, type Read, text } from '../kit/shape.ts';

/** Icons with their names below. */
export interface IconsSpec {
  readonly alt: string;
  readonly clicks?: boolean;
  readonly icons: readonly {
    readonly icon: Icon;
    readonly label?: string;
    readonly text?: string;
    readonly source?: string;
  }[];
}

const one = mapping({ icon }, { label: text, text, source: text });
export const readIcons: Read<IconsSpec> = mapping({ alt, icons: list(one) }, { clicks: flag });

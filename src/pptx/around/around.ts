import type { Layout } from '../../model/theme.ts';
import type { PptxDeck } from '../deck.ts';
import type { Picture } from '../finish/picture-file.ts';
import type { Package } from '../package/package.ts';
import type { TextCount } from '../parts/properties.ts';

/** What slides stand in: parts of our own making, or an institution's file. */
export interface Around {
  /** From which number on charts, pictures and workbooks are free. */
  readonly firstNumber: number;
  /** Path of the notes master that is there already. */
  readonly notesMaster: string | undefined;
  /** Path of the part of a layout. */
  readonly layoutPath: (layout: Layout) => string;
  /** Writes all that is not a slide or belongs to one; last, since it lists what there is. */
  readonly write: (pkg: Package, deck: PptxDeck, found: Found) => void;
}

/** What is known once the slides are written. */
export interface Found {
  readonly text: TextCount;
  /** Path of the notes master. */
  readonly notesMaster: string;
  /** The logo at the foot of slides. */
  readonly logo: Picture | undefined;
}

export const thumbnailPath = 'docProps/thumbnail.png';

/** What will stand on each slide: its boxes in reading order, each with the id it will have and its text. */
import type { Box, PlacedSlide } from '../../model/box.ts';
import type { Layout, Region } from '../../model/theme.ts';
import type { Paragraph } from '../text/paragraph.ts';
import type { Inherited } from '../text/properties.ts';
import type { DrawnPlaceholder } from './drawn.ts';

export interface PlannedBox {
  /** Under which pptxgenjs writes the box, so that passes find it again; no name a person sees. */
  readonly key: string;
  /** `p:cNvPr id`, from 2. */
  readonly id: number;
  /** Under which no other shape of the deck stands, the same in every build. */
  readonly identity: string;
  readonly box: Box;
  /** Of a group within which it stands. */
  readonly parent?: PlannedBox | undefined;
  readonly region?: Region | undefined;
  /** Of words of a drawn list: the layout's placeholder for them. */
  readonly drawn?: DrawnPlaceholder | undefined;
  readonly paragraphs: readonly Paragraph[];
  readonly inherited: Inherited;
  /** A table's cells by row. */
  readonly cells: readonly (readonly Paragraph[])[];
}

export interface SlidePlan {
  readonly slide: PlacedSlide;
  readonly layout: Layout;
  /** By which PowerPoint knows the slide wherever it is copied to. */
  readonly creationId: number;
  /** Slidev's name of how it comes, which there the slide before says. */
  readonly transition?: string | undefined;
  readonly boxes: readonly PlannedBox[];
}

/** The plan of a box by its key; an error when the slide has none. */
export function planned(plan: SlidePlan, key: string): PlannedBox {
  const found = plan.boxes[Number(key.slice(1))];
  if (found === undefined || found.key !== key) throw new Error(`no box ${key} on slide ${plan.slide.n}`);
  return found;
}

import { type Band, readBand } from '../kit/bands.ts';
import { alt, flag, list, mapping, type Read } from '../kit/shape.ts';

/** Levels from the point down: each rests on the one below. */
export interface PyramidSpec {
  readonly alt: string;
  readonly clicks?: boolean;
  readonly levels: readonly Band[];
}

export const readPyramid: Read<PyramidSpec> = mapping({ alt, levels: list(readBand) }, { clicks: flag });

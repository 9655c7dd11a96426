import { type Band, readBand } from '../kit/bands.ts';
import { alt, flag, list, mapping, type Read } from '../kit/shape.ts';

/** Stages from the mouth down: of each less is left than of the one before. */
export interface FunnelSpec {
  readonly alt: string;
  readonly clicks?: boolean;
  readonly stages: readonly Band[];
}

export const readFunnel: Read<FunnelSpec> = mapping({ alt, stages: list(readBand) }, { clicks: flag });

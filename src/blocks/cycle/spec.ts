import { type Node, readNode } from '../kit/node.ts';
import { alt, flag, list, mapping, type Read, text } from '../kit/shape.ts';

/** Stages that lead round in a circle; `center` is what they turn about. */
export interface CycleSpec {
  readonly alt: string;
  readonly clicks?: boolean;
  readonly stages: readonly Node[];
  readonly center?: string;
}

export const readCycle: Read<CycleSpec> = mapping(
  { alt, stages: list(readNode, 2) },
  { center: text, clicks: flag },
);

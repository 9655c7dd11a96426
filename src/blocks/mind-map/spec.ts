import { type Branch, readBranch } from '../kit/branch.ts';
import { alt, flag, list, mapping, type Read, text } from '../kit/shape.ts';

/** A thought in the middle, and what branches off it to both sides. */
export interface MindMapSpec extends Branch {
  readonly alt: string;
  readonly clicks?: boolean;
  readonly branches: readonly Branch[];
}

export const readMindMap: Read<MindMapSpec> = mapping(
  { alt, title: text, branches: list(readBranch) },
  { text, source: text, clicks: flag },
);

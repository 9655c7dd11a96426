import { type Branch, readBranch } from '../kit/branch.ts';
import { alt, flag, list, mapping, type Read, text } from '../kit/shape.ts';

/** A root and what hangs on it, to any depth. */
export interface TreeSpec extends Branch {
  readonly alt: string;
  readonly clicks?: boolean;
  readonly branches: readonly Branch[];
}

export const readTree: Read<TreeSpec> = mapping(
  { alt, title: text, branches: list(readBranch) },
  { text, source: text, clicks: flag },
);

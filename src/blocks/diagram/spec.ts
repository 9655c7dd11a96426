import { alt, flag, list, mapping, type Read, text } from '../kit/shape.ts';

/** A root, its branches side by side, and below them an optional base and links outward. */
export interface DiagramSpec {
  readonly alt: string;
  readonly clicks?: boolean;
  readonly root: { readonly title: string; readonly text?: string };
  readonly branches: readonly DiagramNode[];
  /** A bar carrying everything, under the branches. */
  readonly base?: DiagramNode;
  /** What it reaches out to: a bar at the very bottom, set apart. */
  readonly outward?: DiagramNode;
}
export interface DiagramNode {
  readonly title: string;
  readonly items?: readonly string[];
  readonly source?: string;
}

const node = mapping({ title: text }, { items: list(text, 0), source: text });
const root = mapping({ title: text }, { text });
export const readDiagram: Read<DiagramSpec> = mapping(
  { alt, root, branches: list(node) },
  { base: node, outward: node, clicks: flag },
);

/** A region's blocks in parts that become boxes: text that flows together, and whatever else stands by itself. */
import type {
  Block,
  Callout,
  Code,
  Columns,
  Equations,
  Figure,
  Image,
  Question,
  Table,
} from '../model/tree.ts';

export type Part =
  | { readonly kind: 'text'; readonly blocks: readonly Block[] }
  | { readonly kind: 'table'; readonly block: Table }
  | { readonly kind: 'equations'; readonly block: Equations }
  | { readonly kind: 'code'; readonly block: Code }
  | { readonly kind: 'image'; readonly block: Image }
  | { readonly kind: 'figure'; readonly block: Figure }
  | { readonly kind: 'callout'; readonly block: Callout }
  | { readonly kind: 'columns'; readonly block: Columns }
  | { readonly kind: 'question'; readonly block: Question };

/** Text's fit does not know how high these are. */
export const isDrawn = (part: Part | undefined): boolean => part?.kind === 'figure' || part?.kind === 'image';

export function partsOf(blocks: readonly Block[]): Part[] {
  const parts: Part[] = [];
  let text: Block[] = [];
  for (const block of blocks) {
    const own = partOf(block);
    if (own) parts.push(own);
    else if (parts.at(-1)?.kind === 'text') text.push(block);
    else {
      text = [block];
      parts.push({ kind: 'text', blocks: text });
    }
  }
  return parts;
}

/** Undefined for what flows as text. */
function partOf(block: Block): Part | undefined {
  switch (block.type) {
    case 'table':
      return { kind: 'table', block };
    case 'code':
      return { kind: 'code', block };
    case 'equations':
      return { kind: 'equations', block };
    case 'image':
      return { kind: 'image', block };
    case 'figure':
      return { kind: 'figure', block };
    case 'callout':
      return { kind: 'callout', block };
    case 'columns':
      return { kind: 'columns', block };
    case 'question':
      return { kind: 'question', block };
    default:
      return undefined;
  }
}

export const isContainer = ({ kind }: Part): boolean =>
  kind === 'callout' || kind === 'columns' || kind === 'question';

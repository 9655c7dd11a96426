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

/** What does not flow as text: each kind of part but text has its block's type. */
const alone: Readonly<Record<Exclude<Part['kind'], 'text'>, true>> = {
  table: true,
  equations: true,
  code: true,
  image: true,
  figure: true,
  callout: true,
  columns: true,
  question: true,
};

const partOf = (block: Block): Part | undefined =>
  Object.hasOwn(alone, block.type) ? ({ kind: block.type, block } as Part) : undefined;

export const isContainer = ({ kind }: Part): boolean =>
  kind === 'callout' || kind === 'columns' || kind === 'question';

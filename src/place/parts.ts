/** A region's blocks in parts that become boxes: text that flows together, tables, code, pictures, figure blocks. */
import type { Pt, Rect, Theme } from '../model/theme.ts';
import type { Block, Code, Figure, Image, Table } from '../model/tree.ts';
import { flowHeight } from './flow.ts';
import { layCode } from './layouts/lay-code.ts';
import { placeTable } from './layouts/table.ts';

export type Part =
  | { readonly kind: 'text'; readonly blocks: readonly Block[] }
  | { readonly kind: 'table'; readonly block: Table }
  | { readonly kind: 'code'; readonly block: Code }
  | { readonly kind: 'image'; readonly block: Image }
  | { readonly kind: 'figure'; readonly block: Figure };

export function partsOf(blocks: readonly Block[]): Part[] {
  const parts: Part[] = [];
  let text: Block[] = [];
  for (const block of blocks) {
    if (block.type === 'table') parts.push({ kind: 'table', block });
    else if (block.type === 'code') parts.push({ kind: 'code', block });
    else if (block.type === 'image') parts.push({ kind: 'image', block });
    else if (block.type === 'figure') parts.push({ kind: 'figure', block });
    else if (parts.at(-1)?.kind === 'text') text.push(block);
    else {
      text = [block];
      parts.push({ kind: 'text', blocks: text });
    }
  }
  return parts;
}

/** Between two parts of a region, and the least height of a picture or figure beside text. */
const gap = 14;
const least = 120;

export interface Setting {
  readonly style: string;
  readonly step: number;
  readonly theme: Theme;
  readonly cjk: boolean;
}

/** The height of a part by its own content; pictures and figures take what the others leave. */
function ownHeight(part: Part, rect: Rect, setting: Setting): Pt | undefined {
  if (part.kind === 'text') return flowHeight(part.blocks, rect.w, setting);
  if (part.kind === 'code') return layCode(part.block, rect.w, setting).height;
  if (part.kind !== 'table') return undefined;
  const table = placeTable(part.block, { ...rect, h: 0 }, setting.theme, setting.cjk, setting.step);
  return table.rows.reduce((total, row) => total + row, 0);
}

export interface Stack {
  readonly rects: readonly Rect[];
  /** By how much the parts together are too high. */
  readonly over: Pt;
}

/** Parts of a region one below the other. A single part has the whole region. */
export function stack(parts: readonly Part[], rect: Rect, setting: Setting): Stack {
  const own = parts.map((part) => ownHeight(part, rect, setting));
  const flexible = own.filter((height) => height === undefined).length;
  const fixed = own.reduce((total: Pt, height) => total + (height ?? 0), gap * (parts.length - 1));
  const spare = rect.h - fixed;
  if (parts.length === 1) return { rects: [rect], over: flexible > 0 ? 0 : -spare };
  const share = flexible === 0 ? 0 : Math.max(least, spare / flexible);
  let y = rect.y;
  const rects = own.map((height) => {
    const placed = { ...rect, y, h: height ?? share };
    y += placed.h + gap;
    return placed;
  });
  return { rects, over: y - gap - (rect.y + rect.h) };
}

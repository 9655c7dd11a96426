import type { Block, Slide } from '../model/tree.ts';

/** What stands in a block's place; undefined where it stays, with what is within it changed. */
export type Change = (block: Block) => readonly Block[] | undefined;

/** A slide with its blocks changed, however deep they stand. */
export function mapBlocks(slide: Slide, change: Change): Slide {
  const slots = Object.entries(slide.slots).map(([name, blocks]) => [
    name,
    blocks.flatMap((one) => changed(one, change)),
  ]);
  return { ...slide, slots: Object.fromEntries(slots) };
}

function changed(block: Block, change: Change): readonly Block[] {
  const own = change(block);
  if (own) return own;
  const all = (blocks: readonly Block[]) => blocks.flatMap((one) => changed(one, change));
  if (block.type === 'blockquote' || block.type === 'callout')
    return [{ ...block, children: all(block.children) }];
  if (block.type === 'columns')
    return [{ ...block, children: block.children.map((one) => ({ ...one, children: all(one.children) })) }];
  if (block.type !== 'list') return [block];
  return [{ ...block, children: block.children.map((item) => ({ ...item, children: all(item.children) })) }];
}

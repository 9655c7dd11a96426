import { hold, holdTable } from '../diagnostics/too-large.ts';
import type { Block, Inline, ListItem, Slide } from '../model/tree.ts';
import { innerBlocks } from '../text/inner-blocks.ts';
import { plainText } from './inline.ts';

/** Holds what a slide has become to the limits, however it was written. What nests too deep is told before. */
export function holdSlide({ title, slots, note }: Pick<Slide, 'title' | 'slots' | 'note'>): void {
  const blocks = [...Object.values(slots), note].flatMap((some) => some.flatMap(withInner));
  hold('blocks', blocks.length);
  const lines = [title, ...blocks.flatMap(linesOf)];
  for (const line of lines) hold('paragraph', Buffer.byteLength(plainText(line)));
  const alone = blocks.reduce((sum, block) => sum + equationsOf(block), 0);
  hold(
    'equations',
    lines.reduce((sum, line) => sum + equationsIn(line), alone),
  );
  for (const block of blocks) if (block.type === 'table') holdTable(block.children);
}

function equationsOf(block: Block | ListItem): number {
  if (block.type === 'math') return 1;
  if (block.type !== 'equations') return 0;
  return block.lines.reduce((sum, { left }) => sum + (left ? 2 : 1), 0);
}

/** A block and those within it, items of lists among them. */
function withInner(block: Block | ListItem): (Block | ListItem)[] {
  const inner = block.type === 'list' ? block.children : innerBlocks(block);
  return [block, ...inner.flatMap(withInner)];
}

function linesOf(block: Block | ListItem): (readonly Inline[])[] {
  if (block.type === 'paragraph' || block.type === 'heading') return [block.children];
  if (block.type === 'equations') return block.lines.map(({ reason }) => reason);
  return block.type === 'table'
    ? block.children.flatMap((row) => row.children.map((cell) => cell.children))
    : [];
}

const equationsIn = (line: readonly Inline[]): number =>
  line.reduce(
    (sum, node) =>
      sum + ('children' in node ? equationsIn(node.children) : node.type === 'inlineMath' ? 1 : 0),
    0,
  );

import type { Block, ListItem } from '../model/tree.ts';

/** The blocks right within a block or an item, in the order they are read. */
export function innerBlocks(block: Block | ListItem): readonly Block[] {
  switch (block.type) {
    case 'blockquote':
    case 'callout':
    case 'listItem':
      return block.children;
    case 'list':
    case 'columns':
      return block.children.flatMap(({ children }) => children);
    case 'question':
      return [
        ...block.children,
        ...block.options.flatMap(({ children }) => children),
        ...block.answer.children,
      ];
    default:
      return [];
  }
}

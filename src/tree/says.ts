import type { Block, Inline, ListItem } from '../model/tree.ts';
import { plainText } from './inline.ts';

/** Whether anything of a block is seen: an empty placeholder on a slide asks its readers to fill it. */
export function says(block: Block | ListItem): boolean {
  switch (block.type) {
    case 'list':
    case 'listItem':
    case 'blockquote':
      return block.children.some(says);
    case 'callout':
      return isSeen(block.heading) || block.children.some(says);
    case 'columns':
      return block.children.some(({ children }) => children.some(says));
    case 'paragraph':
    case 'heading':
      return lineSays(block.children);
    case 'code':
    case 'math':
    case 'html':
      return isSeen(block.value);
    default:
      return true;
  }
}

export const lineSays = (line: readonly Inline[]): boolean => isSeen(plainText(line));

/** Control characters cannot stand in a file of PowerPoint's. */
const isSeen = (text: string): boolean => /[^\p{Cc}\s\ufffe\uffff]/u.test(text);

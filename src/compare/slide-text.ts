import type { Block, Inline, Slide } from '../model/tree.ts';
import { innerBlocks } from '../text/inner-blocks.ts';

/** A slide as words, for comparing it with another: one line for each block. */
export interface SlideText {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly notes: string;
}

export function slideText(slide: Slide, notes: string): SlideText {
  const body = Object.values(slide.slots).flatMap((blocks) => blocks.flatMap(lines));
  return { id: slide.id, title: inlineText(slide.title).trim(), body: body.join('\n'), notes: notes.trim() };
}

function lines(block: Block): string[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [inlineText(block.children)];
    case 'blockquote':
    case 'list':
    case 'columns':
      return innerBlocks(block).flatMap(lines);
    case 'callout':
      return [block.heading, ...innerBlocks(block).flatMap(lines)];
    case 'question':
      return [...innerBlocks(block).flatMap(lines), block.answer.heading];
    case 'table':
      return block.children.map((row) => row.children.map((cell) => inlineText(cell.children)).join(' | '));
    case 'image':
      return [block.alt];
    case 'equations':
      return block.lines.map(({ left, right, reason, number = '' }) =>
        [left?.value ?? '', right.value, inlineText(reason), number].filter((part) => part !== '').join(' '),
      );
    case 'figure':
      return strings(block.spec);
    default:
      return [block.value];
  }
}

/** The words and figures of a figure's block, in order, without its description, which repeats them. */
function strings(value: unknown): string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, field]) => (key === 'alt' ? [] : strings(field)));
}

function inlineText(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'break') return ' ';
      if (node.type === 'image') return node.alt;
      return 'children' in node ? inlineText(node.children) : node.value;
    })
    .join('');
}

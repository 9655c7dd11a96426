import type { Block, Inline } from '../model/tree.ts';
import type { BlockReader } from './blocks.ts';

/** The footnotes at the end of a slide's tokens as one line for its foot: `1 words  2 words`. */
export function readFootnotes(reader: BlockReader): Block[] {
  const line: Inline[] = [];
  for (let token = reader.take(); token && token.type !== 'footnote_block_close'; token = reader.take()) {
    if (token.type !== 'footnote_open') continue;
    const number = String(Number(token.meta?.['id'] ?? 0) + 1);
    const blocks = reader.until(({ type }) => type === 'footnote_close');
    const words = blocks.flatMap((block) => (block.type === 'paragraph' ? block.children : []));
    line.push({ type: 'text', value: `${line.length > 0 ? '  ' : ''}${number} ` }, ...words);
  }
  return line.length === 0 ? [] : [{ type: 'paragraph', children: line }];
}

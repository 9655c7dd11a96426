import type { Inline } from '../model/tree.ts';

/** Words of inline nodes without source marks: a slide's title in outlines and lists. */
export function plainText(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'cite') return '';
      if (node.type === 'break') return ' ';
      if (node.type === 'image') return node.alt;
      return 'value' in node ? node.value : plainText(node.children);
    })
    .join('');
}

/** What GitHub's Markdown adds and Slidev reads: alerts in quotations, boxes to tick in lists. */
import type { Block, Inline, ListItem } from '../model/tree.ts';

const alert = /^\s*\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]\s*/i;

/** `> [!NOTE]` says what kind of quotation it is: a line of its own, in bold. */
export function asAlert(blocks: readonly Block[]): Block[] {
  const [first, ...rest] = blocks;
  if (first?.type !== 'paragraph') return [...blocks];
  const [head, ...others] = first.children;
  const match = head?.type === 'text' ? alert.exec(head.value) : null;
  if (head?.type !== 'text' || !match) return [...blocks];
  const kind = match[1] ?? '';
  const label = kind.charAt(0).toUpperCase() + kind.slice(1).toLowerCase();
  const title: Block = {
    ...first,
    children: [{ type: 'strong', children: [{ type: 'text', value: label }] }],
  };
  const text = without(head.value.slice(match[0].length), others);
  return text.length === 0 ? [title, ...rest] : [title, { ...first, children: text }, ...rest];
}

/** `- [x] done` is an item that is ticked. `source` is its first line as written: `- \[x\] done` is none. */
export function withCheck(item: ListItem, source: string): ListItem {
  const [first, ...rest] = item.children;
  const head = first?.type === 'paragraph' ? first.children[0] : undefined;
  const match = head?.type === 'text' ? /^\[([ xX])\]\s+/.exec(source) : null;
  if (first?.type !== 'paragraph' || head?.type !== 'text' || !match) return item;
  const children = without(head.value.slice(match[0].length), first.children.slice(1));
  return { ...item, checked: match[1] !== ' ', children: [{ ...first, children }, ...rest] };
}

const without = (text: string, rest: readonly Inline[]): Inline[] =>
  text === '' ? [...rest] : [{ type: 'text', value: text }, ...rest];

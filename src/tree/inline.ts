import { hold } from '../diagnostics/too-large.ts';
import type { Inline } from '../model/tree.ts';
import { parseTag, type Tag } from './html.ts';
import type { PseudoToken } from './token.ts';

/** Tags that mean a node of the tree; any other tag is dropped and its content kept. */
const wrappers: Readonly<Record<string, (children: Inline[], tag: Tag) => Inline[]>> = {
  Cite: (children, { attributes }) => [
    {
      type: 'cite',
      value: plainText(children),
      from: attributes['from'] ?? '',
      ...('inline' in attributes && { inline: true }),
    },
  ],
  b: (children) => [{ type: 'strong', children }],
  strong: (children) => [{ type: 'strong', children }],
  i: (children) => [{ type: 'emphasis', children }],
  em: (children) => [{ type: 'emphasis', children }],
  s: (children) => [{ type: 'delete', children }],
  del: (children) => [{ type: 'delete', children }],
  sub: (children) => [{ type: 'sub', children }],
  sup: (children) => [{ type: 'sup', children }],
  small: (children) => [{ type: 'small', children }],
  mark: (children) => [{ type: 'highlight', children }],
  code: (children) => [{ type: 'inlineCode', value: plainText(children) }],
  Link: (children, tag) => [
    { type: 'link', url: `/${tag.attributes['to'] ?? tag.attributes[':to'] ?? ''}`, children },
  ],
  a: (children, tag) => [{ type: 'link', url: tag.attributes['href'] ?? '', children }],
};

/** Tags may be called `constructor`. */
const wrapperOf = (name: string) => (Object.hasOwn(wrappers, name) ? wrappers[name] : undefined);

interface Frame {
  readonly close: string;
  readonly children: Inline[];
  readonly wrap: (children: Inline[]) => Inline[];
}

/** The inline nodes of a token's children. Unclosed tags end with the block. TooLarge where they nest too deep. */
export function inlineNodes(tokens: readonly PseudoToken[]): Inline[] {
  const root: Frame = { close: '', children: [], wrap: (children) => children };
  const stack: Frame[] = [root];
  const top = () => stack.at(-1) ?? root;
  const open = (close: string, wrap: Frame['wrap']) =>
    hold('nesting', stack.push({ close, children: [], wrap }) - 1);
  const end = () => {
    const frame = stack.length > 1 ? stack.pop() : undefined;
    if (frame) top().children.push(...frame.wrap(frame.children));
  };
  for (const token of tokens) {
    if (token.type === 'html_inline') readTag(token.content, open, end, top);
    else if (token.type.endsWith('_open')) open(token.type.replace('_open', '_close'), markdownWrap(token));
    else if (token.type.endsWith('_close')) end();
    else top().children.push(...leaf(token));
  }
  while (stack.length > 1) end();
  return mergeText(root.children);
}

function readTag(
  content: string,
  open: (close: string, wrap: Frame['wrap']) => void,
  end: () => void,
  top: () => Frame,
): void {
  const tag = parseTag(content);
  if (!tag) return;
  if (tag.name === 'br') top().children.push({ type: 'break' });
  else if (tag.name === 'img')
    top().children.push({
      type: 'image',
      url: tag.attributes['src'] ?? '',
      alt: tag.attributes['alt'] ?? '',
    });
  else if (tag.kind === 'open')
    open(tag.name, (children) => wrapperOf(tag.name)?.(children, tag) ?? children);
  else if (tag.kind === 'close' && top().close === tag.name) end();
}

function markdownWrap(token: PseudoToken): Frame['wrap'] {
  switch (token.type) {
    case 'strong_open':
      return (children) => [{ type: 'strong', children }];
    case 'em_open':
      return (children) => [{ type: 'emphasis', children }];
    case 's_open':
      return (children) => [{ type: 'delete', children }];
    case 'link_open':
      return (children) => [{ type: 'link', url: String(token.attrGet('href') ?? ''), children }];
    default:
      return (children) => children;
  }
}

function leaf(token: PseudoToken): Inline[] {
  switch (token.type) {
    case 'text':
    case 'text_special':
      return token.content === '' ? [] : [{ type: 'text', value: token.content }];
    case 'code_inline':
      return [{ type: 'inlineCode', value: token.content }];
    case 'math_inline':
      return [{ type: 'inlineMath', value: token.content }];
    case 'softbreak':
      return [{ type: 'text', value: ' ' }];
    case 'hardbreak':
      return [{ type: 'break' }];
    case 'footnote_ref':
      return [{ type: 'cite', value: String(Number(token.meta?.['id'] ?? 0) + 1), from: '' }];
    case 'image':
      return [
        {
          type: 'image',
          url: String(token.attrGet('src') ?? ''),
          alt: plainText(inlineNodes(token.children ?? [])),
          ...titleOf(token),
        },
      ];
    default:
      return [];
  }
}

function titleOf(token: PseudoToken): { title?: string } {
  const title = token.attrGet('title');
  return title ? { title: String(title) } : {};
}

function mergeText(nodes: readonly Inline[]): Inline[] {
  const merged: Inline[] = [];
  for (const node of nodes) {
    const last = merged.at(-1);
    if (node.type === 'text' && last?.type === 'text') {
      merged[merged.length - 1] = { type: 'text', value: last.value + node.value };
    } else merged.push('children' in node ? { ...node, children: mergeText(node.children) } : node);
  }
  return merged;
}

/** What a reader sees, without source marks' meaning or styling. */
export function plainText(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'break') return ' ';
      if (node.type === 'image') return node.alt;
      return 'children' in node ? plainText(node.children) : node.value;
    })
    .join('');
}

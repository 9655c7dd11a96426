/**
 * A rich text's tree as Slidev Markdown. Elements, where Markdown has signs of its own, since signs mean what they do
 * by what stands beside them, and that may come from elsewhere; all other text is escaped as any.
 */
import type { RichLink, RichNode } from '../model/rich.ts';
import { richWords } from '../text/rich/index.ts';
import { citeElement } from './cite-element.ts';
import { inlineText, linkAddress, mathText } from './escape.ts';

const elements = { emphasis: 'em', strong: 'strong', sub: 'sub', sup: 'sup', highlight: 'mark' } as const;

export const richMarkdown = (nodes: readonly RichNode[]): string => inside(nodes).trim();

const inside = (nodes: readonly RichNode[]): string =>
  nodes.map((node, i) => one(node, nodes[i - 1], nodes[i + 1])).join('');

function one(node: RichNode, before: RichNode | undefined, after: RichNode | undefined): string {
  switch (node.type) {
    case 'text':
    case 'reference':
      return besideLinks(inlineText(richWords([node])), before, after);
    case 'inlineCode':
      return `<code>${inlineText(node.value)}</code>`;
    case 'inlineMath':
      return equation(node.value);
    case 'break':
      return '<br>';
    case 'cite':
      return citeElement(node);
    case 'citation':
      return '';
    case 'link':
      return `[${inside(node.children)}](${destination(node)})`;
    default:
      return `<${elements[node.type]}>${inside(node.children)}</${elements[node.type]}>`;
  }
}

/** `!` before a link would make a picture of it, and `{` after it its attributes. */
function besideLinks(text: string, before: RichNode | undefined, after: RichNode | undefined): string {
  const end = after?.type === 'link' ? text.replace(/!$/, '&#33;') : text;
  return before?.type === 'link' ? end.replace(/^\{(?!\{)/, '\\{') : end;
}

/** Within an element of its own: no digit may follow the last dollar. */
function equation(value: string): string {
  const latex = mathText(value);
  return latex === undefined ? inlineText(value) : `<span>$${latex}$</span>`;
}

const destination = ({ url }: RichLink): string => (url.startsWith('#') ? url : `<${linkAddress(url)}>`);

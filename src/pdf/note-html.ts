/** A slide's notes as HTML for the handout. */
import type { Block, Inline } from '../model/tree.ts';
import { innerBlocks } from '../text/inner-blocks.ts';

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);

export function noteHtml(blocks: readonly Block[]): string {
  return blocks.map(block).join('\n');
}

function block(node: Block): string {
  switch (node.type) {
    case 'paragraph':
      return `<p>${inlines(node.children)}</p>`;
    case 'heading':
      return `<p><strong>${inlines(node.children)}</strong></p>`;
    case 'list': {
      const items = node.children.map((item) => `<li>${noteHtml(item.children)}</li>`).join('');
      return node.ordered ? `<ol start="${node.start}">${items}</ol>` : `<ul>${items}</ul>`;
    }
    case 'blockquote':
      return `<blockquote>${noteHtml(node.children)}</blockquote>`;
    case 'code':
    case 'math':
      return `<pre>${escapeHtml(node.value)}</pre>`;
    case 'table':
      return node.children
        .map((row) => `<p>${row.children.map((cell) => inlines(cell.children)).join(' | ')}</p>`)
        .join('');
    case 'callout':
    case 'columns':
    case 'question':
      return noteHtml(innerBlocks(node));
    default:
      // Pictures, figures and HTML have no place among words to say.
      return '';
  }
}

const inlines = (nodes: readonly Inline[]): string => nodes.map(inline).join('');

function inline(node: Inline): string {
  switch (node.type) {
    case 'text':
      return escapeHtml(node.value);
    case 'emphasis':
      return `<em>${inlines(node.children)}</em>`;
    case 'strong':
      return `<strong>${inlines(node.children)}</strong>`;
    case 'delete':
      return `<del>${inlines(node.children)}</del>`;
    case 'sub':
    case 'sup':
      return `<${node.type}>${inlines(node.children)}</${node.type}>`;
    case 'small':
      return `<small>${inlines(node.children)}</small>`;
    case 'highlight':
      return `<mark>${inlines(node.children)}</mark>`;
    case 'inlineCode':
    case 'inlineMath':
      return `<code>${escapeHtml(node.value)}</code>`;
    case 'cite':
      return node.inline ? escapeHtml(node.value) : `<sup>${escapeHtml(node.value)}</sup>`;
    case 'link':
      return /^(https?|mailto):/i.test(node.url)
        ? `<a href="${escapeHtml(node.url)}">${inlines(node.children)}</a>`
        : inlines(node.children);
    case 'break':
      return '<br>';
    case 'image':
      return escapeHtml(node.alt);
  }
}

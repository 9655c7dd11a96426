/** Ways through the tree of a rich text. It is as deep as `limits.nesting` lets it be. */

import type { RichCitation, RichLink, RichNode, RichReference } from '../../model/rich.ts';
import type { Cite, InlineMath } from '../../model/tree.ts';
import type { FactReference } from '../references.ts';

/** As a text has it. */
const written = ({ fact, part }: FactReference): string => `{${part === 'whole' ? fact : `${fact}.${part}`}}`;

/** The words alone: for notes, outlines and descriptions. */
export function richWords(nodes: readonly RichNode[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'break') return ' ';
      if (node.type === 'reference') return written(node);
      // Marks are no words.
      if (node.type === 'citation' || node.type === 'cite') return '';
      return 'children' in node ? richWords(node.children) : node.value;
    })
    .join('');
}

/** The facts it names, in order. In code, maths and addresses braces are braces. */
export function richReferences(nodes: readonly RichNode[]): RichReference[] {
  return nodes.flatMap((node) => {
    if (node.type === 'reference') return [node];
    return 'children' in node ? richReferences(node.children) : [];
  });
}

/** The works that it cites, in order. */
export function richCitations(nodes: readonly RichNode[]): RichCitation[] {
  return nodes.flatMap((node) => {
    if (node.type === 'citation') return [node];
    return 'children' in node ? richCitations(node.children) : [];
  });
}

const space = { type: 'text', value: ' ' } as const;

/** The tree with marks for what it cites. A mark that is raised stands at the word before it. */
export function fillCitations(
  nodes: readonly RichNode[],
  marks: (citation: RichCitation) => readonly Cite[],
): readonly RichNode[] {
  return nodes.flatMap((node, i): readonly RichNode[] => {
    if (node.type === 'citation') return marks(node).flatMap((mark, n) => (n === 0 ? [mark] : [space, mark]));
    if ('children' in node) return [{ ...node, children: fillCitations(node.children, marks) }];
    const next = nodes[i + 1];
    if (node.type !== 'text' || next?.type !== 'citation' || marks(next).some(({ inline }) => inline))
      return [node];
    return [{ ...node, value: node.value.trimEnd() }];
  });
}

export function inlineMaths(nodes: readonly RichNode[]): InlineMath[] {
  return nodes.flatMap((node) => {
    if (node.type === 'inlineMath') return [node];
    return 'children' in node ? inlineMaths(node.children) : [];
  });
}

/** The tree with what `say` makes of each fact, as text: a fact's value is never syntax. There are no links in links. */
export function fillReferences(
  nodes: readonly RichNode[],
  say: (reference: FactReference) => string | RichLink,
  inLink = false,
): readonly RichNode[] {
  const filled: RichNode[] = [];
  for (const node of nodes) {
    const own = filledNode(node, say, inLink);
    const last = filled.at(-1);
    if (own.type === 'text' && last?.type === 'text')
      filled[filled.length - 1] = { type: 'text', value: last.value + own.value };
    else filled.push(own);
  }
  return filled;
}

function filledNode(
  node: RichNode,
  say: (reference: FactReference) => string | RichLink,
  inLink: boolean,
): RichNode {
  if (node.type === 'reference') {
    const said = say(node);
    if (typeof said !== 'string' && !inLink) return said;
    return { type: 'text', value: typeof said === 'string' ? said : richWords([said]) };
  }
  if (!('children' in node)) return node;
  return { ...node, children: fillReferences(node.children, say, inLink || node.type === 'link') };
}

/** What citeproc writes, as rich text: its HTML has few elements, and none but these pass. */
import { Parser } from 'htmlparser2';
import type { RichNode } from '../../model/rich.ts';
import { richWords } from '../../text/rich/index.ts';

/** In place of `<` in what is plain text, since citeproc reads tags in it. A private sign of Unicode. */
const less = '\ue000';

export const hideTags = (text: string): string => text.replaceAll('<', less);
const shown = (text: string): string => text.replaceAll(less, '<').replace(/\s+/g, ' ');

const spans: Readonly<Record<string, 'emphasis' | 'strong' | 'sub' | 'sup'>> = {
  i: 'emphasis',
  b: 'strong',
  sub: 'sub',
  sup: 'sup',
};

interface Frame {
  readonly children: RichNode[];
  readonly wrap: (children: RichNode[]) => readonly RichNode[];
}

/** The nodes of a citation or of an entry; the label that an entry begins with stands apart. */
export function richOf(html: string): { readonly label: string; readonly nodes: readonly RichNode[] } {
  const root: Frame = { children: [], wrap: (children) => children };
  const stack = [root];
  let label = '';
  const parser = new Parser({
    onopentag(name, attributes) {
      stack.push({ children: [], wrap: wrapOf(name, attributes, (text) => (label = text)) });
    },
    ontext(text) {
      const { children } = stack.at(-1) ?? root;
      const last = children.at(-1);
      const value = shown(text);
      if (last?.type === 'text') children[children.length - 1] = { type: 'text', value: last.value + value };
      else children.push({ type: 'text', value });
    },
    onclosetag() {
      const frame = stack.length > 1 ? stack.pop() : undefined;
      (stack.at(-1) ?? root).children.push(...(frame?.wrap(frame.children) ?? []));
    },
  });
  parser.end(html);
  return { label, nodes: trimmed(root.children) };
}

/** The words alone. */
export const wordsOf = (html: string): string => richWords(richOf(html).nodes).trim();

function wrapOf(
  name: string,
  attributes: Readonly<Record<string, string>>,
  tell: (label: string) => void,
): Frame['wrap'] {
  const span = spans[name];
  if (span !== undefined) return (children) => [{ type: span, children }];
  const { href = '', class: names } = attributes;
  if (name === 'a' && /^https?:/.test(href) && URL.canParse(href))
    return (children) => [{ type: 'link', url: new URL(href).href, children }];
  if (names !== 'csl-left-margin') return (children) => children;
  return (children) => {
    tell(richWords(children).trim());
    return [];
  };
}

/** Without the line breaks between citeproc's elements. */
function trimmed(nodes: readonly RichNode[]): readonly RichNode[] {
  const joined: RichNode[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text')
      joined[joined.length - 1] = { type: 'text', value: last.value + node.value };
    else joined.push(node);
  }
  return joined.flatMap((node, i): RichNode[] => {
    if (node.type !== 'text') return [node];
    const start = i === 0 ? node.value.trimStart() : node.value;
    const value = i === joined.length - 1 ? start.trimEnd() : start;
    return value === '' ? [] : [{ type: 'text', value }];
  });
}

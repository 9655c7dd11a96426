/** Rich text to a tree. What it cannot be is text, as in Markdown; what it may not be is a problem. */
import { has } from '../../diagnostics/too-large.ts';
import { limits } from '../../model/limits.ts';
import type { RichCitation, RichNode, RichProblem, RichSpan, RichText } from '../../model/rich.ts';
import { type Token, tokensOf } from './markdown-it.ts';
import { linkTarget } from './target.ts';

export function parseRich(text: string): RichText {
  const bytes = Buffer.byteLength(text);
  if (bytes > limits.paragraph.most) {
    const problem = {
      offset: 0,
      message: `the text ${has('paragraph', bytes)}`,
      hint: limits.paragraph.hint,
    };
    return { tree: [{ type: 'text', value: text }], problems: [problem] };
  }
  // As long as before, so that offsets stay true.
  const tokens = tokensOf(text.replace(/\r\n/g, '\n ').replace(/\r/g, '\n'));
  const builder = new TreeBuilder();
  for (const token of tokens) builder.add(token);
  return { tree: withoutEdges(builder.root.children), problems: builder.problems };
}

const spans: Readonly<Record<string, RichSpan['type']>> = {
  em_open: 'emphasis',
  strong_open: 'strong',
  mark_open: 'highlight',
  sub_open: 'sub',
  sup_open: 'sup',
};

interface Frame {
  readonly children: RichNode[];
  readonly wrap: (children: RichNode[]) => readonly RichNode[];
}

class TreeBuilder {
  readonly root: Frame = { children: [], wrap: (children) => children };
  readonly problems: RichProblem[] = [];
  readonly #open: Frame[] = [this.root];
  #tooDeep = false;

  add(token: Token): void {
    const span = spans[token.type];
    if (span !== undefined) this.#enter((children) => [{ type: span, children }]);
    else if (token.type === 'link_open') this.#enter(this.#link(token));
    else if (token.type.endsWith('_close')) this.#leave();
    else for (const node of leaf(token)) this.#push(node);
  }

  #enter(wrap: Frame['wrap']): void {
    const deep = this.#open.length > limits.nesting.most;
    if (deep && !this.#tooDeep) {
      const message = `the text nests deeper than ${limits.nesting.most} levels`;
      this.problems.push({ offset: 0, message, hint: limits.nesting.hint });
      this.#tooDeep = true;
    }
    this.#open.push({ children: [], wrap: deep ? (children) => children : wrap });
  }

  #leave(): void {
    const frame = this.#open.length > 1 ? this.#open.pop() : undefined;
    for (const node of frame?.wrap(frame.children) ?? []) this.#push(node);
  }

  /** Of a link that may not be, the words are left. */
  #link(token: Token): Frame['wrap'] {
    const { offset, url } = token.meta as { readonly offset: number; readonly url: string };
    return (children) => {
      const target = linkTarget(url, children);
      if (typeof target === 'string') return [{ type: 'link', url: target, children }];
      this.problems.push({ offset, ...target });
      return children;
    };
  }

  /** Texts side by side are one, so that they are escaped as one. */
  #push(node: RichNode): void {
    const { children } = this.#open.at(-1) ?? this.root;
    const last = children.at(-1);
    if (node.type === 'text' && last?.type === 'text')
      children[children.length - 1] = { type: 'text', value: last.value + node.value };
    else children.push(node);
  }
}

function leaf(token: Token): RichNode[] {
  switch (token.type) {
    case 'text':
    case 'text_special':
      return token.content === '' ? [] : [{ type: 'text', value: token.content }];
    case 'code_inline':
      return [{ type: 'inlineCode', value: token.content }];
    case 'math_inline':
      return [{ type: 'inlineMath', value: token.content }];
    case 'hardbreak':
      return [{ type: 'break' }];
    case 'reference': {
      const { fact, part, offset } = token.meta as { fact: string; part: string; offset: number };
      return [{ type: 'reference', fact, part, offset }];
    }
    case 'citation': {
      const { sources, withoutAuthor, offset } = token.meta as Omit<RichCitation, 'type'>;
      return [{ type: 'citation', sources, withoutAuthor, offset }];
    }
    default:
      return [];
  }
}

/** A break at the start or the end would be an empty line. */
function withoutEdges(nodes: readonly RichNode[]): readonly RichNode[] {
  const empty = (node: RichNode) =>
    node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
  const first = nodes.findIndex((node) => !empty(node));
  return first < 0 ? [] : nodes.slice(first, nodes.findLastIndex((node) => !empty(node)) + 1);
}

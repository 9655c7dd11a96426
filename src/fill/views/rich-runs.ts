/** Words for a block of YAML that may be emphasised, linked and so on: as runs, each with its look. */
import type { RichNode } from '../../model/rich.ts';
import { richWords } from '../../text/rich/index.ts';
import { type Phrase, RichPhrase } from '../phrase.ts';

type Look = Readonly<Record<string, true | string>>;
type Run = { readonly text: string } & Look;

/** A text alone where it has no look of its own; undefined where there is none. `mark` stands at its end. */
export function richRuns(phrase: Phrase, mark: string | undefined): string | readonly Run[] | undefined {
  if (phrase.text === '') return undefined;
  const own = phrase instanceof RichPhrase ? runsOf(phrase.tree, {}) : [{ text: phrase.text }];
  const runs = mark === undefined ? own : [...own, { text: mark, cite: true as const }];
  return runs.every((run) => Object.keys(run).length === 1) ? phrase.text : runs;
}

const runsOf = (nodes: readonly RichNode[], look: Look): Run[] => nodes.flatMap((node) => runOf(node, look));

function runOf(node: RichNode, look: Look): Run[] {
  switch (node.type) {
    case 'emphasis':
      return runsOf(node.children, { ...look, italic: true });
    case 'strong':
      return runsOf(node.children, { ...look, bold: true });
    case 'sub':
      return runsOf(node.children, { ...look, lowered: true });
    case 'sup':
      return runsOf(node.children, { ...look, raised: true });
    case 'highlight':
      return runsOf(node.children, { ...look, marked: true });
    case 'link':
      return runsOf(node.children, { ...look, link: node.url });
    case 'inlineCode':
      return [{ ...look, text: node.value, code: true }];
    case 'inlineMath':
      return [{ ...look, text: node.value, italic: true }];
    case 'cite':
      return [{ ...look, text: node.value, cite: true }];
    default:
      return [{ ...look, text: richWords([node]) }];
  }
}

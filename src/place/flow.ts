/** Heights of the tree's blocks as text of one box: paragraphs, nested lists, headings, code, quotations. */

import type { Face } from '../measure/advance.ts';
import { countLines, type MeasuredRun } from '../measure/lines.ts';
import { inlineSigns } from '../measure/maths.ts';
import { atStep } from '../measure/step.ts';
import type { Pt, Theme } from '../model/theme.ts';
import type { Block, Inline, List, ListItem } from '../model/tree.ts';
import { entryOf } from '../theme/entries.ts';
import { raisedScale } from '../theme/spacing.ts';
import { lookOf, styleOf } from '../theme/style-of.ts';

export interface FlowStyle {
  readonly style: string;
  readonly step: number;
  readonly theme: Theme;
  readonly cjk: boolean;
  /** How much smaller than its style text of this level of a list is. */
  readonly scale?: number;
  /** How large `<small>` within a line is beside the text around it. */
  readonly small?: number;
}

interface Piece {
  readonly height: Pt;
  readonly after: Pt;
}

/** A face, and whether text is in capitals however it is written. */
type Look = Partial<Face> & {
  readonly caps?: boolean;
  /** How large `<small>` is beside the text around it: in tables it is smaller. */
  readonly small?: number;
};

/** Runs of inline nodes as they are measured. */
export const inlineRuns = (nodes: readonly Inline[], size: Pt, look: Look = {}): MeasuredRun[] =>
  nodes.flatMap((node) => nodeRuns(node, size, look));

function nodeRuns(node: Inline, size: Pt, { caps = false, small = 1, ...look }: Look): MeasuredRun[] {
  switch (node.type) {
    case 'text':
      return [{ text: caps ? node.value.toUpperCase() : node.value, size, ...look }];
    case 'strong':
      return inlineRuns(node.children, size, { ...look, caps, small, bold: true });
    case 'emphasis':
      return inlineRuns(node.children, size, { ...look, caps, small, italic: true });
    case 'sub':
    case 'sup':
      return inlineRuns(node.children, size * raisedScale, { ...look, caps });
    case 'small':
      return small === 1
        ? inlineRuns(node.children, size, { ...look, caps })
        : inlineRuns(node.children, size * small, { ...look, caps, bold: false });
    case 'delete':
    case 'highlight':
    case 'link':
      return inlineRuns(node.children, size, { ...look, caps });
    case 'inlineCode':
      return [{ text: node.value, size, ...look, mono: true }];
    case 'inlineMath':
      return [{ text: inlineSigns(node.value), size: size * 1.1, ...look, italic: true }];
    case 'cite':
      return node.inline
        ? [{ text: node.value, size, ...look }]
        : [{ text: `\u2060${node.value}`, size: size * raisedScale, ...look }];
    case 'break':
      return [{ text: '\n', size }];
    case 'image':
      return [{ text: node.alt, size, ...look }];
  }
}

/** How far text of a list level stands from the left; deeper levels go on by the last level's hanging. */
export function listIndent(theme: Theme, level: number): Pt {
  const last = theme.bullets.at(-1);
  const bullet = theme.bullets[level] ?? last;
  const deeper = Math.max(0, level - theme.bullets.length + 1);
  return (bullet?.indent ?? 0) + deeper * (last?.hanging ?? 0);
}

function text(nodes: readonly Inline[], width: Pt, flow: FlowStyle, as: string = flow.style): Piece {
  const { theme, cjk, step, scale = 1, small = 1 } = flow;
  const { size, line, after } = atStep(theme, as, step);
  const runs = inlineRuns(nodes, size * scale, { ...lookOf(theme, as), small });
  return { height: countLines(runs, width, cjk) * line * scale, after: after * scale };
}

/** In the largest size of its style, whatever the step; what is below it stands as far away as below other text. */
function smallPrint(nodes: readonly Inline[], width: Pt, flow: FlowStyle): Piece {
  const { height } = text(nodes, width, { ...flow, step: 0 }, 'small');
  return { height, after: atStep(flow.theme, flow.style, flow.step).after };
}

function code(value: string, width: Pt, { theme, step, cjk }: FlowStyle): Piece {
  const { size, line, after } = atStep(theme, 'small', step);
  const runs = [{ text: value.replace(/\r?\n$/, ''), size, mono: true }];
  return { height: countLines(runs, width, cjk) * line, after };
}

function list(block: List, width: Pt, flow: FlowStyle, level: number): Piece[] {
  const { theme, style, step } = flow;
  const entry =
    level === 0 ? entryOf(block, atStep(theme, style, step), theme, styleOf(theme, style)) : undefined;
  const inner = width - (entry?.indent ?? listIndent(theme, level));
  const own = entry ? { ...flow, small: entry.small } : flow;
  return block.children.flatMap((item) => listItem(item, width, inner, own, level));
}

function listItem(item: ListItem, width: Pt, inner: Pt, flow: FlowStyle, level: number): Piece[] {
  const { theme } = flow;
  const { scale = 1 } = theme.bullets[level] ?? theme.bullets.at(-1) ?? {};
  return item.children.flatMap((child) =>
    child.type === 'list' ? list(child, width, flow, level + 1) : pieces(child, inner, { ...flow, scale }),
  );
}

function pieces(block: Block, width: Pt, flow: FlowStyle): Piece[] {
  const { theme, style, step } = flow;
  const { line, after } = atStep(theme, style, step);
  switch (block.type) {
    case 'paragraph':
      return [block.small ? smallPrint(block.children, width, flow) : text(block.children, width, flow)];
    case 'heading':
      return [text(block.children, width, flow, block.depth === 1 || headed.has(style) ? style : 'heading')];
    case 'list':
      return list(block, width, flow, 0);
    case 'blockquote': {
      const inner = style === 'quote' ? width : width - listIndent(theme, 0);
      return block.children.flatMap((child) => pieces(child, inner, flow));
    }
    case 'code':
      return [code(block.value, width, flow)];
    case 'math':
      return [{ height: Math.max(line * 2, (block.size?.h ?? 0) * atStep(theme, style, step).size), after }];
    case 'html':
      return [text([{ type: 'text', value: block.value.replace(/<[^>]*>/g, ' ').trim() }], width, flow)];
    default:
      return [];
  }
}

/** Boxes of these styles set headings in their own style, as all do the slide's title; others as `heading`. */
const headed: ReadonlySet<string> = new Set(['heading', 'display', 'title', 'statement', 'quote']);

/** How far below the first each block begins, and how high it is. */
export function flowSpans(
  blocks: readonly Block[],
  width: Pt,
  flow: FlowStyle,
): { readonly block: Block; readonly from: Pt; readonly height: Pt }[] {
  let from = 0;
  return blocks.map((block) => {
    const own = pieces(block, width, flow);
    const span = { block, from, height: heightOf(own) };
    from += span.height + (own.at(-1)?.after ?? 0);
    return span;
  });
}

/** Height of blocks set one below the other in a box of this width; space below the last does not count. */
export function flowHeight(blocks: readonly Block[], width: Pt, flow: FlowStyle): Pt {
  return heightOf(blocks.flatMap((block) => pieces(block, width, flow)));
}

const heightOf = (all: readonly Piece[]): Pt =>
  all.reduce((total, { height, after }, i) => total + height + (i === all.length - 1 ? 0 : after), 0);

/** Blocks of the tree as paragraphs of one text box: lists become levels, everything else a paragraph. */

import type { Color, Pt } from '../../model/theme.ts';
import type { Block, Callout, Code, Columns, List, ListItem, Question } from '../../model/tree.ts';
import { innerBlocks } from '../../text/inner-blocks.ts';
import { clean } from '../xml/clean.ts';
import type { CodeLine, Highlight } from './highlight.ts';
import { type InlineContext, inlineRuns } from './inline.ts';
import type { Marker, Paragraph, Run } from './paragraph.ts';

export interface BlockContext extends InlineContext {
  /** How a heading inside a text box looks; undefined where the box itself is set as a heading. */
  readonly heading?: { readonly size: Pt; readonly line: Pt; readonly after: Pt; readonly color: Color };
  /** How small print looks. */
  readonly small?: { readonly size: Pt; readonly line: Pt; readonly color: Color };
  /** How code looks. */
  readonly code?: { readonly size: Pt; readonly line: Pt; readonly after: Pt };
  /** Its colours; all one where absent. */
  readonly highlight?: Highlight | undefined;
  /** How far a quotation is set in; 0 where the box itself is one. */
  readonly quoteMargin: Pt;
}

/** Where a block stands: in which list level, and with what sign before its first paragraph. */
interface Position {
  readonly level: number;
  readonly marker: Marker;
  readonly margin?: Pt | undefined;
  readonly continues?: boolean;
  readonly click?: number | undefined;
}

const top: Position = { level: 0, marker: 'none' };

export function blockParagraphs(blocks: readonly Block[], context: BlockContext): Paragraph[] {
  return blocks.flatMap((block) => one(block, context, top));
}

function one(block: Block, context: BlockContext, at: Position): Paragraph[] {
  const position = { ...at, click: block.click ?? at.click };
  const paragraph = (runs: readonly Run[], more: Partial<Paragraph> = {}): Paragraph[] => [
    { runs, ...position, ...more },
  ];
  switch (block.type) {
    case 'paragraph':
      return block.small
        ? smallPrint(inlineRuns(block.children, context), context, position)
        : paragraph(inlineRuns(block.children, context));
    case 'heading':
      return heading(inlineRuns(block.children, context), context, position);
    case 'list':
      return list(block, context, position);
    case 'blockquote': {
      const inner = { ...position, margin: context.quoteMargin || undefined };
      return block.children.flatMap((child) => one(child, context, inner));
    }
    case 'code':
      return paragraph(codeRuns(block, context), {
        line: context.code?.line,
        after: context.code?.after,
      });
    case 'math':
      return paragraph([{ text: clean(block.value), math: block.value }], {
        display: true,
        fromLeft: true,
        justify: block.align,
      });
    // Where only text can stand (notes).
    case 'equations':
      return block.lines.flatMap(({ left, right, reason }) =>
        paragraph([
          { text: clean(`${left?.value ?? ''} ${right.value} `).trimStart() },
          ...inlineRuns(reason, context),
        ]),
      );
    case 'image':
      return paragraph([{ text: clean(block.alt) }]);
    case 'table':
      return block.children.flatMap((row) => paragraph(inlineRuns(row.children.flatMap(cellText), context)));
    case 'html':
      return html(block.value, position);
    case 'figure':
      return [];
    case 'callout':
    case 'columns':
    case 'question':
      return held(block, context, position);
  }
}

/** What holds others, where only text can stand (notes): its words. */
function held(block: Callout | Columns | Question, context: BlockContext, position: Position): Paragraph[] {
  const heading =
    block.type === 'callout' ? block.heading : block.type === 'question' ? block.answer.heading : '';
  const line: Paragraph[] =
    heading === '' ? [] : [{ runs: [{ text: clean(heading), bold: true }], ...position }];
  return [...line, ...innerBlocks(block).flatMap((inner) => one(inner, context, position))];
}

/** A table where only text can stand (notes): its cells in a row, three spaces between them. */
const cellText = (cell: { readonly children: Parameters<typeof inlineRuns>[0] }, column: number) =>
  column === 0 ? cell.children : [{ type: 'text' as const, value: '   ' }, ...cell.children];

function heading(runs: readonly Run[], context: BlockContext, position: Position): Paragraph[] {
  const look = context.heading;
  if (look === undefined) return [{ runs, ...position }];
  const { size, color } = look;
  return [
    {
      runs: runs.map((run) => ({ color, ...run, bold: true, heading: true, size })),
      ...position,
      line: look.line,
      after: look.after,
    },
  ];
}

function smallPrint(runs: readonly Run[], { small }: BlockContext, position: Position): Paragraph[] {
  if (small === undefined) return [{ runs, ...position }];
  const { size, color, line } = small;
  return [{ runs: runs.map((run) => ({ color, ...run, size })), ...position, line }];
}

function html(value: string, position: Position): Paragraph[] {
  const text = clean(value.replace(/<[^>]*>/g, ' ')).trim();
  return text === '' ? [] : [{ runs: [{ text }], ...position }];
}

/** A run for every change of colour; empty lines are breaks alone. */
function codeRuns(block: Code, { code, highlight }: BlockContext): Run[] {
  const value = block.value.replace(/\t/g, '    ').replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const plain = (): CodeLine[] => value.split('\n').map((text) => [{ text }]);
  const lines = highlight?.({ lang: block.lang, value }) ?? plain();
  const look = { code: true, size: code?.size };
  return lines.flatMap((line, n) =>
    (line.length === 0 ? [{ text: '' }] : line).map(
      ({ text, color }, i): Run => ({
        text: clean(text),
        ...look,
        color,
        breakBefore: n > 0 && i === 0,
      }),
    ),
  );
}

function list(list: List, context: BlockContext, at: Position): Paragraph[] {
  const level = at.marker === 'none' && at.level === 0 ? 0 : at.level + 1;
  let startAt = list.start;
  const last = list.start + list.children.length - 1;
  return list.children.flatMap((item, i) => {
    const marker: Marker = list.ordered ? { startAt, last } : 'bullet';
    // Further paragraphs of an item interrupt the count: it begins anew at the next number.
    if (item.children.filter((child) => child.type !== 'list').length > 1) startAt = list.start + i + 1;
    return listItem(item, context, { level, marker, click: list.click ?? at.click });
  });
}

/** The first paragraph has the sign; others begin where its text does. */
function listItem(item: ListItem, context: BlockContext, at: Position): Paragraph[] {
  const position = { ...at, click: item.click ?? at.click };
  const check = item.checked === undefined ? '' : item.checked ? '☑ ' : '☐ ';
  const [first, ...rest] = item.children;
  const followed = { ...position, marker: 'none' as const };
  const paragraphs = first === undefined ? [{ runs: [], ...position }] : one(first, context, position);
  const [head, ...tail] = paragraphs;
  const checked =
    head === undefined || check === '' ? head : { ...head, runs: [{ text: check }, ...head.runs] };
  const others = rest.flatMap((block) =>
    one(block, context, block.type === 'list' ? position : { ...followed, continues: true }),
  );
  return checked === undefined ? others : [checked, ...tail, ...others];
}

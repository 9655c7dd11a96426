import { readLook } from '../blocks/table/look.ts';
import { holdTable } from '../diagnostics/too-large.ts';
import type { Place } from '../model/diagnostic.ts';
import type { Block, Column, Inline, ListItem, Question, TableCell } from '../model/tree.ts';
import type { ClickScope } from './clicks.ts';
import { asEquations } from './equations.ts';
import type { Tag } from './html.ts';
import { inlineNodes } from './inline.ts';
import { describedTag, equationTags } from './tags.ts';
import type { PseudoToken } from './token.ts';

/** An element that is still open, with what it holds so far. The outermost of a run of Markdown has no tag. */
export interface Frame {
  readonly tag?: Tag;
  readonly scope?: ClickScope;
  readonly place?: Place;
  /** What it holds is drawn by the browser and is not read. */
  readonly ignored: boolean;
  readonly blocks: Block[];
  /** Items and rows, in lists and tables. */
  readonly items: ListItem[];
  readonly rows: { readonly type: 'tableRow'; readonly children: TableCell[] }[];
  /** In a grid of two columns: what each of its elements holds. */
  readonly halves: (readonly Block[])[];
  /** In `<Columns>` and `<Question>`: what their own elements hold. */
  readonly columns: Column[];
  readonly answers: Question['answer'][];
  /** A line of text that no block has ended yet. */
  inline: PseudoToken[];
}

export function frame(
  tag: Tag | undefined,
  scope: ClickScope | undefined,
  at: Place | undefined,
  ignored: boolean,
): Frame {
  return {
    ...(tag && { tag }),
    ...(scope && { scope }),
    ...(at && { place: at }),
    ignored,
    blocks: [],
    items: [],
    rows: [],
    halves: [],
    columns: [],
    answers: [],
    inline: [],
  };
}

/** Text that stands between blocks is a paragraph of its own. */
export function endLine(open: Frame): void {
  const children = lineOf(open);
  if (children.length > 0) open.blocks.push({ type: 'paragraph', children, ...placed(open) });
}

export const placed = (open: Frame) => (open.place ? { place: open.place } : {});

function lineOf(open: Frame) {
  const nodes = inlineNodes(open.inline);
  open.inline = [];
  return nodes.some(says) ? trimmed(nodes) : [];
}

/** A link around an icon, a break, a space: none of it is a word. */
function says(node: Inline): boolean {
  if (node.type === 'break') return false;
  if ('children' in node) return node.children.some(says);
  return node.type === 'image' || node.value.trim() !== '';
}

function trimmed(nodes: ReturnType<typeof inlineNodes>) {
  return nodes.map((node, i) => {
    if (node.type !== 'text') return node;
    const start = i === 0 ? node.value.trimStart() : node.value;
    return { ...node, value: i === nodes.length - 1 ? start.trimEnd() : start };
  });
}

export function finished(open: Frame): Block[] {
  endLine(open);
  return open.blocks;
}

/** What a closed element adds to the one around it. */
export function closeInto(
  parent: Frame,
  done: Frame,
  withClicks: (blocks: readonly Block[]) => readonly Block[],
): void {
  const name = done.tag?.name.toLowerCase() ?? '';
  const heading = /^h([1-6])$/.exec(name)?.[1];
  if (heading !== undefined && done.blocks.length === 0) {
    const children = lineOf(done);
    if (children.length > 0)
      parent.blocks.push(
        ...withClicks([{ type: 'heading', depth: Number(heading) as 1, children, ...placed(done) }]),
      );
  } else if (name === 'li') {
    const click = done.scope?.mode === 'once' ? { click: done.scope.click } : {};
    parent.items.push({ type: 'listItem', children: finished(done), ...placed(done), ...click });
  } else if (name === 'td' || name === 'th') {
    const row = parent.rows.at(-1);
    const cell = { type: 'tableCell', children: cellLine(done) } as const;
    if (row) row.children.push(cell);
    else parent.rows.push({ type: 'tableRow', children: [cell] });
  } else if (name === 'tr') {
    if (done.rows.length > 0) parent.rows.push(...done.rows);
  } else if (/^(thead|tbody|tfoot)$/.test(name)) parent.rows.push(...done.rows);
  else parent.blocks.push(...withClicks(equations(done) ?? container(name, done)));
}

/** A cell holds one line: its paragraphs one after another. */
function cellLine(done: Frame) {
  const lines = finished(done).flatMap((block) =>
    'children' in block && block.type === 'paragraph' ? [block.children] : [],
  );
  return lines.flatMap((line, i) => (i === 0 ? line : [{ type: 'break' as const }, ...line]));
}

/** What `<Described>` says, told to the table in it. */
function described(blocks: readonly Block[], { attributes }: Tag): Block[] {
  const { alt } = attributes;
  const { look } = readLook(attributes);
  const more = { ...(alt && { alt }), ...(look && { look }) };
  return blocks.map((block) => (block.type === 'table' ? { ...block, ...more } : block));
}

/** Undefined where it is none, or holds something else. */
function equations(done: Frame): Block[] | undefined {
  const { tag } = done;
  if (!tag || !equationTags.has(tag.name)) return undefined;
  endLine(done);
  const made = asEquations(tag, done.blocks, done.place);
  return made && [made];
}

function container(name: string, done: Frame): Block[] {
  const at = placed(done);
  const own = finished(done);
  if (done.tag?.name === describedTag) return described(own, done.tag);
  if ((name === 'ul' || name === 'ol') && done.items.length > 0) {
    const start = Number(done.tag?.attributes['start'] ?? 1);
    return [...own, { type: 'list', ordered: name === 'ol', start, children: done.items, ...at }];
  }
  if (name === 'table' && done.rows.length > 0) {
    const width = holdTable(done.rows);
    const children = done.rows.map((row) => ({
      ...row,
      children: Array.from(
        { length: width },
        (_, i) => row.children[i] ?? ({ type: 'tableCell', children: [] } as const),
      ),
    }));
    return [
      ...own,
      { type: 'table', align: Array.from({ length: width }, () => 'left' as const), children, ...at },
    ];
  }
  if (name === 'blockquote' && own.length > 0) return [{ type: 'blockquote', children: own, ...at }];
  // Items outside a list, rows outside a table: their words are kept.
  return [...own, ...done.items.flatMap((item) => item.children)];
}

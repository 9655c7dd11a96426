/**
 * The slide tree: what filled (or any) Slidev Markdown says, by mdast's names.
 * https://github.com/syntax-tree/mdast
 */
import type { LineMark, LineRun } from './content.ts';
import type { Place } from './diagnostic.ts';
import type { MediaKind, MediaPlay } from './field.ts';
import type { MathSize } from './maths.ts';

export interface Text {
  readonly type: 'text';
  readonly value: string;
}
export interface Emphasis {
  readonly type: 'emphasis';
  readonly children: readonly Inline[];
}
export interface Strong {
  readonly type: 'strong';
  readonly children: readonly Inline[];
}
export interface Delete {
  readonly type: 'delete';
  readonly children: readonly Inline[];
}
/** Lowered or raised, and small. */
export interface Script {
  readonly type: 'sub' | 'sup';
  readonly children: readonly Inline[];
}
/** `<small>`: in tables a unit below its head, and small. */
export interface Small {
  readonly type: 'small';
  readonly children: readonly Inline[];
}
/** As with a marker, `<mark>`. */
export interface Highlight {
  readonly type: 'highlight';
  readonly children: readonly Inline[];
}
export interface InlineCode {
  readonly type: 'inlineCode';
  readonly value: string;
}
export interface InlineMath {
  readonly type: 'inlineMath';
  readonly value: string;
}
export interface Break {
  readonly type: 'break';
}
export interface Link {
  readonly type: 'link';
  readonly url: string;
  readonly children: readonly Inline[];
}
/** A source mark, `<Cite from="where the fact stands">[4]</Cite>`: small raised text, or `inline` among words. */
export interface Cite {
  readonly type: 'cite';
  readonly value: string;
  readonly from: string;
  readonly inline?: boolean;
}
export interface InlineImage {
  readonly type: 'image';
  readonly url: string;
  readonly alt: string;
  readonly title?: string;
}

export type Inline =
  | Text
  | Emphasis
  | Strong
  | Delete
  | Script
  | Highlight
  | Small
  | InlineCode
  | InlineMath
  | Break
  | Link
  | Cite
  | InlineImage;

interface BlockBase {
  readonly place?: Place;
  /** The click (from 1) at which the block appears; absent when it is there from the start. */
  readonly click?: number;
}
export interface Heading extends BlockBase {
  readonly type: 'heading';
  readonly depth: 1 | 2 | 3 | 4 | 5 | 6;
  readonly children: readonly Inline[];
}
export interface Paragraph extends BlockBase {
  readonly type: 'paragraph';
  /** Small print, `<small>` around all of it: what a listing or a quotation is. */
  readonly small?: boolean;
  readonly children: readonly Inline[];
}
export interface ListItem extends BlockBase {
  readonly type: 'listItem';
  readonly checked?: boolean;
  readonly children: readonly Block[];
}
export interface List extends BlockBase {
  readonly type: 'list';
  readonly ordered: boolean;
  readonly start: number;
  readonly children: readonly ListItem[];
}
export interface TableCell {
  readonly type: 'tableCell';
  readonly children: readonly Inline[];
}
export interface TableRow {
  readonly type: 'tableRow';
  readonly children: readonly TableCell[];
}
/** From where to where of a cell's width a bar reaches, in per cent. */
export interface TableBar {
  readonly from: number;
  readonly to: number;
}
/** What there is to a table besides its cells. Rows count from 1 below the heads, columns from 1. */
export interface TableLook {
  /** Rows at the top that are heads. */
  readonly heads: 1 | 2;
  /** Rows that head those below them. */
  readonly groups: readonly number[];
  readonly totals: readonly number[];
  /** The first column names rows. */
  readonly rowHeads: boolean;
  readonly strongRows: readonly number[];
  readonly strongColumns: readonly number[];
  readonly strongCells: readonly (readonly [row: number, column: number])[];
  /** For each column that has them, by row. */
  readonly bars: ReadonlyMap<number, readonly (TableBar | undefined)[]>;
  /** From -100 to 100, for each column that has them, by row. */
  readonly shades: ReadonlyMap<number, readonly (number | undefined)[]>;
}
/** The first row is the header. `align` has an entry for each column. */
export interface Table extends BlockBase {
  readonly type: 'table';
  readonly align: readonly ('left' | 'center' | 'right')[];
  readonly children: readonly TableRow[];
  /** What it shows, for those who cannot see it; absent where nobody says. */
  readonly alt?: string;
  /** Absent where it is a plain one. */
  readonly look?: TableLook;
}
export interface Code extends BlockBase {
  readonly type: 'code';
  readonly lang: string;
  readonly meta: string;
  readonly value: string;
  /** The number of each line, 0 for one that has none; absent where they are not shown. */
  readonly numbers?: readonly number[];
  /** Lines that stand out, one entry after another at each click; the first from the start. Empty where all do. */
  readonly emphasis?: readonly (readonly LineRun[])[];
  /** The click (from 1) at which the second of them stands out. */
  readonly firstClick?: number;
  /** What becomes of each line, where code changes. */
  readonly marks?: readonly LineMark[];
  /** What it is, for those who cannot see it. */
  readonly alt?: string;
}
export interface Blockquote extends BlockBase {
  readonly type: 'blockquote';
  readonly children: readonly Block[];
}
/** A film or a sound. On the web it is not fetched: its picture leads there. */
export interface MediaSpec {
  readonly kind: MediaKind;
  readonly src: string;
  readonly remote: boolean;
  /** In seconds. */
  readonly start?: number;
  readonly end?: number;
  readonly loop?: boolean;
  readonly muted?: boolean;
  readonly play: MediaPlay;
  /** Where it can be found. */
  readonly link?: string;
}
/** `spec` is what a fenced block `image` says, checked by `blocks/`: how it is cut, what stands around it and on it. */
export interface Image extends BlockBase {
  readonly type: 'image';
  readonly url: string;
  readonly alt: string;
  readonly title?: string;
  readonly spec?: unknown;
  /** The click (from 1) at which its first callout appears, where they appear one after another. */
  readonly firstClick?: number;
  /** What the picture stands for: it plays. */
  readonly media?: MediaSpec & { readonly click?: number };
}
export interface Math extends BlockBase {
  readonly type: 'math';
  readonly value: string;
  /** At its natural size, in em; absent where it cannot be read. */
  readonly size?: MathSize;
  /** Where it stands in its line: in the middle unless it says. */
  readonly align?: 'left' | 'right';
}
/** A line of a formula or derivation: what stands before the sign that lines are aligned at, and what from there on. */
export interface EquationLine {
  readonly left?: Math;
  readonly right: Math;
  /** What stands beside it; empty where nothing does. */
  readonly reason: readonly Inline[];
  /** `(1)`, at the right edge. */
  readonly number?: string;
  readonly place?: Place;
  readonly click?: number;
}
/** `<Formula>` and `<Derivation>`. */
export interface Equations extends BlockBase {
  readonly type: 'equations';
  /** Lines are aligned with each other; a formula alone stands in the middle. */
  readonly aligned: boolean;
  /** How it is read aloud, if not as its LaTeX. */
  readonly alt?: string;
  readonly lines: readonly EquationLine[];
}
export interface Html extends BlockBase {
  readonly type: 'html';
  readonly value: string;
}
/** One of our fenced YAML blocks. `spec` is the parsed YAML, checked by `blocks/`. `kind` is the block's name. */
export interface Figure extends BlockBase {
  readonly type: 'figure';
  readonly kind: string;
  readonly spec: unknown;
  /** The click (from 1) at which the first part of a drawing that is built up appears. */
  readonly firstClick?: number;
}
/** `<Callout kind="theorem" heading="Theorem 2 (Bayes)">`: it holds no other, nor columns. */
export interface Callout extends BlockBase {
  readonly type: 'callout';
  /** One of `blocks/callout/kinds.ts`, or what somebody wrote. */
  readonly kind: string;
  readonly heading: string;
  readonly children: readonly Block[];
}
export interface Column {
  readonly type: 'column';
  readonly children: readonly Block[];
}
/** `<Columns widths="2 1">`, side by side. They hold no others. */
export interface Columns extends BlockBase {
  readonly type: 'columns';
  /** As many as there are columns: how wide each is beside the others. */
  readonly widths: readonly number[];
  readonly children: readonly Column[];
}
/** `<Question answer="2" signs="A B C">`: its words, an ordered list of options, and `<Answer heading="Answer: B">`. */
export interface Question extends BlockBase {
  readonly type: 'question';
  readonly children: readonly Block[];
  readonly options: readonly ListItem[];
  /** What stands before each option. */
  readonly signs: readonly string[];
  /** Which option is right, from 1; 0 where none is said to be. */
  readonly right: number;
  readonly answer: { readonly heading: string; readonly children: readonly Block[] };
  /** The click at which the right option is marked and the answer appears. */
  readonly answerClick: number;
}

export type Block =
  | Heading
  | Paragraph
  | List
  | Table
  | Code
  | Blockquote
  | Image
  | Math
  | Equations
  | Html
  | Figure
  | Callout
  | Columns
  | Question;

export interface Slide {
  /** Counts from 1. */
  readonly n: number;
  readonly id: string;
  readonly layout: string;
  readonly title: readonly Inline[];
  /** Blocks by slot; `default` is the slide's own body, without its title. */
  readonly slots: Readonly<Record<string, readonly Block[]>>;
  readonly note: readonly Block[];
  readonly frontmatter: Readonly<Record<string, unknown>>;
  /** Name of the PowerPoint section this slide is in, if the deck has any. */
  readonly section?: string;
  readonly place: Place;
}

export interface Presentation {
  readonly headmatter: Readonly<Record<string, unknown>>;
  readonly slides: readonly Slide[];
  /** File the Markdown came from; images are relative to its folder. */
  readonly file: string;
}

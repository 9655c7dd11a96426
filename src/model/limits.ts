/** How much a deck may hold: far more than lectures need, and little enough that no input keeps Lectern busy for long. */
export interface Limit {
  readonly most: number;
  /** What is counted: `bytes`, `pixels`, `levels` … */
  readonly of: string;
  /** What to do when there is more. */
  readonly hint: string;
  /** The part of a slide or deck that it holds for; absent where it holds for the whole. */
  readonly part?: string;
}

const smaller = 'save it smaller: a projector shows 1,920 x 1,080 pixels';

export const limits = {
  /** A file of text. In `convert` the Markdown and all that it imports count together. */
  file: { most: 8_000_000, of: 'bytes', hint: 'part it into several, or leave out what is not shown' },
  slides: { most: 3_000, of: 'slides', hint: 'make several decks of it' },
  imports: { most: 500, of: 'files', hint: 'put more slides into each' },
  slide: {
    most: 512_000,
    of: 'bytes',
    hint: 'make several slides of it; save drawings as files of their own',
  },
  frontMatter: {
    most: 64_000,
    of: 'bytes',
    part: 'the front matter of',
    hint: 'leave out what neither Slidev nor Lectern reads',
  },
  /** What flows as one: a paragraph, an item of a list, a cell, a block of code, an equation. */
  paragraph: {
    most: 64_000,
    of: 'bytes',
    part: 'a paragraph of',
    hint: 'part it with empty lines, or put pictures into files',
  },
  blocks: { most: 2_000, of: 'blocks', hint: 'make several slides of it' },
  equations: { most: 500, of: 'equations', hint: 'make several slides of it' },
  footnotes: { most: 500, of: 'footnotes', hint: 'make several slides of it' },
  nesting: {
    most: 100,
    of: 'levels',
    part: 'the nesting of',
    hint: 'close what is open, or write it flatter',
  },
  rows: {
    most: 1_000,
    of: 'rows',
    part: 'a table of',
    hint: 'show the rows that count, or make several tables of it',
  },
  columns: { most: 100, of: 'columns', part: 'a table of', hint: 'show the columns that count' },
  cells: { most: 10_000, of: 'cells', part: 'a table of', hint: 'show the rows and columns that count' },
  /** Parts of a drawing of one kind: events, steps, cards, figures, branches, items, series. */
  parts: { most: 200, of: 'parts', part: 'a drawing of', hint: 'make several drawings of it' },
  values: { most: 10_000, of: 'values', part: 'a chart of', hint: 'show the values that count' },
  /** A spreadsheet's file. */
  workbook: {
    most: 20_000_000,
    of: 'bytes',
    hint: 'save the sheet that is shown as a workbook of its own, without pictures',
  },
  /** What a sheet holds where rows of a table are read. */
  sheet: {
    most: 200_000,
    of: 'cells',
    hint: 'name the range or the table that is shown: data: {file: …, range: A1:D20}',
  },
  picture: { most: 50_000_000, of: 'bytes', hint: smaller },
  pixels: { most: 150_000_000, of: 'pixels', hint: smaller },
  vector: { most: 5_000_000, of: 'bytes', hint: 'save it as PNG' },
  elements: { most: 50_000, of: 'elements', hint: 'save it as PNG' },
  /** Filters and masks, each drawn on a canvas of its own. */
  effects: { most: 200, of: 'filters and masks', hint: 'save it as PNG' },
  /** All pictures of a deck. */
  pictures: { most: 500_000_000, of: 'bytes', hint: smaller },
  /** A film's or a sound's file: it is in the web deck's one file, and in PowerPoint's. */
  media: {
    most: 50_000_000,
    of: 'bytes',
    hint: 'save it smaller or shorter, or show its poster with a link',
  },
} as const satisfies Readonly<Record<string, Limit>>;

export type LimitName = keyof typeof limits;

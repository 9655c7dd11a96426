import type { Pt } from '../model/theme.ts';

/** Space between a table cell's edge and its text. Both outputs draw it and `place` measures with it. */
export const cellInset: Readonly<Record<'l' | 't' | 'r' | 'b', Pt>> = { l: 10, t: 5, r: 10, b: 5 };

/** Size of a unit below the head of a column, relative to the head. */
export const unitScale = 0.8;

/** Size of a source mark relative to the text it stands in: what PowerPoint makes of raised text. */
export const raisedScale = 2 / 3;

/** Between two parts of a region: text, a table, a callout. */
export const partGap: Pt = 14;

/** How wide the rule beside a quotation is; its text begins where that of list items does. */
export const quoteRule: Pt = 3;

/** Between a callout's edge and its text, the rule at its left among it; `after` its heading. */
export const calloutSpace = { rule: 4, l: 18, t: 10, r: 14, b: 11, after: 4 } as const;

/** Around an option and between two; between its sign and its words; between question, options and answer. */
export const questionSpace = { across: 8, down: 5, between: 4, afterSign: 10, apart: 10 } as const;

/** Space between the edge of a panel and the code on it. */
export const codeInset: Readonly<Record<'l' | 't' | 'r' | 'b', Pt>> = { l: 14, t: 10, r: 14, b: 10 };

/** How wide a column of code is in em, in the mono faces of both outputs, and a tab: four of them. */
export const codeColumn = 0.6;
export const codeTab = 4 * codeColumn;

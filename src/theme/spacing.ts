import type { Pt } from '../model/theme.ts';

/** Space between a table cell's edge and its text. Both outputs draw it and `place` measures with it. */
export const cellInset: Readonly<Record<'l' | 't' | 'r' | 'b', Pt>> = { l: 10, t: 5, r: 10, b: 5 };

/** Size of a source mark relative to the text it stands in: what PowerPoint makes of raised text. */
export const raisedScale = 2 / 3;

/** Space between the edge of a panel and the code on it. */
export const codeInset: Readonly<Record<'l' | 't' | 'r' | 'b', Pt>> = { l: 14, t: 10, r: 14, b: 10 };

/** How wide a column of code is in em, in the mono faces of both outputs, and a tab: four of them. */
export const codeColumn = 0.6;
export const codeTab = 4 * codeColumn;

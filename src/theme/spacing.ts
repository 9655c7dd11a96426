import type { Pt } from '../model/theme.ts';

/** Space between a table cell's edge and its text. Both outputs draw it and `place` measures with it. */
export const cellInset: Readonly<Record<'l' | 't' | 'r' | 'b', Pt>> = { l: 10, t: 5, r: 10, b: 5 };

/** Size of a source mark relative to the text it stands in: what PowerPoint makes of raised text. */
export const raisedScale = 2 / 3;

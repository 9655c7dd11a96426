/** Lists whose points are entries (`entries` of a text style): how their numbers, small print and marks stand. */
import type { Color, Pt, TextStyle, Theme } from '../model/theme.ts';
import type { List } from '../model/tree.ts';

export interface EntryLook {
  /** What marks entries: a rule between two, or a disc behind each number. */
  readonly mark: 'rule' | 'disc';
  /** How wide a disc is. */
  readonly disc: Pt;
  /** Where an entry's words begin. */
  readonly indent: Pt;
  /** Where the number of an entry begins. */
  readonly numberAt: (n: number) => Pt;
  /** Of numbers. */
  readonly color: Color;
  /** How large small print is beside an entry's words. */
  readonly small: number;
}

/** In em. Figures are 0.5 to 0.556 wide in the faces that themes have. */
export const entryEm = { disc: 1.34, figure: 0.53, afterDisc: 1.85, afterNumber: 1.35 } as const;

/** What marks entries follows what holds things apart in the theme's drawings. */
export const entryMark = ({ drawings }: Pick<Theme, 'drawings'>): EntryLook['mark'] =>
  drawings.holder === 'rule' ? 'rule' : 'disc';

/** How entries look in a style that has them, `size` being that of their words; nothing where a list has none. */
export function entryOf(
  list: Pick<List, 'ordered'>,
  { size }: Pick<TextStyle, 'size'>,
  theme: Theme,
  style: Pick<TextStyle, 'entries'>,
): EntryLook | undefined {
  if (!list.ordered || !style.entries) return undefined;
  const { disc, figure, afterDisc, afterNumber } = entryEm;
  const isDisc = entryMark(theme) === 'disc';
  const middle = (n: number) => Math.max(0, (disc - figure * String(n).length) / 2);
  return {
    mark: isDisc ? 'disc' : 'rule',
    disc: disc * size,
    indent: (isDisc ? afterDisc : afterNumber) * size,
    numberAt: (n) => (isDisc ? middle(n) * size : 0),
    color: isDisc ? theme.roles.onAccent : theme.roles.accent,
    small: Math.min(1, theme.styles.small.size / size),
  };
}

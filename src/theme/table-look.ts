/** How tables look: with a head on the main colour and bands, or as in a journal, where rules hold what stands side by side. */
import type { Color, Pt, Theme } from '../model/theme.ts';

export interface TableStyleLook {
  /** Words of heads, and what is behind them. */
  readonly head: Color;
  readonly ground?: Color;
  /** The rules above and below the heads; below them it is thinner. */
  readonly aroundHead?: Color;
  /** The rule at the table's end, and above a total. */
  readonly end: Color;
  readonly endWidth: Pt;
  /** Between rows; none in a journal's. */
  readonly between?: Color;
  readonly bands: boolean;
  /** Behind the name of a group of rows. */
  readonly group?: Color;
}

export function tableLook({ drawings, roles }: Pick<Theme, 'drawings' | 'roles'>): TableStyleLook {
  const { text, accent, onAccent, rule, panel } = roles;
  if (drawings.holder === 'rule')
    return { head: text, aroundHead: text, end: text, endWidth: 1.5, bands: false };
  return {
    head: onAccent,
    ground: accent,
    end: accent,
    endWidth: 0.75,
    between: rule,
    bands: true,
    group: panel,
  };
}

/** What is drawn for what an author writes into a chart: places are points from the chart's corner. */
import type { Color, Pt, Rect } from '../../model/theme.ts';
import type { Point } from './marks.ts';

export type Mark =
  | {
      readonly type: 'line';
      readonly points: readonly Point[];
      readonly color: Color;
      readonly width: Pt;
      readonly dashed?: boolean;
      /** Its last point is an arrow's head. */
      readonly arrow?: boolean;
    }
  | { readonly type: 'area'; readonly rect: Rect; readonly color: Color }
  | {
      readonly type: 'text';
      readonly rect: Rect;
      readonly text: string;
      readonly color: Color;
      readonly bold: boolean;
      readonly align: 'left' | 'center' | 'right';
      /** What is behind it, so that no line strikes it through. */
      readonly ground?: Color;
    };

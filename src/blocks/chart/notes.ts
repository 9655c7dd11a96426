/** Words that an author writes at a point. */
import type { Size } from '../../model/theme.ts';
import { type ChartView, textSize } from './view.ts';
import { lineEm, widthOf } from './widths.ts';

/** What is written at a point, by category. */
export function notesOf({ spec }: Pick<ChartView, 'spec'>, i: number): Map<number, string> {
  const { annotations = [] } = spec;
  const own = annotations.flatMap((one) =>
    one.type === 'point' && one.series === i ? [[one.at, one.text] as const] : [],
  );
  return new Map(own);
}

/** The size of a figure with words below it. */
export function withNote(view: ChartView, size: Size, note: string | undefined): Size {
  if (note === undefined) return size;
  const line = lineEm * textSize(view.theme);
  return { w: Math.max(size.w, widthOf(view, [note], true)), h: size.h + line };
}

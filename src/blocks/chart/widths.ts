/** How wide a chart's text is, in its own size. */
import { hasCjkPunctuation } from '../../measure/characters.ts';
import { countLines, longestWord, textWidth } from '../../measure/lines.ts';
import type { Pt, Size } from '../../model/theme.ts';
import { measuresOf } from '../../theme/style-of.ts';
import { figureText, saysUnit } from './figures.ts';
import { type ChartView, textSize } from './view.ts';

/** A line of text, in sizes of the text. */
export const lineEm = 1.3;

/** Width of the widest. */
export const widthOf = ({ theme, language }: ChartView, texts: readonly string[], bold = false): Pt =>
  Math.max(
    0,
    ...texts.map((text) => textWidth([{ ...lookOf(theme, text), bold }], hasCjkPunctuation(language))),
  );

/** Charts' text is in the body's face. */
const lookOf = (theme: ChartView['theme'], text: string) => ({
  text,
  size: textSize(theme),
  ...measuresOf(theme.fonts.body),
});

/** Of the widest part that no line may break. */
export const widestWord = ({ theme, language }: ChartView, texts: readonly string[]): Pt =>
  Math.max(0, ...texts.map((text) => longestWord([lookOf(theme, text)], hasCjkPunctuation(language))));

/** Lines of the text that has most of them in so much room. */
export const mostLines = ({ theme, language }: ChartView, texts: readonly string[], width: Pt): number =>
  Math.max(1, ...texts.map((text) => countLines([lookOf(theme, text)], width, hasCjkPunctuation(language))));

/** Of the figures that a series says on its marks: where its bars end, or what they are worth. */
export function labelSizes(view: ChartView, i: number): (Size | undefined)[] {
  const { spec, language, theme } = view;
  const series = spec.series[i];
  if (series === undefined) return [];
  const h = lineEm * textSize(theme);
  return (series.look?.ends ?? series.values).map((value) => {
    if (value === null) return undefined;
    return { w: widthOf(view, [figureText(value, series, saysUnit(spec, series), language)], true), h };
  });
}

export const widestLabel = (view: ChartView, i: number): Pt =>
  Math.max(0, ...labelSizes(view, i).map((size) => size?.w ?? 0));

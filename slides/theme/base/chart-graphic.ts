/** Lines, areas and words that are drawn over a chart's marks. */
import type { Mark } from '../../../src/blocks/chart/overlay.ts';
import type { ChartView } from '../../../src/blocks/chart/view.ts';
import { lineEm } from '../../../src/blocks/chart/widths.ts';
import { cssColor } from '../../../src/web/css-color.ts';
import { chartText } from './chart-text.ts';

export const graphicOf = (marks: readonly Mark[], view: ChartView): object[] =>
  marks.flatMap((mark) => shapes(mark, view));

function shapes(mark: Mark, view: ChartView): object[] {
  switch (mark.type) {
    case 'area':
      return [area(mark, view)];
    case 'line':
      return lines(mark, view);
    case 'text':
      return [words(mark, view)];
  }
}

const shared = { silent: true, z: 20 };

function area({ rect, color }: Extract<Mark, { type: 'area' }>, { theme }: ChartView) {
  const { x, y, w: width, h: height } = rect;
  return {
    ...shared,
    z: 10,
    type: 'rect',
    shape: { x, y, width, height },
    style: { fill: cssColor(theme, color) },
  };
}

/** How long and half as wide the head of an arrow is, in widths of its line. */
const head = 3;

function lines(mark: Extract<Mark, { type: 'line' }>, { theme }: ChartView): object[] {
  const { points, width, dashed, arrow } = mark;
  const stroke = cssColor(theme, mark.color);
  const style = {
    stroke,
    fill: 'none',
    lineWidth: width,
    ...(dashed ? { lineDash: [4 * width, 3 * width] } : {}),
  };
  const shape = { points: points.map(({ x, y }) => [x, y]) };
  const line = { ...shared, type: 'polyline', shape, style };
  const [before, last] = [points.at(-2), points.at(-1)];
  if (!arrow || !before || !last) return [line];
  const long = Math.hypot(last.x - before.x, last.y - before.y) || 1;
  const [dx, dy] = [((last.x - before.x) / long) * head * width, ((last.y - before.y) / long) * head * width];
  const tip = [
    [last.x, last.y],
    [last.x - dx - dy / 2, last.y - dy + dx / 2],
    [last.x - dx + dy / 2, last.y - dy - dx / 2],
  ];
  return [line, { ...shared, type: 'polygon', shape: { points: tip }, style: { fill: stroke } }];
}

function words({ rect, text, color, bold, align, ground }: Extract<Mark, { type: 'text' }>, view: ChartView) {
  const { size, family } = chartText(view);
  const x = align === 'left' ? rect.x : align === 'right' ? rect.x + rect.w : rect.x + rect.w / 2;
  const style = {
    text,
    x,
    y: rect.y + rect.h / 2,
    fill: cssColor(view.theme, color),
    font: `${bold ? 700 : 400} ${size}px ${family}`,
    fontSize: size,
    fontFamily: family,
    fontWeight: bold ? 700 : 400,
    lineHeight: size * lineEm,
    align,
    verticalAlign: 'middle',
    ...(ground ? { backgroundColor: cssColor(view.theme, ground), padding: [1, 3] } : {}),
    ...(align === 'left' && !text.includes('\n') ? { width: rect.w + 1, overflow: 'break' } : {}),
  };
  return { ...shared, type: 'text', style };
}

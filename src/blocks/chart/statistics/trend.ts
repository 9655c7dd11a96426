/** The straight line of least squares, as PowerPoint calculates it for a trend line. */
export interface Trend {
  readonly slope: number;
  readonly intercept: number;
  /** From 0 to 1. */
  readonly r2: number;
  /** Where the line begins and ends. */
  readonly from: number;
  readonly to: number;
}

/** Undefined where points stand above each other, or there is one alone. */
export function trendOf(xs: readonly number[], ys: readonly (number | null)[]): Trend | undefined {
  const points = xs.flatMap((x, i) => {
    const y = ys[i];
    return typeof y === 'number' ? [{ x, y }] : [];
  });
  const mean = (of: readonly number[]) => of.reduce((sum, one) => sum + one, 0) / of.length;
  const [mx, my] = [mean(points.map(({ x }) => x)), mean(points.map(({ y }) => y))];
  const sum = (of: (x: number, y: number) => number) =>
    points.reduce((all, { x, y }) => all + of(x - mx, y - my), 0);
  const [xx, xy, yy] = [sum((x) => x * x), sum((x, y) => x * y), sum((_, y) => y * y)];
  if (points.length < 2 || xx === 0) return undefined;
  const slope = xy / xx;
  return {
    slope,
    intercept: my - slope * mx,
    r2: yy === 0 ? 1 : (xy * xy) / (xx * yy),
    from: Math.min(...points.map(({ x }) => x)),
    to: Math.max(...points.map(({ x }) => x)),
  };
}

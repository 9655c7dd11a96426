/** Pieces of SVG paths, in points. */
export type Point = readonly [number, number];

export const round = (value: number): number => Math.round(value * 100) / 100;
export const at = ([x, y]: Point): string => `${round(x)} ${round(y)}`;
export const polygon = (points: readonly Point[]): string => `M${points.map(at).join('L')}Z`;

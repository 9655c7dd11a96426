declare module 'lineclip' {
  type Point = readonly [number, number];
  type Bounds = readonly [left: number, top: number, right: number, bottom: number];
  export function clipPolygon(points: readonly Point[], bounds: Bounds): Point[];
  export function clipPolyline(points: readonly Point[], bounds: Bounds): Point[][];
}

/** Which part of a picture is seen, and where. */
import type { ImageBox } from '../../model/box.ts';
import type { Align, Pt, Rect, Size } from '../../model/theme.ts';
import type { Point } from './spec.ts';

export type Framed = Pick<ImageBox, 'rect' | 'crop'>;

/** All of a picture is seen. */
export const uncut: ImageBox['crop'] = { l: 0, t: 0, r: 0, b: 0 };

/** The whole picture as large as it goes, in the middle, or at an edge of its place. */
export function contained(size: Size | undefined, rect: Rect, align: Align = 'center'): Framed {
  if (size === undefined || size.w <= 0 || size.h <= 0) return { rect, crop: uncut };
  const scale = Math.min(rect.w / size.w, rect.h / size.h);
  const [w, h] = [size.w * scale, size.h * scale];
  const x = rect.x + { left: 0, center: 0.5, right: 1 }[align] * (rect.w - w);
  return { rect: { x, y: rect.y + (rect.h - h) / 2, w, h }, crop: uncut };
}

const middle: Point = { x: 50, y: 50 };

/**
 * The picture fills the place. Of what stands over, as much is cut off before `focus` as CSS's `object-position` cuts:
 * a point at 70 % of the picture comes to stand at 70 % of its place.
 */
export function covering(size: Size | undefined, rect: Rect, focus: Point = middle): Framed {
  if (size === undefined || size.w <= 0 || size.h <= 0) return { rect, crop: uncut };
  const scale = Math.max(rect.w / size.w, rect.h / size.h);
  const over = { x: 1 - rect.w / (size.w * scale), y: 1 - rect.h / (size.h * scale) };
  const [l, t] = [(over.x * focus.x) / 100, (over.y * focus.y) / 100];
  return { rect, crop: { l, r: over.x - l, t, b: over.y - t } };
}

/** Where a point of the picture stands on the slide; undefined where it is cut off. */
export function pointIn(
  { rect, crop }: Framed,
  { x, y }: Point,
): { readonly x: Pt; readonly y: Pt } | undefined {
  const across = (x / 100 - crop.l) / (1 - crop.l - crop.r);
  const down = (y / 100 - crop.t) / (1 - crop.t - crop.b);
  const within = (part: number) => part > -1e-6 && part < 1 + 1e-6;
  return within(across) && within(down)
    ? { x: rect.x + across * rect.w, y: rect.y + down * rect.h }
    : undefined;
}

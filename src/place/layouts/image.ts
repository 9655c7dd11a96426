import type { ImageBox } from '../../model/box.ts';
import type { Rect, Size } from '../../model/theme.ts';

type Framed = Pick<ImageBox, 'rect' | 'crop'>;

const uncut = { l: 0, t: 0, r: 0, b: 0 };

/** The whole picture as large as it goes, in the middle, or at the left edge of its place. */
export function contained(size: Size | undefined, rect: Rect, align: 'left' | 'center' = 'center'): Framed {
  if (size === undefined || size.w <= 0 || size.h <= 0) return { rect, crop: uncut };
  const scale = Math.min(rect.w / size.w, rect.h / size.h);
  const [w, h] = [size.w * scale, size.h * scale];
  const x = align === 'left' ? rect.x : rect.x + (rect.w - w) / 2;
  return { rect: { x, y: rect.y + (rect.h - h) / 2, w, h }, crop: uncut };
}

/** The picture fills the place; what stands over is cut off alike at both sides. */
export function covering(size: Size | undefined, rect: Rect): Framed {
  if (size === undefined || size.w <= 0 || size.h <= 0) return { rect, crop: uncut };
  const scale = Math.max(rect.w / size.w, rect.h / size.h);
  const x = (1 - rect.w / (size.w * scale)) / 2;
  const y = (1 - rect.h / (size.h * scale)) / 2;
  return { rect, crop: { l: x, r: x, t: y, b: y } };
}

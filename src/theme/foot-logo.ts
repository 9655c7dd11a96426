import type { FooterRegions, Rect, Theme } from '../model/theme.ts';
import { mirrored } from './mirror.ts';

/** A logo for the foot of slides. */
export interface LogoWanted {
  /** From the Markdown's folder. */
  readonly src: string;
  readonly alt: string;
  /** Width by height; where unknown it takes all its place. */
  readonly ratio?: number;
}

/** Between the logo and what stands beside it, in points. */
const gap = 14;

/** A theme with a logo in its place; furniture that would stand under it begins after it. */
export function withFootLogo(theme: Theme, logo: LogoWanted | undefined): Theme {
  if (theme.rightToLeft) return mirrored(withFootLogo(mirrored(theme), logo));
  const { logoPlace: place, chrome } = theme;
  if (!logo || !place || theme.template) return theme;
  const rect = fitted(place, logo.ratio);
  const { src, alt } = logo;
  const moved = Object.entries(chrome).map(([name, region]) => {
    const { x, w, ...down } = region.rect;
    const from = rect.x + rect.w + gap;
    return [
      name,
      meets(region.rect, rect) ? { ...region, rect: { x: from, w: x + w - from, ...down } } : region,
    ];
  });
  return {
    ...theme,
    chrome: Object.fromEntries(moved) as unknown as FooterRegions,
    logo: { src, alt, rect },
  };
}

/** As large as it goes into its place, at the left, in the middle of its height. */
function fitted({ x, y, w, h }: Rect, ratio = w / h): Rect {
  const size = ratio > w / h ? { w, h: w / ratio } : { w: h * ratio, h };
  return { x, y: y + (h - size.h) / 2, ...size };
}

const meets = (one: Rect, other: Rect): boolean =>
  one.x < other.x + other.w &&
  other.x < one.x + one.w &&
  one.y < other.y + other.h &&
  other.y < one.y + one.h;

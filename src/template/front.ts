/** What of a title or section slide has no placeholder in a template: it stands where the template leaves room. */
import type { Layout, Pt, Rect, Region, Theme } from '../model/theme.ts';
import { contrast } from '../theme/contrast.ts';
import { type LayoutMap, textRect } from './map.ts';
import type { Template } from './model.ts';

interface Seat {
  readonly base: Theme;
  readonly template: Template;
  readonly scale: number;
}

export function frontRegions(
  regions: readonly Region[],
  layout: Layout,
  mapped: LayoutMap,
  { base, template, scale }: Seat,
): readonly Region[] {
  const taken = [...mapped.regions.values()].map(textRect);
  const slide = template.size;
  return regions.map((region, i) => {
    if (mapped.regions.has(region.name)) return region;
    const own = layout.regions[i]?.rect ?? region.rect;
    const wish = {
      x: (own.x * slide.w) / base.size.w,
      y: (own.y * slide.h) / base.size.h,
      w: (own.w * slide.w) / base.size.w,
      h: own.h * scale,
    };
    const rect = roomFor(wish, taken, mapped, slide.h, scale);
    taken.push(rect);
    const color = inkAt(rect, mapped);
    return {
      ...region,
      rect,
      down: { y: { pt: rect.y }, h: { pt: rect.h } },
      changes: [],
      ...(color && { color }),
    };
  });
}

/** Below the lowest of what is there already, with its width; else above the highest; else where it was. */
function roomFor(wish: Rect, taken: readonly Rect[], mapped: LayoutMap, height: Pt, scale: number): Rect {
  const overlaps = (one: Rect) =>
    one.x < wish.x + wish.w && wish.x < one.x + one.w && one.y < wish.y + wish.h && wish.y < one.y + one.h;
  // What covers much of the slide is its ground.
  const art = mapped.layout.art.shapes.filter(({ rect }) => rect.h < 0.5 * height);
  if (!taken.some(overlaps) && !art.some(({ rect }) => overlaps(rect))) return wish;
  const lowest = [...taken].sort((a, b) => b.y + b.h - a.y - a.h)[0];
  const highest = [...taken].sort((a, b) => a.y - b.y)[0];
  if (!lowest || !highest) return wish;
  const gap = 8 * scale;
  const below = lowest.y + lowest.h + gap;
  const left = height - 16 * scale - below;
  const least = Math.min(wish.h, 56 * scale);
  if (left >= least) return { x: lowest.x, w: lowest.w, y: below, h: Math.min(wish.h, left) };
  const above = highest.y - gap - 16 * scale;
  if (above >= least)
    return {
      x: highest.x,
      w: highest.w,
      y: highest.y - gap - Math.min(wish.h, above),
      h: Math.min(wish.h, above),
    };
  return wish;
}

/** The slide's colours of text or ground: whichever is read better on what the layout draws there. */
function inkAt(rect: Rect, { layout }: LayoutMap): Region['color'] {
  const [x, y] = [rect.x + rect.w / 2, rect.y + rect.h / 2];
  const under = layout.art.shapes.findLast(
    ({ rect: one, paint }) =>
      paint && paint.alpha > 0.6 && one.x <= x && x <= one.x + one.w && one.y <= y && y <= one.y + one.h,
  );
  const ground = (under?.paint ?? layout.art.ground).hex;
  const [dark, light] = [layout.colors['tx1'] ?? '000000', layout.colors['bg1'] ?? 'FFFFFF'];
  return { name: contrast(dark, ground) >= contrast(light, ground) ? 'tx1' : 'bg1' };
}

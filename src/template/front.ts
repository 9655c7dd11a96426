/** What of a title or section slide has no placeholder in a template: it stands where the template leaves room. */
import type { Color, Layout, Pt, Rect, Region, Size } from '../model/theme.ts';
import { textRect } from './area.ts';
import { freeRoom } from './free-room.ts';
import { isTitle, takesText } from './kind.ts';
import type { LayoutMap } from './map.ts';
import type { SchemeColors } from './model.ts';
import type { Seat } from './own-styles.ts';
import { bestInk } from './pixels.ts';
import { colorLike } from './styles.ts';

export function frontRegions(
  regions: readonly Region[],
  layout: Layout,
  mapped: LayoutMap,
  { base, template, scale, scheme }: Seat,
): readonly Region[] {
  const found = [...mapped.regions.values()];
  const taken = found.map(textRect);
  const words = found.filter((one) => isTitle(one) || takesText(one)).map(textRect);
  const slide = template.size;
  const title = found.find(isTitle);
  const look = title?.levels[0];
  const ink = look && colorLike(look.color, scheme, mapped.layout.colors);
  const placed = new Map<string, Region>();
  // Pictures, which few brands have, take what the words leave.
  const ordered = [...regions].sort((a, b) => Number(isPicture(a)) - Number(isPicture(b)));
  for (const region of ordered) {
    if (mapped.regions.has(region.name) || region.ground) continue;
    const own = layout.regions.find(({ name }) => name === region.name)?.rect ?? region.rect;
    const wish = {
      x: (own.x * slide.w) / base.size.w,
      y: (own.y * slide.h) / base.size.h,
      w: (own.w * slide.w) / base.size.w,
      h: own.h * scale,
    };
    const rect = roomFor(wish, { taken, columns: words }, mapped, slide, scale);
    taken.push(rect);
    const down = { y: { pt: rect.y }, h: { pt: rect.h } };
    const color = inkAt(rect, mapped, scheme, ink);
    const align = title && rect.x === textRect(title).x ? look?.align : undefined;
    placed.set(region.name, {
      ...region,
      rect,
      down,
      changes: [],
      ...(color && { color }),
      ...(align && { align }),
    });
  }
  return regions.flatMap((region) =>
    region.ground && !mapped.regions.has(region.name)
      ? groundBeside(region, taken, mapped, template.size, scale)
      : [placed.get(region.name) ?? region],
  );
}

/** Where ours fills the slide, theirs has its own look: a picture stands where nothing else does, or there is no region for it. */
function groundBeside(
  region: Region,
  taken: readonly Rect[],
  { layout }: LayoutMap,
  slide: Size,
  scale: number,
): readonly Region[] {
  const art = layout.art.shapes.map(({ rect }) => rect).filter(({ w, h }) => w * h < 0.8 * slide.w * slide.h);
  const rect = freeRoom([...taken, ...art], slide, 12 * scale);
  return rect ? [{ ...region, rect, down: { y: { pt: rect.y }, h: { pt: rect.h } }, changes: [] }] : [];
}

const isPicture = ({ picture }: Region): boolean => picture !== undefined;

/** What a place costs: how much of it is in the way of something, and how far it is from where it is looked for. */
interface Choice {
  readonly rect: Rect;
  readonly cost: number;
}

/** What stands there already, and the columns that words have. */
interface Around {
  readonly taken: readonly Rect[];
  readonly columns: readonly Rect[];
}

/** The best of many places: as wide as the title or as it was, at any height, and as high as it was or lower. */
function roomFor(
  wish: Rect,
  { taken, columns: words }: Around,
  { layout, area, moved }: LayoutMap,
  slide: Size,
  scale: number,
): Rect {
  const margin = 16 * scale;
  const lowest = Math.max(0, ...words.map(({ y, h }) => y + h));
  const columns = (moved ? [area] : [...words, wish]).map(({ x, w }) => ({ x, w }));
  const heights = [1, 0.75, 0.6].map((share) => share * wish.h);
  const choices = columns.flatMap(({ x, w }, apart) =>
    heights.flatMap((h, lower): Choice[] => {
      const last = slide.h - margin - h;
      const count = Math.max(1, Math.floor((last - margin) / (6 * scale)));
      return Array.from({ length: count }, (_, i) => {
        const rect = { x, w, h, y: margin + ((last - margin) * i) / count };
        const hidden = 10 * taken.reduce((sum, one) => sum + shared(rect, grown(one, 4 * scale)), 0);
        const crossed = 12 * layout.art.shapes.reduce((sum, one) => sum + crossing(rect, one.rect, slide), 0);
        // Below the title and what follows it is where one looks.
        const away = Math.abs(rect.y - lowest) * w * (rect.y < lowest ? 0.5 : 0.15);
        // A place that a person has given counts, but for what would be hidden there.
        const astray = moved ? 6 * (w * h - shared(rect, area)) : 0;
        const cost = hidden + crossed + away + astray + (lower + apart) * 0.05 * w * wish.h;
        return { rect, cost };
      });
    }),
  );
  return choices.reduce((best, one) => (one.cost < best.cost ? one : best)).rect;
}

const grown = ({ x, y, w, h }: Rect, by: Pt): Rect => ({ x, y: y - by, w, h: h + 2 * by });

/** The area that two rectangles share. */
function shared(a: Rect, b: Rect): number {
  const across = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x);
  const down = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y);
  return across > 0 && down > 0 ? across * down : 0;
}

/** What covers the place whole, or most of the slide, is its ground; anything else is in its way, a thin line as much as a bar. */
function crossing(rect: Rect, drawn: Rect, slide: Size): number {
  const art = { ...drawn, y: drawn.y - 8, h: drawn.h + 16 };
  if (shared(rect, drawn) >= 0.98 * rect.w * rect.h || drawn.w * drawn.h > 0.8 * slide.w * slide.h) return 0;
  return shared(rect, art);
}

/** The slide's colours of text or ground, whichever is read better there; on a picture that cannot be drawn the title's own. */
function inkAt(
  rect: Rect,
  { layout, colorsIn }: LayoutMap,
  scheme: SchemeColors,
  title: Color | undefined,
): Region['color'] {
  const [x, y] = [rect.x + rect.w / 2, rect.y + rect.h / 2];
  const under = layout.art.shapes.findLast(
    ({ rect: one, paint, picture }) =>
      (picture || (paint && paint.alpha > 0.6)) &&
      one.x <= x &&
      x <= one.x + one.w &&
      one.y <= y &&
      y <= one.y + one.h,
  );
  const [dark, light] = [layout.colors['tx1'] ?? '000000', layout.colors['bg1'] ?? 'FFFFFF'];
  const seen = colorsIn?.(rect) ?? [];
  if (seen.length === 0 && title && under && !under.paint) return title;
  const hex = bestInk([dark, light], seen.length > 0 ? seen : [(under?.paint ?? layout.art.ground).hex]);
  return colorLike({ hex: hex.toUpperCase(), alpha: 1 }, scheme, layout.colors);
}

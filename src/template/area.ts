/** Where what has no placeholder stands in a template's layout. */
import type { Layout, Rect, Size } from '../model/theme.ts';
import { isTitle, kindOf, main, takesText } from './kind.ts';
import type { Template, TemplateLayout, TemplatePlaceholder } from './model.ts';
import { bodies, isFront, isHeading } from './regions.ts';

export function around(all: readonly { readonly rect: Rect }[]): Rect {
  const x = Math.min(...all.map(({ rect }) => rect.x));
  const y = Math.min(...all.map(({ rect }) => rect.y));
  const right = Math.max(...all.map(({ rect }) => rect.x + rect.w));
  const bottom = Math.max(...all.map(({ rect }) => rect.y + rect.h));
  return { x, y, w: right - x || 1, h: bottom - y || 1 };
}

export const middle = ({ x, y, w, h }: Rect, within: Rect) => ({
  x: (x + w / 2 - within.x) / within.w,
  y: (y + h / 2 - within.y) / within.h,
});

/** Text's own place in a placeholder. */
export const textRect = ({ rect, inset }: TemplatePlaceholder): Rect => ({
  x: rect.x + inset.l,
  y: rect.y + inset.t,
  w: Math.max(1, rect.w - inset.l - inset.r),
  h: Math.max(1, rect.h - inset.t - inset.b),
});

/**
 * Where what has no placeholder stands: around the bodies that have one, else in the place of the template's usual body,
 * below this layout's title and clear of what the layout draws.
 */
export function areaOf(
  ours: Layout,
  layout: TemplateLayout,
  found: ReadonlyMap<string, TemplatePlaceholder>,
  template: Template,
): Rect {
  const whole = { x: 0, y: 0, ...template.size };
  if (isFront(ours)) return roomBeside([...found.values()], layout, whole);
  const large = bodies(ours).map(({ name }) => found.get(name));
  const seated = large.flatMap((one) => one ?? []);
  // A lead stands above headings, too.
  const headings = ours.regions.filter(isHeading).flatMap(({ name }) => found.get(name) ?? []);
  if (seated.length > 0 && seated.length === large.length)
    return around([...seated, ...headings].map((one) => ({ rect: textRect(one) })));
  const own = main(layout).filter(takesText);
  if (own.length > 0) return clear(around(own.map((one) => ({ rect: textRect(one) }))), layout, whole);
  const usual = template.layouts.find((one) => one.master === layout.master && kindOf(one) === 'obj');
  const body =
    own[0] ??
    (usual && main(usual).find(takesText)) ??
    layout.master.placeholders.find(({ type }) => type === 'body');
  const rect = body ? textRect(body) : inner(whole);
  return clear(rect, layout, whole);
}

/**
 * What the placeholders of a title or section slide leave free: below them where there is room for words, else at the side
 * that has most.
 */
function roomBeside(found: readonly TemplatePlaceholder[], layout: TemplateLayout, whole: Rect): Rect {
  if (found.length === 0) return clear(inner(whole), layout, whole);
  const { x, y, w, h } = around(found.map((one) => ({ rect: onSlide(one.rect, whole) })));
  const margin = 0.03 * whole.h;
  const room = (left: number, top: number, right: number, bottom: number): Rect => ({
    x: left,
    y: top,
    w: Math.max(1, right - left),
    h: Math.max(1, bottom - top),
  });
  const below = room(x, y + h + margin, x + w, whole.h - margin);
  if (below.h >= 0.1 * whole.h) return clear(below, layout, whole);
  const sides = [
    room(x, margin, x + w, y - margin),
    room(x + w + margin, y, whole.w - margin, y + h),
    room(margin, y, x - margin, y + h),
  ];
  const [most = below] = [below, ...sides].sort((a, b) => b.w * b.h - a.w * a.h);
  return clear(most, layout, whole);
}

/** What of a rectangle is on the slide: some templates' placeholders hang over its edge. */
export function onSlide({ x, y, w, h }: Rect, slide: Size): Rect {
  const [left, top] = [Math.max(0, x), Math.max(0, y)];
  return { x: left, y: top, w: Math.min(x + w, slide.w) - left, h: Math.min(y + h, slide.h) - top };
}

/** What is left of a slide within margins. */
const inner = ({ w, h }: Rect): Rect => ({ x: 0.06 * w, y: 0.24 * h, w: 0.88 * w, h: 0.62 * h });

/** Keeps clear of the title above, of furniture below, and of art at an edge. */
function clear(rect: Rect, layout: TemplateLayout, whole: Rect): Rect {
  let { x, y, w, h } = rect;
  const title = layout.placeholders.find((one) => isTitle(one) && !one.turned);
  if (title && overlaps(title.rect, { x, y, w, h }) && title.rect.y < y + h / 2) {
    const below = title.rect.y + title.rect.h;
    if (below < whole.h * 0.6) [y, h] = [below, y + h - below];
  }
  for (const { rect: art, paint } of layout.art.shapes) {
    if (!overlaps(art, { x, y, w, h })) continue;
    // A panel behind the whole text is its ground, not in its way.
    if (art.w >= 0.9 * w && art.h >= 0.9 * h) continue;
    if (paint && paint.alpha < 0.3) continue;
    const [left, right] = [art.x + art.w - x, x + w - art.x];
    const [top, bottom] = [art.y + art.h - y, y + h - art.y];
    const least = Math.min(left, right, top, bottom);
    // What stands in the midst of it cannot be kept clear of.
    if (least > 0.25 * Math.min(w, h)) continue;
    if (least === left) [x, w] = [x + left, w - left];
    else if (least === right) w -= right;
    else if (least === top) [y, h] = [y + top, h - top];
    else h -= bottom;
  }
  return { x, y, w, h };
}

/** Does nothing that the layout draws reach into a placeholder's text? */
export function isClear(one: TemplatePlaceholder, { art, ...layout }: TemplateLayout): boolean {
  const rect = textRect(one);
  const kept = clear(rect, { ...layout, art, placeholders: [] }, rect);
  return rect.w - kept.w < 4 && rect.h - kept.h < 4;
}

const overlaps = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

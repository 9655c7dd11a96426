/** Which layout of a template stands for each of ours, and which placeholder for each region. */
import type { Layout, Rect, Region, Size, Theme } from '../model/theme.ts';
import { isText } from '../theme/find-layout.ts';
import { contents, isTitle, kindOf, type LayoutKind, main, takesText } from './kind.ts';
import type { Template, TemplateLayout, TemplatePlaceholder } from './model.ts';

export interface LayoutMap {
  readonly layout: TemplateLayout;
  /** It is of the kind that ours is, or a person has chosen it. */
  readonly exact: boolean;
  /** By region; those that are not here stand free. */
  readonly regions: ReadonlyMap<string, TemplatePlaceholder>;
  /** The date, the footer and the slide number that the layout has, by their names in a theme. */
  readonly furniture: ReadonlyMap<string, TemplatePlaceholder>;
  /** Where what has no placeholder stands. */
  readonly area: Rect;
}

const furnitureTypes: Readonly<Record<string, string>> = { footer: 'ftr', date: 'dt', number: 'sldNum' };
export const furnitureNames: readonly string[] = Object.keys(furnitureTypes);

export type TemplateMap = ReadonlyMap<string, LayoutMap>;

/** A person's corrections: by our layout, theirs by name, and the index of a region's placeholder or none. */
export interface Corrections {
  readonly [layout: string]: {
    readonly layout?: string;
    readonly area?: Rect;
    readonly regions?: Readonly<Record<string, number | undefined>>;
  };
}

export function mapTemplate(theme: Theme, template: Template, said: Corrections = {}): TemplateMap {
  const layouts = Object.values(theme.layouts);
  return new Map(layouts.map((one) => [one.name, mapLayout(one, theme, template, said[one.name])]));
}

function mapLayout(
  layout: Layout,
  theme: Theme,
  template: Template,
  said: Corrections[string] = {},
): LayoutMap {
  const corrected = template.layouts.find(({ name }) => name === said.layout);
  const chosen = corrected ?? nearest(layout, template, theme);
  const found = assign(layout.regions, chosen, { ours: theme.size, theirs: template.size });
  wordsFirst(layout, found);
  lend(layout, chosen, theme, found);
  const furniture = furnitureOf(layout, chosen);
  for (const [region, idx] of Object.entries(said.regions ?? {})) {
    const wanted = layout.regions.find(({ name }) => name === region);
    const own = chosen.placeholders.find((one) => one.idx === idx && isTitle(one) === isTitleRegion(wanted));
    const part = furnitureNames.includes(region) ? furniture : found;
    if (own) part.set(region, own);
    else part.delete(region);
  }
  const exact = corrected !== undefined || kindOf(chosen) === wanted(layout, theme)[0];
  return {
    layout: chosen,
    exact,
    regions: found,
    furniture,
    area: said.area ?? onSlide(areaOf(layout, chosen, found, template), template.size),
  };
}

/** What stands at the foot, or wherever the template has it, of slides that have such. */
function furnitureOf({ footer }: Layout, { placeholders }: TemplateLayout): Map<string, TemplatePlaceholder> {
  const found = Object.entries(furnitureTypes).flatMap(([name, type]) => {
    const own = placeholders.find((one) => one.type === type && !one.turned);
    return footer && own ? [[name, own] as const] : [];
  });
  return new Map(found);
}

const isTitleRegion = (region: Region | undefined): boolean =>
  region?.placeholder?.type === 'title' || region?.placeholder?.type === 'ctrTitle';

/** Title and section slides, which have no furniture. */
export const isFront = ({ footer, regions }: Layout): boolean => !footer && regions.some(isTitleRegion);

const isTitleSlide = (layout: Layout): boolean =>
  isFront(layout) && layout.regions.some(({ placeholder }) => placeholder?.type === 'ctrTitle');

/** Regions for what a slide says, as against lines above and below. */
export const bodies = ({ regions, default: home }: Layout): readonly Region[] =>
  regions.filter((region) => !isTitleRegion(region) && (region.rect.h >= 100 || region.name === home.region));

/** Kinds of layout in the order in which they serve one of ours. */
function wanted(layout: Layout, theme: Theme): readonly LayoutKind[] {
  const large = bodies(layout);
  const placed = large.filter(({ placeholder }) => placeholder !== undefined);
  if (isTitleSlide(layout)) return ['title', 'secHead', 'titleOnly', 'obj'];
  if (isFront(layout)) return ['secHead', 'title', 'titleOnly', 'obj'];
  if (!layout.regions.some(isTitleRegion)) return ['blank', 'titleOnly'];
  if (placed.length === 0)
    return layout.regions.some((region) => isLead(region, theme))
      ? ['obj', 'titleOnly']
      : ['titleOnly', 'obj'];
  if (placed.length === 1) return ['obj', 'titleOnly'];
  if (placed.length === 2) {
    const headed = layout.regions.filter(({ style }) => style === 'heading').length === 2;
    const [one, other] = placed.map(({ rect }) => rect.x);
    const beside = one !== other;
    if (headed) return ['twoTxTwoObj', 'twoObj', 'obj', 'titleOnly'];
    return beside ? ['twoObj', 'obj', 'titleOnly'] : ['obj', 'titleOnly'];
  }
  return ['titleOnly', 'obj'];
}

/** Of the kind that serves best: of the master that the file's own slides use, where they tell, and the first of these. */
function nearest(layout: Layout, template: Template, theme: Theme): TemplateLayout {
  const kinds = wanted(layout, theme);
  const front = isTitleSlide(layout);
  const used = front ? template.used.slice(0, 1) : template.used.slice(1);
  const masters = used.map((part) => template.layouts.find((one) => one.part === part)?.master.part);
  const preferred = mostOf(masters) ?? template.layouts[0]?.master.part;
  const all = [...template.layouts].sort(
    (a, b) => Number(b.master.part === preferred) - Number(a.master.part === preferred),
  );
  for (const kind of kinds) {
    const found = all.filter((one) => kindOf(one) === kind);
    const [first] = found;
    const inUse = found.find(({ part, master }) => master === first?.master && used.includes(part));
    if (first) return inUse ?? first;
  }
  const withTitle = all.find((one) => one.placeholders.some(isTitle) && kindOf(one) !== 'title');
  const most = all.find(({ part }) => part === mostOf(used));
  const [first] = all;
  if (!first) throw new Error('a template has layouts');
  return withTitle ?? most ?? all.find((one) => kindOf(one) === 'blank') ?? first;
}

function mostOf(values: readonly (string | undefined)[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** What types of placeholder take what a region holds. */
const takes: Readonly<Record<string, readonly string[]>> = {
  pic: ['pic', 'obj'],
  chart: ['chart', 'obj'],
  tbl: ['tbl', 'obj'],
  subTitle: ['subTitle', 'body', 'obj'],
  body: ['body', 'obj', 'subTitle'],
  obj: ['obj', 'body', 'subTitle'],
};

function assign(
  regions: readonly Region[],
  layout: TemplateLayout,
  slide: Slides,
): Map<string, TemplatePlaceholder> {
  const found = new Map<string, TemplatePlaceholder>();
  const title = regions.find(isTitleRegion);
  const theirs = layout.placeholders.find(isTitle);
  if (title && theirs && !theirs.turned) found.set(title.name, theirs);
  // By type and index a slide finds its placeholder, so of several with the same only the first can be filled.
  const free = unique(contents(layout).filter(({ turned }) => !turned));
  const wanting = regions.filter((region) => region !== title && region.placeholder !== undefined);
  // What is of a type of its own chooses first, then the largest, then lines: each the nearest, so that a note does not take
  // the place that sources have.
  const ordered = [...wanting].sort(
    (a, b) =>
      Number(isText(a)) - Number(isText(b)) ||
      Number(isHeading(b)) - Number(isHeading(a)) ||
      Number(isSmall(a.rect)) - Number(isSmall(b.rect)) ||
      (isSmall(a.rect) ? nearness(a, free, slide) - nearness(b, free, slide) : size(b) - size(a)),
  );
  for (const region of ordered) {
    const own = free.filter((one) => !taken(found, one) && suits(region, one, slide));
    const best = closest(region, own, wanting, free);
    if (best) found.set(region.name, best);
  }
  return found;
}

/** Of placeholders that take anything, words have what there is: drawn things need none, and words without one are in no outline. */
function wordsFirst(ours: Layout, found: Map<string, TemplatePlaceholder>): void {
  const words = bodies(ours).filter(
    (region) => region.placeholder && isText(region) && !found.has(region.name),
  );
  const drawn = bodies(ours).filter((region) => !isText(region));
  for (const region of words) {
    const from = drawn.find(({ name }) => ['obj', 'body'].includes(found.get(name)?.type ?? ''));
    const own = from && found.get(from.name);
    if (!from || !own) return;
    found.delete(from.name);
    found.set(region.name, own);
  }
}

/** Regions for a line of words above what a slide shows, which makes room for them. */
const isLead = ({ name }: Region, { grid }: Theme): boolean =>
  grid.changes.some((change) => change.top !== undefined && change.with?.includes(name));

/** A body that nothing else fills has the line above a drawing: so it is in the outline, as in a placeholder of its own. */
function lend(
  ours: Layout,
  theirs: TemplateLayout,
  theme: Theme,
  found: Map<string, TemplatePlaceholder>,
): void {
  const line = ours.regions.find((region) => isLead(region, theme) && !found.has(region.name));
  if (!line || bodies(ours).some(({ name, placeholder }) => placeholder && !found.has(name))) return;
  const free = unique(main(theirs)).find((one) => takesText(one) && !taken(found, one));
  if (free) found.set(line.name, free);
}

const isHeading = ({ style }: Region): boolean => style === 'heading';
const size = ({ rect }: Region): number => rect.w * rect.h;
const taken = (found: ReadonlyMap<string, TemplatePlaceholder>, one: TemplatePlaceholder): boolean =>
  [...found.values()].includes(one);

const unique = (all: readonly TemplatePlaceholder[]): readonly TemplatePlaceholder[] =>
  all.filter((one, i) => all.findIndex(({ type, idx }) => type === one.type && idx === one.idx) === i);

/** A line of small print, as against a body. */
export const isSmall = ({ h, w }: Rect): boolean => h < 60 || w < 100;

/** Of a kind, and of about a size: a body is no line of small print, which besides stands where such a line is looked for. */
function suits(region: Region, one: TemplatePlaceholder, slide: Slides): boolean {
  const { rect, placeholder } = region;
  const type = placeholder?.type ?? '';
  if (!takes[type]?.includes(one.type)) return false;
  if (!isText(region)) return type === 'subTitle' || !isSmall(one.rect);
  // Words for a line's width do not go into a narrow one.
  if (one.rect.w / slide.theirs.w < 0.4 * (rect.w / slide.ours.w)) return false;
  if (isSmall(rect) !== isSmall(one.rect)) return false;
  return !isSmall(rect) || apart(region, one, slide) < 0.12;
}

/** How far a line stands from where it is looked for, down the slide, as a share of its height. */
function apart({ rect }: Region, one: TemplatePlaceholder, { ours, theirs }: Slides): number {
  const y = (of: Rect, { h }: Size) => (of.y + of.h / 2) / h;
  return Math.abs(y(rect, ours) - y(one.rect, theirs));
}

const nearness = (region: Region, all: readonly TemplatePlaceholder[], slide: Slides): number =>
  Math.min(...all.filter((one) => suits(region, one, slide)).map((one) => apart(region, one, slide)), 1);

/** How large slides are. */
interface Slides {
  readonly ours: Size;
  readonly theirs: Size;
}

/** The one whose place among its like is as the region's among its own. */
function closest(
  region: Region,
  choices: readonly TemplatePlaceholder[],
  ours: readonly Region[],
  theirs: readonly TemplatePlaceholder[],
): TemplatePlaceholder | undefined {
  const exact = choices.filter(({ type }) => type === region.placeholder?.type);
  const [usOut, themOut] = [around(ours), around(theirs)];
  const distance = ({ rect }: TemplatePlaceholder): number => {
    const [a, b] = [middle(region.rect, usOut), middle(rect, themOut)];
    return Math.hypot(a.x - b.x, a.y - b.y);
  };
  const kin = isText(region) || exact.length === 0 ? choices : exact;
  return [...kin].sort((a, b) => distance(a) - distance(b))[0];
}

function around(all: readonly { readonly rect: Rect }[]): Rect {
  const x = Math.min(...all.map(({ rect }) => rect.x));
  const y = Math.min(...all.map(({ rect }) => rect.y));
  const right = Math.max(...all.map(({ rect }) => rect.x + rect.w));
  const bottom = Math.max(...all.map(({ rect }) => rect.y + rect.h));
  return { x, y, w: right - x || 1, h: bottom - y || 1 };
}

const middle = ({ x, y, w, h }: Rect, within: Rect) => ({
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
function areaOf(
  ours: Layout,
  layout: TemplateLayout,
  found: ReadonlyMap<string, TemplatePlaceholder>,
  template: Template,
): Rect {
  const whole = { x: 0, y: 0, ...template.size };
  const large = bodies(ours).map(({ name }) => found.get(name));
  const seated = large.flatMap((one) => one ?? []);
  if (seated.length > 0 && seated.length === large.length)
    return around(seated.map((one) => ({ rect: textRect(one) })));
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

const overlaps = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

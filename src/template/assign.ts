/** Which placeholder of a template's layout each region of ours fills. */
import type { Layout, Rect, Region, Size, Theme } from '../model/theme.ts';
import { isText } from '../theme/find-layout.ts';
import { around, middle } from './area.ts';
import { contents, isTitle, main, takesText } from './kind.ts';
import type { TemplateLayout, TemplatePlaceholder } from './model.ts';
import { bodies, isHeading, isSmall, isTitleRegion } from './regions.ts';

/** What types of placeholder take what a region holds. */
const takes: Readonly<Record<string, readonly string[]>> = {
  pic: ['pic', 'obj'],
  chart: ['chart', 'obj'],
  tbl: ['tbl', 'obj'],
  subTitle: ['subTitle', 'body', 'obj'],
  body: ['body', 'obj', 'subTitle'],
  obj: ['obj', 'body', 'subTitle'],
};

export function assign(
  regions: readonly Region[],
  layout: TemplateLayout,
  slide: Slides,
): Map<string, TemplatePlaceholder> {
  const found = new Map<string, TemplatePlaceholder>();
  const title = regions.find(isTitleRegion);
  const theirs = layout.placeholders.find(isTitle);
  // By type and index a slide finds its placeholder, so of several with the same only the first can be filled.
  const free = unique(contents(layout).filter(({ turned }) => !turned));
  const heading = theirs && !theirs.turned ? theirs : regions.some(isCentered) ? largest(free) : undefined;
  if (title && heading) found.set(title.name, heading);
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

const isCentered = ({ placeholder }: Region): boolean => placeholder?.type === 'ctrTitle';

/** Title slides of some templates have bodies alone: then the title is in the largest text. */
function largest(all: readonly TemplatePlaceholder[]): TemplatePlaceholder | undefined {
  const sizeIn = ({ levels }: TemplatePlaceholder) => levels[0]?.size ?? 0;
  return [...all.filter(takesText)].sort((a, b) => sizeIn(b) - sizeIn(a))[0];
}

/** Of placeholders that take anything, words have what there is: drawn things need none, and words without one are in no outline. */
export function wordsFirst(ours: Layout, found: Map<string, TemplatePlaceholder>): void {
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
export const isLead = ({ name }: Region, { grid }: Theme): boolean =>
  grid.changes.some((change) => change.top !== undefined && change.with?.includes(name));

/** A body that nothing else fills has the line above a drawing: so it is in the outline, as in a placeholder of its own. */
export function lend(
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

const size = ({ rect }: Region): number => rect.w * rect.h;
const taken = (found: ReadonlyMap<string, TemplatePlaceholder>, one: TemplatePlaceholder): boolean =>
  [...found.values()].includes(one);

const unique = (all: readonly TemplatePlaceholder[]): readonly TemplatePlaceholder[] =>
  all.filter((one, i) => all.findIndex(({ type, idx }) => type === one.type && idx === one.idx) === i);

/** Of a kind, and of about a size: a body is no line of small print, which besides stands where such a line is looked for. */
function suits(region: Region, one: TemplatePlaceholder, slide: Slides): boolean {
  const { rect, placeholder } = region;
  const type = placeholder?.type ?? '';
  if (!takes[type]?.includes(one.type)) return false;
  if (!isText(region)) return type === 'subTitle' || !one.small;
  // Words for a line's width do not go into a narrow one.
  if (one.rect.w / slide.theirs.w < 0.4 * (rect.w / slide.ours.w)) return false;
  if (isSmall(rect) !== one.small) return false;
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
export interface Slides {
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
  // What takes anything is not for the words beside it.
  const own = !isText(region) || region.placeholder?.type === 'obj';
  const kin = own && exact.length > 0 ? exact : choices;
  return [...kin].sort((a, b) => distance(a) - distance(b))[0];
}

/** Which layout of a template serves one of ours. */
import type { Layout, Theme } from '../model/theme.ts';
import { isText } from '../theme/find-layout.ts';
import { customLayout } from '../theme/layout-types.ts';
import { around, isClear } from './area.ts';
import { assign, isLead, type Slides } from './assign.ts';
import { isTitle, kindOf, type LayoutKind, main } from './kind.ts';
import type { Template, TemplateLayout, TemplatePlaceholder } from './model.ts';
import { isNamed } from './named.ts';
import { bodies, isFront, isTitleRegion, isTitleSlide } from './regions.ts';

/** PowerPoint's own layouts of something with a caption, by their types. */
const ownKinds: Readonly<Record<string, readonly LayoutKind[]>> = {
  picTx: ['picTx', 'objTx', 'twoObj', 'obj', 'titleOnly'],
  objTx: ['objTx', 'twoObj', 'obj', 'titleOnly'],
};

/** Kinds of layout in the order in which they serve one of ours. */
export function wanted(layout: Layout, theme: Theme): readonly LayoutKind[] {
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
  const captioned = ownKinds[layout.type];
  if (captioned) return captioned;
  if (placed.length === 2) {
    const headed = layout.regions.filter(({ style }) => style === 'heading').length === 2;
    const [one, other] = placed.map(({ rect }) => rect.x);
    const beside = one !== other;
    if (headed) return ['twoTxTwoObj', 'twoObj', 'obj', 'titleOnly'];
    if (drawsBeside(layout)) return ['objTx', 'twoObj', 'obj', 'titleOnly'];
    return beside ? ['twoObj', 'obj', 'titleOnly'] : ['obj', 'titleOnly'];
  }
  return ['titleOnly', 'obj'];
}

/** Has it words beside something drawn? */
export function drawsBeside(layout: Layout): boolean {
  const [one, other, ...more] = bodies(layout).filter(({ placeholder }) => placeholder);
  if (!one || !other || more.length > 0 || one.rect.x === other.rect.x) return false;
  return layout.type === 'objTx' || [one, other].filter(isText).length === 1;
}

/**
 * The one that serves best: with placeholders of the types that ours has, then one of the name that ours has, then of its kind.
 * Of several, those of the master that the file's own slides use come first, where they tell.
 */
export function nearest(layout: Layout, template: Template, theme: Theme): TemplateLayout {
  const front = isTitleSlide(layout);
  const used = front ? template.used.slice(0, 1) : template.used.slice(1);
  const masters = used.map((part) => template.layouts.find((one) => one.part === part)?.master.part);
  const preferred = mostOf(masters) ?? template.layouts[0]?.master.part;
  const all = [...template.layouts].sort(
    (a, b) => Number(b.master.part === preferred) - Number(a.master.part === preferred),
  );
  for (const choices of inOrder(layout, all, template, theme)) {
    const found = roomy(unnumbered(choices()));
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

type Choices = () => readonly TemplateLayout[];

function inOrder(
  layout: Layout,
  all: readonly TemplateLayout[],
  template: Template,
  theme: Theme,
): readonly Choices[] {
  const sizes = { ours: theme.size, theirs: template.size };
  const seats = (one: TemplateLayout) => seatsIn(layout, one, sizes);
  const byKind = wanted(layout, theme).map((kind): Choices => {
    const strict = captioned.includes(kind);
    return () => all.filter((one) => kindOf(one) === kind && (!strict || seats(one)?.whole));
  });
  const byTypes = () => all.filter((one) => seats(one)?.typed);
  const needed = drawsBeside(layout) ? 'whole' : 'home';
  const byName = () => all.filter((one) => isNamed(layout, one, theme) && seats(one)?.[needed]);
  // What is one of PowerPoint's own layouts is known by its type.
  return layout.type === customLayout ? [byTypes, byName, ...byKind] : byKind;
}

/** How a layout of ours stands in one of theirs; undefined where its title has no fit place. */
function seatsIn(layout: Layout, theirs: TemplateLayout, sizes: Slides): Seats | undefined {
  const title = theirs.placeholders.find((one) => isTitle(one) && !one.turned);
  if (!title || (title.small && title.rect.w < 0.25 * sizes.theirs.w)) return undefined;
  if (isFront(layout)) return { typed: false, home: true, whole: true };
  const found = assign(layout.regions, theirs, sizes);
  const own = bodies(layout).filter(({ placeholder }) => placeholder);
  const filled = own.flatMap(({ name }) => found.get(name) ?? []);
  const [home] = filled;
  const whole = filled.length === own.length;
  const above = filled.every(({ rect }) => title.rect.y + 0.75 * title.rect.h <= rect.y);
  const low = title.rect.h <= sizes.theirs.h / 3;
  // PowerPoint's own layouts for a caption have the title above it, in its column.
  const beside = layout.type !== customLayout && holdsTitle(title);
  const special = own.filter((region) => drawn.includes(region.placeholder?.type ?? ''));
  return {
    whole: whole && (above || beside) && filled.every((one) => isClear(one, theirs)),
    home: home !== undefined && own[0] !== undefined && found.has(own[0].name) && above && low,
    typed:
      whole &&
      above &&
      special.length > 0 &&
      special.every(({ name, placeholder }) => found.get(name)?.type === placeholder?.type),
  };
}

interface Seats {
  /** All that its bodies hold has a placeholder. */
  readonly whole: boolean;
  /** So has the first of them, below a title. */
  readonly home: boolean;
  /** What is drawn has one of its very type. */
  readonly typed: boolean;
}

/** Kinds whose title stands in a column, or whose caption may be a line: they serve only where all has its place. */
const captioned: readonly LayoutKind[] = ['picTx', 'objTx'];
const drawn: readonly string[] = ['chart', 'tbl', 'pic'];

/** Whether a sentence goes into a title's frame, made a little smaller: some 80 letters, each half as wide as high. */
function holdsTitle({ rect, inset, levels }: TemplatePlaceholder): boolean {
  const size = 0.8 * (levels[0]?.size ?? 32);
  const lines = Math.floor((rect.h - inset.t - inset.b) / (1.15 * size));
  return lines * Math.floor((rect.w - inset.l - inset.r) / (0.5 * size)) >= 80;
}

/** Lists that PowerPoint numbers are for tables of contents: not these, where there are others. */
function unnumbered(all: readonly TemplateLayout[]): readonly TemplateLayout[] {
  const others = all.filter((one) => !main(one).some(({ levels }) => levels[0]?.bullet?.number));
  return others.length > 0 ? others : all;
}

/** Layouts whose body is nearly as wide as the widest: narrower ones keep room for a picture. */
function roomy(all: readonly TemplateLayout[]): readonly TemplateLayout[] {
  const widths = all.map((one) => (main(one).length > 0 ? around(main(one)).w : 0));
  return all.filter((_, i) => (widths[i] ?? 0) >= 0.75 * Math.max(...widths));
}

function mostOf(values: readonly (string | undefined)[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

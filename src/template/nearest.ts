/** Which layout of a template serves one of ours. */
import type { Layout, Theme } from '../model/theme.ts';
import { around } from './area.ts';
import { isLead } from './assign.ts';
import { isTitle, kindOf, type LayoutKind, main } from './kind.ts';
import type { Template, TemplateLayout } from './model.ts';
import { bodies, isFront, isTitleRegion, isTitleSlide } from './regions.ts';

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
export function nearest(layout: Layout, template: Template, theme: Theme): TemplateLayout {
  const kinds = wanted(layout, theme);
  const front = isTitleSlide(layout);
  const used = front ? template.used.slice(0, 1) : template.used.slice(1);
  const masters = used.map((part) => template.layouts.find((one) => one.part === part)?.master.part);
  const preferred = mostOf(masters) ?? template.layouts[0]?.master.part;
  const all = [...template.layouts].sort(
    (a, b) => Number(b.master.part === preferred) - Number(a.master.part === preferred),
  );
  for (const kind of kinds) {
    const found = roomy(unnumbered(all.filter((one) => kindOf(one) === kind)));
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

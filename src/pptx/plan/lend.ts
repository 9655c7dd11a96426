/** In a template: words without a placeholder of their own have one that the slide leaves empty, and so are in the outline. */
import type { Box, TextBox } from '../../model/box.ts';
import type { Layout, Region, Theme } from '../../model/theme.ts';
import { isLead } from '../../template/assign.ts';
import { bodies } from '../../template/regions.ts';
import { isText } from '../../theme/find-layout.ts';
import { regionOf } from './regions.ts';

/** By text box, the placeholder that it is lent. Such boxes say their place and look themselves. */
export function lentOn(theme: Theme, layout: Layout, boxes: readonly Box[]): ReadonlyMap<Box, Region> {
  if (!theme.template) return new Map();
  const own = new Map<Region, Box>();
  for (const box of withParts(boxes)) {
    const region = regionOf(theme, layout, box);
    if (region && !own.has(region)) own.set(region, box);
  }
  const seated = new Set(own.values());
  // None may stand within a group.
  const others = boxes.filter((box): box is TextBox => box.type === 'text' && !seated.has(box));
  const large = bodies(layout);
  const free = large.filter((region) => region.placeholder && isText(region) && !own.has(region));
  const lent = new Map<Box, Region>();
  for (const { name } of [...large, ...layout.regions.filter((region) => isLead(region, theme))]) {
    const box = others.find(({ region }) => region === name);
    const region = free.find((one) => one.name === name) ?? free[0];
    if (!box || !region) continue;
    free.splice(free.indexOf(region), 1);
    lent.set(box, { ...region, lent: region.lent ?? region.rect });
  }
  return lent;
}

const withParts = (boxes: readonly Box[]): readonly Box[] =>
  boxes.flatMap((box) =>
    box.type === 'group' || box.type === 'panel' ? [box, ...withParts(box.children)] : [box],
  );

import { readFileSync } from 'node:fs';
import { basename, dirname, relative } from 'node:path';
import { diagnostic } from './diagnostics/catalogue.ts';
import { nearestHint } from './diagnostics/nearest.ts';
import type { Diagnostic, Place } from './model/diagnostic.ts';
import type { SlideKind } from './model/kind.ts';
import type { Theme } from './model/theme.ts';
import type { Presentation } from './model/tree.ts';
import { readYaml } from './text/read-yaml.ts';
import { readThemeFile } from './theme/files.ts';
import { layoutFor } from './theme/find-layout.ts';

/** Slidev's own layouts. Those that a theme has nothing for are shown as slides without a layout are. */
const slidevs: ReadonlySet<string> = new Set([
  ...['default', 'center', 'cover', 'end', 'fact', 'full', 'none', 'intro', 'quote', 'section', 'statement'],
  ...['two-cols', 'two-cols-header', 'image', 'image-left', 'image-right'],
  ...['iframe', 'iframe-left', 'iframe-right'],
]);

/** Slides of layouts that neither the theme nor Slidev has. */
export function unknownLayouts({ slides }: Presentation, theme: Theme): Diagnostic[] {
  return slides
    .filter(({ layout }) => !slidevs.has(layout) && !layoutFor(theme, layout))
    .map(({ n, layout, place }) => {
      const message = `slide ${n}: the layout '${layout}' is not known: its parts follow one another`;
      return diagnostic('not-carried-over', message, { place });
    });
}

/**
 * What slides have for regions that their layouts do not have, each place once. It follows the rest of the slide.
 * `placeOf` says where the data, or the template, has it, `kindOf` of what kind a slide is.
 */
export function unknownRegions(
  { slides }: Presentation,
  theme: Theme,
  placeOf: (i: number, slot: string) => Place | undefined,
  kindOf: (i: number) => SlideKind | undefined,
): Diagnostic[] {
  const told = new Set<string>();
  return slides.flatMap(({ layout, slots, place }, i) => {
    const found = layoutFor(theme, layout);
    const regions = found?.regions.map(({ name }) => name);
    if (!regions) return [];
    return Object.keys(slots).flatMap((slot) => {
      if (slot === 'default' || regions.includes(slot)) return [];
      const at = placeOf(i, slot) ?? place;
      const key = `${at?.file}:${at?.line}:${layout}:${slot}`;
      if (told.has(key)) return [];
      told.add(key);
      if (found?.lacks?.includes(slot)) {
        const message = `the template's layout '${found.title}' has no room for '${slot}': it is not shown`;
        const hint = `Give the layout a placeholder for a picture in PowerPoint, or leave it out for audiences of this template.`;
        return [diagnostic('no-region', message, { place: at, hint })];
      }
      const message = `the layout '${layout}' has no region '${slot}': what is for it follows the rest of the slide`;
      const kind = kindOf(i);
      const other = kind && otherLayouts(kind, slot);
      const hint = other ? `${other} This layout has ${regions.join(', ')}.` : nearestHint(slot, regions);
      return [diagnostic('no-region', message, { place: at, hint })];
    });
  });
}

/** What a slide would have to say for a layout that has the region, where its kind lets it choose. */
function otherLayouts({ layout, layouts }: SlideKind, slot: string): string | undefined {
  const [, before, field] = /^(.*)\{([\w-]+)\}$/.exec(layout) ?? [];
  if (before === undefined) return undefined;
  const values = Object.entries(layouts).flatMap(([name, path]) => {
    const [, text] = readThemeFile(basename(path), dirname(path));
    // What cannot be read is told where its own slides want it.
    const said = typeof text === 'string' ? readYaml(text) : {};
    const { regions } = Object('value' in said ? said.value : undefined) as { readonly regions?: unknown };
    return name.startsWith(before) && Object.hasOwn(Object(regions), slot) ? [name.slice(before.length)] : [];
  });
  return values.length === 0 ? undefined : `It is there with '${field}': ${values.sort().join(', ')}.`;
}

/** Where a template writes into a slot. */
export function slotInTemplate(template: string | undefined, slot: string, root: string): Place | undefined {
  if (template === undefined) return undefined;
  const lines = readFileSync(template, 'utf8').split(/\r?\n/);
  const line = lines.findIndex((one) => one.trim() === `::${slot}::`) + 1;
  const file = relative(root, template).replaceAll('\\', '/');
  return line === 0 ? undefined : { file, line, column: 1 };
}

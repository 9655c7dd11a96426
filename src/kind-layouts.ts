/** Layouts that kinds of slide bring in their folders. */
import { basename, dirname, relative } from 'node:path';
import { diagnostic } from './diagnostics/catalogue.ts';
import { nearestHint } from './diagnostics/nearest.ts';
import { layoutOf } from './fill/slide.ts';
import type { DeckSlide } from './model/deck.ts';
import type { Diagnostic } from './model/diagnostic.ts';
import type { Theme } from './model/theme.ts';
import { readYaml } from './text/read-yaml.ts';
import { readThemeFile } from './theme/files.ts';
import { loadLayout } from './theme/load.ts';

export interface KindLayouts {
  /** Those that the slides use and the theme has not, by name, as their files say them. */
  readonly layouts: Readonly<Record<string, unknown>>;
  readonly diagnostics: readonly Diagnostic[];
}

/** What slides need besides the theme's own layouts. A layout that nobody has is reported. */
export function kindLayouts(
  slides: readonly DeckSlide[],
  theme: Theme,
  { root, themes }: { readonly root: string; readonly themes: string },
): KindLayouts {
  const layouts: Record<string, unknown> = {};
  const diagnostics: Diagnostic[] = [];
  const seen = new Set(Object.keys(theme.layouts));
  for (const slide of slides) {
    const name = layoutOf(slide);
    if (seen.has(name)) continue;
    seen.add(name);
    const path = slide.kind.layouts[name];
    const [, text] = path === undefined ? [] : readThemeFile(basename(path), dirname(path));
    if (path === undefined || text === undefined) diagnostics.push(noLayout(name, slide, theme));
    else if (typeof text !== 'string') diagnostics.push(text);
    else {
      const file = relative(root, path).replaceAll('\\', '/');
      const read = loadLayout({ text, file, name, title: name }, theme.name, theme.aspect, themes);
      diagnostics.push(...read.diagnostics);
      const said = readYaml(text);
      if (read.layout && 'value' in said) layouts[name] = said.value;
    }
  }
  return { layouts, diagnostics };
}

function noLayout(name: string, { kind, place }: DeckSlide, theme: Theme): Diagnostic {
  const known = [...Object.keys(theme.layouts), ...Object.keys(kind.layouts)];
  const message = `there is no layout '${name}' for slides of kind '${kind.name}'`;
  const hint =
    nearestHint(name, known) ?? "A kind has a layout.yaml, or its schema names a layout of the theme's.";
  return diagnostic('unknown-layout', message, { place, hint });
}

/** Themes by name, and those that an institution's template is. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { diagnostic } from '../diagnostics/catalogue.ts';
import { InputError } from '../errors.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { AspectRatio, Layout, Theme, ThemeSource } from '../model/theme.ts';
import { ArchiveError } from '../ooxml/archive.ts';
import { decodeText } from '../text/decode.ts';
import { Recent } from '../text/recent.ts';
import { nearestAspect } from '../theme/aspect.ts';
import type { ThemeChanges } from '../theme/changes.ts';
import { hasTheme, themesDir } from '../theme/files.ts';
import { counterpartOf, loadTheme, usualTheme } from '../theme/load.ts';
import { parsePart } from '../theme/part.ts';
import { Reader } from '../theme/reader.ts';
import { TemplateFault } from './fault.ts';
import { withColors } from './ground.ts';
import { type Corrections, mapTemplate, type TemplateMap } from './map.ts';
import { mappingPath, readMapping } from './mapping-file.ts';
import type { Template } from './model.ts';
import { readTemplate } from './read.ts';
import { templateTheme } from './theme.ts';

/** The theme that a deck names: throws InputError where its files are wrong. `aspect` is that of themes by name. */
export function themeOf(source: ThemeSource, aspect: AspectRatio, changes: ThemeChanges = {}): Theme {
  if (typeof source === 'string') return loadTheme(source, aspect, changes);
  if ('folder' in source) {
    const { name, dir } = namedIn(source.folder);
    return loadTheme(name, aspect, changes, dir);
  }
  const { layouts, language } = changes;
  const { theme, diagnostics } = readThemeTemplate(source.template, {
    ...(layouts && { layouts }),
    ...(language !== undefined && { language }),
  });
  if (!theme) throw new InputError(diagnostics);
  return theme;
}

/** A theme's folder, as its name in a folder of themes. */
const namedIn = (folder: string) => ({ name: basename(folder), dir: dirname(folder) });

/** The theme of a name beside another: a project's own, else Lectern's. */
export const namedBeside = (dir: string, name: string): ThemeSource =>
  hasTheme(dir, name) ? { folder: join(dir, name) } : name;

/** The folder of themes in which a theme stands that a deck names. */
export const folderOf = (source: ThemeSource): string =>
  typeof source === 'object' && 'folder' in source ? dirname(source.folder) : themesDir;

/** The theme that is dark where this one is light, or light where it is dark; undefined where it has none. */
export function counterpartIn(source: ThemeSource): ThemeSource | undefined {
  if (typeof source === 'string') return counterpartOf(source);
  if (!('folder' in source)) return undefined;
  const { name, dir } = namedIn(source.folder);
  const other = counterpartOf(name, dir);
  return other === undefined ? undefined : namedBeside(dir, other);
}

export interface ReadThemeTemplate {
  readonly theme?: Theme;
  readonly template?: Template;
  readonly map?: TemplateMap;
  readonly diagnostics: readonly Diagnostic[];
}

const themes = new Recent<ReadThemeTemplate>(8);

export interface ReadOptions {
  /** That kinds of slide bring. */
  readonly layouts?: ThemeChanges['layouts'];
  /** How the file is called to people. */
  readonly shown?: string;
  /** Of the text, BCP 47: faces of some need higher lines. */
  readonly language?: string;
  /** With its mapping as a person has corrected it; so unless it is false. */
  readonly corrected?: boolean;
}

/** A template as a theme, or what is wrong with it or its mapping. */
export function readThemeTemplate(
  file: string,
  { layouts, shown = file, language = 'en', corrected = true }: ReadOptions = {},
): ReadThemeTemplate {
  const key = [file, shown, stamp(file), stamp(mappingPath(file)), layouts, language, corrected];
  return themes.get(JSON.stringify(key), () =>
    readWhole(file, { shown, corrected, language, ...(layouts && { layouts }) }),
  );
}

/** Changed where the file has. */
function stamp(path: string): readonly number[] {
  if (!existsSync(path)) return [];
  const { size, mtimeMs } = statSync(path);
  return [size, mtimeMs];
}

function readWhole(
  file: string,
  {
    shown,
    corrected,
    language,
    layouts,
  }: ReadOptions & { readonly shown: string; readonly language: string },
): ReadThemeTemplate {
  const read = readFile(file, shown);
  if ('code' in read) return { diagnostics: [read] };
  const { w, h } = read.size;
  const base = inTemplates(
    loadTheme(usualTheme, nearestAspect(`${w}/${h}`).aspect, { language, ...(layouts && { layouts }) }),
  );
  const nothing = { said: {}, diagnostics: [] };
  const { said, diagnostics } = corrected ? corrections(file, shown, read, base) : nothing;
  if (diagnostics.length > 0) return { diagnostics };
  const map = withColors(mapTemplate(base, read, said), read, base);
  return { theme: templateTheme(base, read, map, language), template: read, map, diagnostics };
}

/** A theme whose layouts are placed in a template: what is but another look of one is that one, with its own ground. */
function inTemplates(theme: Theme): Theme {
  const placed = Object.values(theme.layouts).map((layout): Layout => {
    const other = layout.inTemplates === undefined ? undefined : theme.layouts[layout.inTemplates];
    if (!other) return layout;
    const { name, inTemplates, regions } = layout;
    const ground = regions.filter((region) => region.ground);
    return {
      ...other,
      for: [],
      name,
      ...(inTemplates && { inTemplates }),
      regions: [...ground, ...other.regions],
    };
  });
  return { ...theme, layouts: Object.fromEntries(placed.map((layout) => [layout.name, layout])) };
}

const why: Readonly<Record<ArchiveError['fault'] | TemplateFault['fault'], readonly [string, string]>> = {
  'no-zip': [
    'is no PowerPoint file',
    'Save it in PowerPoint as a template (.potx) or a presentation (.pptx).',
  ],
  protected: [
    'is protected by a password, or an old .ppt',
    'Open it in PowerPoint, take the password out, and save it as .potx.',
  ],
  broken: ['is damaged', 'Open it in PowerPoint, which repairs it, and save it again.'],
  'too-large': ['holds a part that is too large', 'Parts of XML of more than 64 MB are not read.'],
  'no-presentation': [
    'holds no presentation',
    'Save it in PowerPoint as a template (.potx) or a presentation (.pptx).',
  ],
  'no-layouts': [
    'has no slide layouts',
    'In PowerPoint, View > Slide Master shows them; one with a title and text is needed.',
  ],
};

function readFile(file: string, shown: string): Template | Diagnostic {
  const refused = (fault: keyof typeof why): Diagnostic => {
    const [what, hint] = why[fault];
    return diagnostic('bad-template-file', `${shown} ${what}`, {
      place: { file: shown, line: 1, column: 1 },
      hint,
    });
  };
  try {
    return readTemplate(file);
  } catch (error) {
    if (error instanceof ArchiveError || error instanceof TemplateFault) return refused(error.fault);
    if (error instanceof RangeError || error instanceof TypeError) return refused('broken');
    throw error;
  }
}

function corrections(
  file: string,
  shown: string,
  template: Template,
  base: Theme,
): { readonly said: Corrections; readonly diagnostics: readonly Diagnostic[] } {
  const path = mappingPath(file);
  if (!existsSync(path)) return { said: {}, diagnostics: [] };
  const part = parsePart(decodeText(readFileSync(path)), mappingPath(shown));
  if ('code' in part) return { said: {}, diagnostics: [part] };
  const reader = new Reader(base.aspect);
  const said = readMapping(part, template, base, reader);
  return { said, diagnostics: reader.diagnostics };
}

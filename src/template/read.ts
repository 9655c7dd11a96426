/** Reads a template: what stands in its masters and layouts, and nothing else of it. */
import { posix } from 'node:path';
import type { Size } from '../model/theme.ts';
import { Archive } from '../ooxml/archive.ts';
import { artOf, type Layer } from './art.ts';
import { TemplateFault } from './fault.ts';
import type { Canvas } from './fill.ts';
import type { TextScope } from './levels.ts';
import type { SchemeColors, Template, TemplateLayout, TemplateMaster } from './model.ts';
import { type Inherits, placeholder, type Written, writtenIn } from './placeholders.ts';
import { type Related, relatedTo } from './relationships.ts';
import { fontsOf, mapped, schemeOf } from './theme-part.ts';
import { attr, childrenOf, type Element, find, flag, num, readXml } from './xml.ts';

/** Throws TemplateFault, or ArchiveError, where the file is no presentation that can be read. */
export function readTemplate(file: string): Template {
  const archive = new Archive(file);
  try {
    return templateIn(archive, file);
  } finally {
    archive.close();
  }
}

function templateIn(archive: Archive, file: string): Template {
  const path = mainPart(archive);
  const presentation = find(partOf(archive, path), 'p:presentation');
  if (!presentation) throw new TemplateFault('no-presentation');
  const related = relatedTo(archive, path);
  const size = sizeOf(find(presentation, 'p:sldSz'));
  const defaults = find(presentation, 'p:defaultTextStyle');
  const named = (list: string) => childrenOf(find(presentation, list)).map((one) => attr(one, 'r:id'));
  const masterPaths = named('p:sldMasterIdLst').flatMap(
    (id) => related.find((one) => one.id === id)?.target ?? [],
  );
  const read = masterPaths.flatMap((one) => masterIn(archive, one, defaults, size) ?? []);
  const layouts = read.flatMap((master) =>
    master.layoutPaths.flatMap((one) => layoutIn(archive, one, master, size) ?? []),
  );
  if (layouts.length === 0) throw new TemplateFault('no-layouts');
  return {
    file,
    stamp: archive.stamp,
    size,
    layouts,
    masters: read.map(({ master }) => master),
    locked: find(presentation, 'p:modifyVerifier') !== undefined,
    macros: archive.paths.some((one) => /vbaProject/i.test(one)),
    embedded: childrenOf(find(presentation, 'p:embeddedFontLst')).flatMap(
      (font) => attr(find(font, 'p:font'), 'typeface') ?? [],
    ),
    used: named('p:sldIdLst').flatMap((id) =>
      layoutUsed(archive, related.find((one) => one.id === id)?.target),
    ),
  };
}

/** The layout of a slide; none where the slide is lost. */
const layoutUsed = (archive: Archive, slide: string | undefined): readonly string[] =>
  slide === undefined
    ? []
    : relatedTo(archive, slide)
        .filter(({ type }) => type === 'slideLayout')
        .map(({ target }) => target);

/** The part that the package itself names as its document. */
function mainPart(archive: Archive): string {
  const main = relatedTo(archive, '').find(({ type }) => type === 'officeDocument');
  if (!main) throw new TemplateFault('no-presentation');
  return main.target;
}

function partOf(archive: Archive, path: string) {
  const bytes = archive.bytes(path);
  return bytes && readXml(bytes);
}

/** Points. Without a size PowerPoint takes 10 x 7.5 inches. */
const sizeOf = (size: Element | undefined): Size => ({
  w: (num(size, 'cx') ?? 9_144_000) / 12700,
  h: (num(size, 'cy') ?? 6_858_000) / 12700,
});

interface ReadMaster {
  readonly master: TemplateMaster;
  readonly layoutPaths: readonly string[];
  readonly slide: Element | undefined;
  readonly slots: Readonly<Record<string, string>>;
  readonly map: Element | undefined;
  readonly formats: Element | undefined;
  readonly related: readonly Related[];
  readonly themeRelated: readonly Related[];
  readonly inherits: Inherits;
}

function masterIn(
  archive: Archive,
  path: string,
  defaults: Element | undefined,
  size: Size,
): ReadMaster | undefined {
  const root = find(partOf(archive, path), 'p:sldMaster');
  if (!root) return undefined;
  const related = relatedTo(archive, path);
  const themePath = related.find(({ type }) => type === 'theme')?.target ?? '';
  const theme = find(partOf(archive, themePath), 'a:theme');
  const slots = schemeOf(theme);
  const map = find(root, 'p:clrMap');
  const colors = mapped(slots, map);
  const fonts = fontsOf(theme);
  const slide = find(root, 'p:cSld');
  const written = writtenIn(slide);
  const inherits = { master: written, styles: find(root, 'p:txStyles'), defaults, slide: size };
  const ids = childrenOf(find(root, 'p:sldLayoutIdLst')).map((one) => attr(one, 'r:id'));
  return {
    master: {
      part: path,
      name: attr(theme, 'name') ?? '',
      colors,
      fonts,
      placeholders: read(written, { ...inherits, master: [] }, { scheme: colors, fonts }),
    },
    layoutPaths: ids.flatMap((id) => related.find((one) => one.id === id)?.target ?? []),
    slide,
    slots,
    map,
    formats: find(theme, 'a:themeElements', 'a:fmtScheme'),
    related,
    themeRelated: relatedTo(archive, themePath),
    inherits,
  };
}

const read = (written: readonly Written[], inherits: Inherits, scope: TextScope) =>
  written.flatMap((one) => placeholder(one, inherits, scope) ?? []);

function layoutIn(archive: Archive, path: string, from: ReadMaster, size: Size): TemplateLayout | undefined {
  const root = find(partOf(archive, path), 'p:sldLayout');
  if (!root) return undefined;
  const slide = find(root, 'p:cSld');
  const override = find(root, 'p:clrMapOvr', 'a:overrideClrMapping');
  const colors = override ? mapped(from.slots, override) : from.master.colors;
  const id = posix.basename(path, '.xml');
  const own = layer(archive, slide, colors, from, { id, related: relatedTo(archive, path) });
  const masters = layer(archive, from.slide, from.master.colors, from, {
    id: `${id}-m`,
    related: from.related,
  });
  const layers = flag(root, 'showMasterSp') === false ? [own] : [masters, own];
  return {
    part: path,
    name: attr(slide, 'name') ?? '',
    type: attr(root, 'type') ?? 'cust',
    master: from.master,
    placeholders: read(writtenIn(slide), from.inherits, own.text),
    colors,
    ...(override && { mapping: override.attribs }),
    art: artOf(layers, find(slide, 'p:bg') ? own : masters, size),
  };
}

function layer(
  archive: Archive,
  slide: Element | undefined,
  scheme: SchemeColors,
  { formats, themeRelated, master }: ReadMaster,
  { id, related }: Pick<Canvas, 'id' | 'related'>,
): Layer {
  const canvas: Canvas = {
    scope: { scheme },
    formats,
    id,
    related,
    themeRelated,
    sizeOf: (part) => archive.part(part)?.size ?? 0,
    defs: [],
    pictures: new Set(),
    undrawn: new Set(),
  };
  return { slide, canvas, text: { scheme, fonts: master.fonts } };
}

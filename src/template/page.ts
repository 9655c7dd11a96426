/** A page that shows each of our layouts in a template: what the template draws, and which part of a slide stands where. */
import type { Layout, Rect, Theme } from '../model/theme.ts';
import { Archive } from '../ooxml/archive.ts';
import { escapeMarkup } from '../text/escape-markup.ts';
import { hexOf } from '../theme/color-hex.ts';
import { findings } from './findings.ts';
import type { LayoutMap, TemplateMap } from './map.ts';
import type { Template, TemplateLayout } from './model.ts';
import { wholeSvg } from './whole-svg.ts';

/** `name`: of the template's file; `mapping`: of the file that a person corrects. */
export function mappingPage(
  template: Template,
  map: TemplateMap,
  theme: Theme,
  { name, mapping }: { readonly name: string; readonly mapping: string },
): string {
  const archive = new Archive(template.file);
  try {
    const figures = Object.values(theme.layouts).flatMap((layout) => {
      const own = map.get(layout.name);
      return own ? [ourFigure(layout, own, theme, archive)] : [];
    });
    const used = new Set([...map.values()].map(({ layout }) => layout));
    const others = template.layouts
      .filter((one) => !used.has(one))
      .map((one) => theirFigure(one, template, archive));
    const told = findings(template, map, theme).map((one) => `<li>${escapeMarkup(one)}</li>`);
    return page(name, mapping, told, figures, others);
  } finally {
    archive.close();
  }
}

function page(
  name: string,
  mapping: string,
  told: readonly string[],
  figures: readonly string[],
  others: readonly string[],
): string {
  const title = `Lectern's layouts in ${escapeMarkup(name)}`;
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${title}</title>
<style>${style}</style>
<h1>${title}</h1>
<p>Solid frames are the template's own placeholders; dashed ones stand free, as text boxes in its style. The number is the
placeholder's index. To change something, edit <code>${escapeMarkup(mapping)}</code> and run <code>lectern check</code>.</p>
${told.length > 0 ? `<ul>${told.join('')}</ul>` : ''}
<main>${figures.join('\n')}</main>
${others.length > 0 ? `<h2>Layouts that are not used</h2>\n<main>${others.join('\n')}</main>` : ''}
</html>
`;
}

const style = `body{font:15px/1.5 system-ui,sans-serif;margin:2rem;color:#222}main{display:grid;gap:1.5rem;
grid-template-columns:repeat(auto-fill,minmax(24rem,1fr))}figure{margin:0}figure>div{border:1px solid #999;line-height:0}
figcaption{margin-top:.3rem}svg{width:100%;height:auto}`;

function ourFigure(
  layout: Layout,
  { layout: theirs, exact }: LayoutMap,
  theme: Theme,
  archive: Archive,
): string {
  const parts = [...layout.regions, ...Object.values(layout.chrome ?? {})];
  const frames = parts.map(({ name, rect, placeholder }) => frameSvg(name, rect, placeholder?.idx));
  const svg = wholeSvg(
    layout.template ?? { part: '', svg: '', pictures: [] },
    theme.size,
    archive,
    frames.join(''),
  );
  const caption = `<b>${escapeMarkup(layout.name)}</b> in ${escapeMarkup(theirs.name)}${exact ? '' : ': none of its kind'}`;
  return figure(svg, hexOf(theme, layout.background), caption);
}

function theirFigure(
  { name, art, placeholders }: TemplateLayout,
  { size }: Template,
  archive: Archive,
): string {
  const frames = placeholders.map((one) => frameSvg(one.type, one.rect, one.idx));
  return figure(wholeSvg(art, size, archive, frames.join('')), art.ground.hex, escapeMarkup(name));
}

const figure = (svg: string, ground: string, caption: string): string =>
  `<figure><div style="background:#${ground}">${svg}</div><figcaption>${caption}</figcaption></figure>`;

function frameSvg(name: string, { x, y, w, h }: Rect, idx: number | undefined): string {
  const dash = idx === undefined ? ' stroke-dasharray="6 4"' : '';
  const label = escapeMarkup(idx === undefined ? name : `${name} ${idx}`);
  const size = 16;
  const place = `x="${x + 4}" y="${y + size}"`;
  return (
    `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="#fff" fill-opacity=".15" stroke="#c2185b" stroke-width="1.5"${dash}/>` +
    `<text ${place} font-family="sans-serif" font-size="${size}" stroke="#fff" stroke-width="4" paint-order="stroke" fill="#880e4f">${label}</text>`
  );
}

import type { Size, TemplateArt } from '../model/theme.ts';
import type { Archive } from '../ooxml/archive.ts';
import { escapeMarkup } from '../text/escape-markup.ts';

const types: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  svg: 'image/svg+xml',
  bmp: 'image/bmp',
  webp: 'image/webp',
};

/** What a template's layout draws, as an SVG that needs no other file. `more`: elements that follow. */
export function wholeSvg(
  { svg, pictures }: Pick<TemplateArt, 'svg' | 'pictures'>,
  { w, h }: Size,
  archive: Archive,
  more = '',
): string {
  const head = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}" preserveAspectRatio="none">`;
  return `${head}${pictures.reduce((text, part) => withPicture(text, part, archive), svg)}${more}</svg>`;
}

/** A picture within a picture has no address but what it holds. */
function withPicture(svg: string, part: string, archive: Archive): string {
  const bytes = archive.bytes(part);
  const type = types[part.slice(part.lastIndexOf('.') + 1).toLowerCase()];
  const url = bytes && type ? `data:${type};base64,${bytes.toString('base64')}` : '';
  return svg.replaceAll(`href="part:${escapeMarkup(part)}"`, `href="${url}"`);
}

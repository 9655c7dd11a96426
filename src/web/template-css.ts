/** What a template's layouts draw behind their placeholders, as grounds of slides. */
import type { Theme } from '../model/theme.ts';
import { Archive } from '../ooxml/archive.ts';
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

/** Rules for those of a theme's layouts that are `used`; empty where the theme is no template. */
export function templateCss({ layouts, template, size }: Theme, used: ReadonlySet<string>): string {
  if (!template) return '';
  const drawn = Object.values(layouts).filter(({ name, template: art }) => used.has(name) && art?.svg);
  const archive = new Archive(template.file);
  try {
    return drawn
      .map(({ name, template: art }) => {
        const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.w} ${size.h}" preserveAspectRatio="none">${art?.svg ?? ''}</svg>`;
        const whole = (art?.pictures ?? []).reduce((text, part) => withPicture(text, part, archive), svg);
        return `.lt-layout-${name}>.lt-template-art{background-image:url("${svgUrl(whole)}")}`;
      })
      .join('\n');
  } finally {
    archive.close();
  }
}

/** A picture within a picture has no address but what it holds. */
function withPicture(svg: string, part: string, archive: Archive): string {
  const bytes = archive.bytes(part);
  const type = types[part.slice(part.lastIndexOf('.') + 1).toLowerCase()];
  const url = bytes && type ? `data:${type};base64,${bytes.toString('base64')}` : '';
  return svg.replaceAll(`href="part:${escapeMarkup(part)}"`, `href="${url}"`);
}

/** In quotes within CSS. */
const svgUrl = (svg: string): string =>
  `data:image/svg+xml,${svg.replace(/[%#<>"\\{}\n]/g, (sign) => encodeURIComponent(sign))}`;

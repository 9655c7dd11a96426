/** What a template's layouts draw behind their placeholders, as grounds of slides. */
import type { Theme } from '../model/theme.ts';
import { Archive } from '../ooxml/archive.ts';
import { wholeSvg } from '../template/whole-svg.ts';

/** Rules for those of a theme's layouts that are `used`; empty where the theme is no template. */
export function templateCss({ layouts, template, size }: Theme, used: ReadonlySet<string>): string {
  if (!template) return '';
  const archive = new Archive(template.file);
  try {
    const rules = Object.values(layouts).flatMap(({ name, template: art }) => {
      if (!used.has(name) || !art?.svg) return [];
      const url = svgUrl(wholeSvg(art, size, archive));
      return [`.lt-layout-${name}>.lt-template-art{background-image:url("${url}")}`];
    });
    return rules.join('\n');
  } finally {
    archive.close();
  }
}

/** In quotes within CSS. */
const svgUrl = (svg: string): string =>
  `data:image/svg+xml,${svg.replace(/[%#<>"\\{}\n]/g, (sign) => encodeURIComponent(sign))}`;

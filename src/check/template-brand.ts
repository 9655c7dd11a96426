import { diagnostic } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Subject } from './subject.ts';

/** What a brand says that a template decides: colours, faces and the shape of the slide are the template's. */
export function checkTemplateBrand({ theme, audience: { brand, place } }: Subject): Diagnostic[] {
  if (!theme.template) return [];
  const said = [
    ...(Object.keys(brand.colors).length > 0 ? ['colors'] : []),
    ...(Object.keys(brand.fonts).length > 0 ? ['fonts'] : []),
    ...(brand.aspect ? ['aspect'] : []),
  ];
  if (said.length === 0) return [];
  const message = `the brand's ${said.join(', ')} mean nothing in a template, which has its own`;
  const hint = "Take them out, or name a theme in place of the template in this audience's brand.";
  const [first] = Object.keys(brand.colors);
  const where = first === undefined ? undefined : brand.colorPlaces?.[first as keyof typeof brand.colors];
  return [diagnostic('template-decides', message, { place: where ?? place, hint })];
}

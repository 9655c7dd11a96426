import { diagnostic } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { layoutContrasts } from '../template/contrasts.ts';
import type { Subject } from './subject.ts';

/** Text that cannot be read on the ground that the template's layout has, of layouts that the lecture has. */
export function checkTemplateGrounds({ theme, placed, audience }: Subject): Diagnostic[] {
  if (!theme.template) return [];
  const used = new Set(placed.map(({ layout }) => layout));
  return layoutContrasts(theme)
    .filter(({ layout }) => used.has(layout))
    .map(({ message, hint }) => diagnostic('contrast', message, { place: audience.place, hint }));
}

/** What a person should know of a template before the first lecture in it. */
import type { Layout, Theme } from '../model/theme.ts';
import { faceWidth } from '../theme/face-width.ts';
import { layoutContrasts } from './contrasts.ts';
import { substituteFor } from './faces.ts';
import type { TemplateMap } from './map.ts';
import type { Template } from './model.ts';

/** Regions of a layout that become text boxes, since the template has no placeholder for them. */
export const freeRegions = ({ regions }: Layout): readonly string[] =>
  regions.filter(({ placeholder, picture }) => !placeholder && !picture).map(({ name }) => name);

/** In words, each a sentence. */
export function findings(template: Template, map: TemplateMap, theme: Theme): readonly string[] {
  return [
    ...(template.locked ? ['It is locked against changes; what is built of it is not.'] : []),
    ...(template.macros ? ['It holds macros, which are left out of what is built.'] : []),
    ...(template.masters.length > 1
      ? [
          `It has ${template.masters.length} slide masters; layouts of those that its own slides use come first.`,
        ]
      : []),
    ...faceFindings(template, theme),
    ...undrawn(map),
    // Several layouts of ours may be in one of theirs.
    ...new Set(layoutContrasts(theme).map(({ message, hint }) => `${message}; ${hint}.`)),
    ...fallbacks(map),
    ...freeFindings(theme),
  ];
}

function faceFindings({ embedded }: Template, { fonts }: Theme): readonly string[] {
  const names = [...new Set([fonts.heading.latin, fonts.body.latin, fonts.heading.ea, fonts.body.ea])];
  const guessed = [...new Set([fonts.heading.latin, fonts.body.latin])].filter(
    (name) => faceWidth(name).from === 'guess',
  );
  const measured = guessed.map(
    (name) =>
      `This machine does not have '${name}': its text is measured as Arial is wide. Look whether lines fit.`,
  );
  const substituted = names
    .filter((name) => name !== '' && !embedded.includes(name))
    .flatMap((name) => {
      const substitute = substituteFor(name);
      return substitute === undefined
        ? []
        : [`The web deck cannot carry '${name}'. Where a machine lacks it, ${substitute} is shown.`];
    });
  return [...substituted, ...measured];
}

function undrawn(map: TemplateMap): readonly string[] {
  const all = new Set([...map.values()].flatMap(({ layout }) => layout.art.undrawn));
  return [...all].map((what) => `The web deck leaves out ${what}.`);
}

/** Parts of slides that become text boxes, by how many layouts. */
function freeFindings(theme: Theme): readonly string[] {
  const counts = new Map<string, number>();
  for (const layout of Object.values(theme.layouts))
    for (const name of freeRegions(layout)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const all = [...counts].sort((a, b) => b[1] - a[1]).map(([name, n]) => `${name} (${n})`);
  if (all.length === 0) return [];
  return [`Text boxes, since there is no placeholder for them, are, by how many layouts: ${all.join(', ')}.`];
}

/** Layouts of ours for which the template has none of the kind. */
function fallbacks(map: TemplateMap): readonly string[] {
  const missing = [...map]
    .filter(([, { exact }]) => !exact)
    .map(([name, { layout }]) => `${name} (in '${layout.name}')`);
  return missing.length === 0 ? [] : [`The template has no layout of their kind for: ${missing.join(', ')}.`];
}

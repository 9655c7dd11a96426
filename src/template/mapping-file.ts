/** `templates.school.yaml`: how Lectern's layouts stand in a template, as a person has corrected it. */
import { basename, dirname, extname, join } from 'node:path';
import type { Document, Node } from 'yaml';
import { nearestOrAll } from '../diagnostics/nearest.ts';
import type { Layout, Theme } from '../model/theme.ts';
import { editYaml } from '../text/edit-yaml.ts';
import { fieldsOf, type Part } from '../theme/part.ts';
import type { Reader } from '../theme/reader.ts';
import { type Corrections, furnitureNames, type TemplateMap } from './map.ts';
import type { Template, TemplateLayout } from './model.ts';

/** Beside `school.potx` stands `templates.school.yaml`. */
export function mappingPath(template: string): string {
  const name = basename(template, extname(template));
  return join(dirname(template), `templates.${name}.yaml`);
}

/** What may have a placeholder: a layout's regions, and what stands at the foot of its slides. */
export const partsOf = ({ regions, footer }: Layout): readonly string[] => [
  ...regions.map(({ name }) => name),
  ...(footer ? furnitureNames : []),
];

/** A region that stands free. */
const free = 'none';

/** What the file says, held to the template and the layouts there are; the reader is told what is wrong. */
export function readMapping(root: Part, template: Template, theme: Theme, reader: Reader): Corrections {
  const fields = reader.fields(root, 'the mapping', ['layouts'], ['template']);
  const names = Object.keys(theme.layouts);
  const about = fields.get('template');
  const name = basename(template.file);
  if (about && reader.text(about, 'template') !== name) {
    const hint = `'lectern template ${name} --force' makes it anew.`;
    reader.report('wrong-value', `this is the mapping of another template than '${name}'`, about, hint);
    return {};
  }
  const all = reader.entries(fields.get('layouts'), 'layouts').flatMap(([name, part]) => {
    // Kinds of slide may bring layouts of their own, which are known to no theme.
    if (!/^[a-z][a-z0-9-]*$/.test(name))
      reader.reportKey('bad-id', `'${name}' is no name of a layout`, part, nearestOrAll(name, names));
    const regions = theme.layouts[name] && partsOf(theme.layouts[name]);
    return [[name, readLayoutMap(part, template, reader, regions)] as const];
  });
  return Object.fromEntries(all);
}

function readLayoutMap(
  part: Part,
  template: Template,
  reader: Reader,
  names: readonly string[] | undefined,
): Corrections[string] {
  const fields = reader.fields(part, 'a layout', ['layout'], ['area', 'regions']);
  const wanted = fields.get('layout');
  const name = reader.text(wanted, 'layout');
  const layout = template.layouts.find((one) => one.name === name);
  if (wanted && name !== '' && !layout) {
    const names = template.layouts.map((one) => one.name);
    reader.report(
      'unknown-layout',
      `the template has no layout '${name}'`,
      wanted,
      nearestOrAll(name, names),
    );
  }
  const area = fields.get('area');
  return {
    layout: name,
    ...(area && { area: readArea(area, template, reader) }),
    ...(layout && { regions: readRegions(fields.get('regions'), layout, reader, names) }),
  };
}

function readArea(part: Part, { size }: Template, reader: Reader) {
  const fields = reader.fields(part, 'area', ['x', 'y', 'w', 'h']);
  const [x = 0, y = 0, w = 0, h = 0] = ['x', 'y', 'w', 'h'].map((key) =>
    reader.number(fields.get(key), key, 0),
  );
  if (x + w > size.w + 1 || y + h > size.h + 1 || w < 1 || h < 1)
    reader.report(
      'out-of-range',
      `the area should stand on the slide, which is ${size.w} x ${size.h} points`,
      part,
    );
  return { x, y, w, h };
}

function readRegions(
  part: Part | undefined,
  layout: TemplateLayout,
  reader: Reader,
  names: readonly string[] | undefined,
) {
  if (!part) return {};
  if (names) reader.fields(part, 'regions', [], names);
  const indexes = [...new Set(layout.placeholders.map(({ idx }) => String(idx)))];
  return Object.fromEntries(
    [...fieldsOf(part)].map(([region, said]) => {
      const value = reader.one(said, region, [free, ...indexes]);
      return [region, value === free ? undefined : Number(value)];
    }),
  );
}

/** The file as it is first written. `schema`: the name of the JSON Schema beside it. */
export function mappingText(template: Template, map: TemplateMap, theme: Theme, schema: string): string {
  const name = basename(template.file);
  const layouts = [...map].map(([ours, { layout, regions, furniture, area }]) => {
    const own = theme.layouts[ours] ? partsOf(theme.layouts[ours]) : [];
    const indexes = own.map((part) => [part, (regions.get(part) ?? furniture.get(part))?.idx ?? free]);
    const round = (value: number) => Math.round(value * 10) / 10;
    const { x, y, w, h } = area;
    return [
      ours,
      {
        layout: layout.name,
        area: { x: round(x), y: round(y), w: round(w), h: round(h) },
        regions: Object.fromEntries(indexes),
      },
    ];
  });
  return editYaml(head(name, schema), (document) => {
    document.set('template', name);
    document.set('layouts', document.createNode(Object.fromEntries(layouts)));
    flowWithin(document);
  });
}

const head = (name: string, schema: string): string => `# yaml-language-server: $schema=./${schema}
# How Lectern's layouts stand in ${name}. Correct what is wrong; \`lectern check\` reads this file.
# layout: the template's layout, by its name in PowerPoint.
# area: where what has no placeholder of the template's stands, in points.
# regions: the index of the placeholder that each part of a slide fills; none: a text box in the theme's style;
# footer, date and number are left out without one.
template: ${name}
`;

/** What a layout says of itself stands on one line each. */
function flowWithin(document: Document): void {
  const layouts = document.get('layouts') as {
    items: { value: { items: { key: Node; value: { flow?: boolean } }[] } }[];
  };
  for (const { value } of layouts.items)
    for (const field of value.items)
      if (typeof field.value === 'object' && 'items' in field.value) field.value.flow = true;
}

import type { Layout, Theme } from '../model/theme.ts';
import { partsOf } from './mapping-file.ts';
import type { Template } from './model.ts';

/** The JSON Schema of a template's mapping file, by which editors complete its layouts' names and placeholders. */
export function mappingSchema({ layouts, size }: Template, theme: Theme): unknown {
  const names = [...new Set(layouts.map(({ name }) => name))];
  const indexes = [...new Set(layouts.flatMap(({ placeholders }) => placeholders.map(({ idx }) => idx)))];
  const length = (most: number) => ({ type: 'number', minimum: 0, maximum: most });
  const area = {
    type: 'object',
    description: 'Where what has no placeholder stands, in points from the top left corner',
    additionalProperties: false,
    required: ['x', 'y', 'w', 'h'],
    properties: { x: length(size.w), y: length(size.h), w: length(size.w), h: length(size.h) },
  };
  const name = { description: "The template's layout, by its name in PowerPoint", enum: names };
  const placeholder = {
    description: 'The index of the placeholder that it fills; none: a text box',
    enum: ['none', ...indexes.sort((a, b) => a - b)],
  };
  const mapping = (layout: Layout) => ({
    type: 'object',
    description: layout.title,
    additionalProperties: false,
    required: ['layout'],
    properties: {
      layout: name,
      area,
      regions: {
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(partsOf(layout).map((part) => [part, placeholder])),
      },
    },
  });
  const known = Object.values(theme.layouts).map((one) => [one.name, mapping(one)] as const);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    additionalProperties: false,
    required: ['layouts'],
    properties: {
      template: { description: 'The file that this is about', type: 'string' },
      layouts: { type: 'object', properties: Object.fromEntries(known) },
    },
  };
}

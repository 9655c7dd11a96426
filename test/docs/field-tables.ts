/** Tables of what fields take, made from schemas. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonSchema } from '../../src/load/index.ts';
import { packageRoot } from '../../src/project.ts';

/** What data of our formats looks like. */
const formats = (
  JSON.parse(readFileSync(join(packageRoot, 'data/schemas/formats.schema.json'), 'utf8')) as {
    readonly definitions: Readonly<Record<string, JsonSchema>>;
  }
).definitions;

/** Formats that a block of their own tells more of: where on the page. */
const told: Readonly<Record<string, string>> = {
  chart: 'chart-1',
  code: 'code',
  figure: 'figures-1',
  picture: 'image-1',
  point: 'list',
  table: 'table-1',
};

/** Every field, and those of the maps within. Where there are several forms, a table of each. */
export function fieldTables(schema: JsonSchema): string {
  const forms = formsOf(schema);
  if (forms.length < 2) return fieldTable(forms[0] ?? schema);
  return forms
    .map((form) => {
      const keys = (form.required ?? []).map((name) => `\`${name}\``).join(' and ');
      return `With ${keys}:\n\n${fieldTable(form)}`;
    })
    .join('\n\n');
}

/** The maps that a value may be. */
function formsOf(schema: JsonSchema): readonly JsonSchema[] {
  if (schema.properties) return [schema];
  return (schema.anyOf ?? []).flatMap((one) => (one.properties ? [one] : []));
}

function fieldTable({ properties = {}, required = [] }: JsonSchema): string {
  const rows: { readonly name: string; readonly rest: string }[] = [];
  for (const [name, field] of Object.entries(properties)) {
    const rest = `${typeOf(field)} | ${said(field)}`;
    const before = rows.at(-1);
    // Fields that are the same but for their name, such as the kinds of callout.
    if (before?.rest === rest && said(field) === '' && !required.includes(name) && inner(field) === undefined)
      rows[rows.length - 1] = { name: `${before.name}, \`${name}\``, rest };
    else rows.push({ name: starred(name, required), rest }, ...innerRows(name, field));
  }
  const lines = rows.map(({ name, rest }) => `| ${name} | ${rest} |`);
  return ['| field (* must be given) | takes | |', '|---|---|---|', ...lines].join('\n');
}

const starred = (name: string, required: readonly string[]): string =>
  `\`${name}\`${required.includes(name) ? ' *' : ''}`;

/** The fields of a map, or of the maps in a list, one level down. Where those may have several forms, of all of them. */
function innerRows(name: string, field: JsonSchema): { readonly name: string; readonly rest: string }[] {
  const within = inner(field);
  if (!within) return [];
  const where = field.type === 'array' ? `each of \`${name}\`` : `\`${name}\``;
  const forms = formsOf(within);
  const required = forms.length === 1 ? (forms[0]?.required ?? []) : [];
  const fields = Object.assign({}, ...[...forms].reverse().map((form) => form.properties)) as Readonly<
    Record<string, JsonSchema>
  >;
  const order = [...new Set(forms.flatMap((form) => Object.keys(form.properties ?? {})))];
  return order.map((one) => {
    const of = fields[one] ?? {};
    return { name: `${starred(one, required)} of ${where}`, rest: `${typeOf(of)} | ${said(of)}` };
  });
}

/** What stands in a field if it is a map, a list of maps, or one of the formats that are nothing else. */
function inner(field: JsonSchema): JsonSchema | undefined {
  const one = field.type === 'array' ? field.items : field;
  const format = one && (one.format ?? referred(one));
  if (format === 'point' || format === 'figure' || format === 'branch') return formats[format];
  if (one?.properties && Object.keys(one.properties).length < 9) return one;
  return format !== undefined && formats[format]?.properties && !Object.hasOwn(told, format)
    ? formats[format]
    : undefined;
}

/** The definition that a schema is, and no more. */
function referred({ $ref, allOf }: JsonSchema): string | undefined {
  return ($ref ?? allOf?.[0]?.$ref)?.split('/').at(-1);
}

/** What a field takes, in a few words. */
function typeOf(field: JsonSchema): string {
  const { format, type, items, properties, anyOf, minItems, maxItems } = field;
  const named = referred(field);
  if (named !== undefined) return nameOf(named);
  if (field.enum) return field.enum.map((one) => `\`${one}\``).join(', ');
  if (format !== undefined) return nameOf(format);
  if (anyOf) return [...new Set(anyOf.map(typeOf))].join(' or ');
  if (type === 'array') {
    const of = manyOf(items ?? {});
    if (minItems !== undefined && maxItems !== undefined) return `${minItems} to ${maxItems} ${of}`;
    return minItems === undefined && maxItems === undefined
      ? `list of ${of}`
      : `list of ${minItems ?? 0} or more ${of}`;
  }
  if (properties)
    return `a map of ${Object.keys(properties)
      .map((name) => `\`${name}\``)
      .join(', ')}`;
  if (type === 'boolean') return 'true or false';
  if (Array.isArray(type)) return type.map(wordOf).join(' or ');
  return type === undefined ? 'anything' : wordOf(String(type));
}

const words: Readonly<Record<string, string>> = {
  string: 'words',
  integer: 'a whole number',
  number: 'a number',
  null: 'nothing',
};
const wordOf = (type: string): string => words[type] ?? type;

/** In the plural, as entries of a list. */
function manyOf(items: JsonSchema): string {
  if (items.properties)
    return `maps of ${Object.keys(items.properties)
      .map((name) => `\`${name}\``)
      .join(', ')}`;
  if (items.items?.anyOf?.some(({ type }) => type === 'null'))
    return 'rows, each a list of texts, numbers or `null`';
  if (items.type === 'array') return `lists, each ${typeOf(items)}`;
  const format = items.format ?? referred(items);
  if (format === 'block') return `[blocks](#blocks)`;
  if (format === 'rich') return 'rich texts';
  if (format === 'lines') return 'lines such as `3`, `"1-2"`, `"7,9"`';
  if (format === 'text') return 'texts';
  if (format === 'branch') return 'branches';
  if (format !== undefined && Object.hasOwn(told, format)) return `[${format}s](#${told[format]})`;
  if (items.anyOf?.some((one) => one.properties))
    return `entries, each ${items.anyOf.map(typeOf).join(', or ')}`;
  return format !== undefined ? `${format}s` : `entries, each ${typeOf(items)}`;
}

const plainNames: Readonly<Record<string, string>> = {
  'web-address': 'an address',
  'aligned-tex': 'LaTeX, with `&` where it is aligned if not at its sign',
  tex: 'LaTeX',
  formula: 'an id: letters a to z, digits, hyphens',
  id: 'an id',
  'picture-point': 'a map of `x`, `y`',
  lines: 'lines such as `"3-20"` or `"3-5,9"`',
  block: 'a [block](#blocks)',
  blocks: '[blocks](#blocks), one below the other',
  when: 'a year, a date or a span: `2017`, `2018-04`, `2013/2017`',
  source: 'the id of a source, or a list of ids',
};

function nameOf(name: string): string {
  if (Object.hasOwn(told, name)) return `a [${name}](#${told[name]})`;
  return plainNames[name] ?? name;
}

function said(field: JsonSchema): string {
  const more = [
    field['splits'] === true ? 'goes on over further slides' : '',
    field['appears'] === undefined
      ? ''
      : field['appears'] === 'each'
        ? 'by click, as the audience has it'
        : 'by click, where the slide says `clicks: true`',
    field.default === undefined ? '' : `\`${field.default}\` unless given`,
  ].filter(Boolean);
  const { description: its } = formats[field.items?.format ?? ''] ?? {};
  const description = String(field.description ?? (field.items?.format === 'rich' ? '' : (its ?? '')));
  const known = description.endsWith('goes on over further slides') ? more.slice(1) : more;
  // A link in a description shows how one is written.
  return [description, ...known]
    .filter(Boolean)
    .join('; ')
    .replaceAll('|', '\\|')
    .replace(/\[\w+\]\(#\w+\)/g, '`$&`');
}

/** The schema of a format, such as `chart`. */
export const formatSchema = (name: string): JsonSchema => formats[name] ?? {};

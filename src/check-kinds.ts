/** Whether the kinds that a deck uses show all that their schemas take. */
import { relative } from 'node:path';
import { diagnostic } from './diagnostics/catalogue.ts';
import { nearestHint } from './diagnostics/nearest.ts';
import { fieldsChoosing } from './fill/slide.ts';
import { type FieldShape, fieldsUsed } from './fill/template-fields.ts';
import { type Cursor, type JsonSchema, type Kind, Kinds, kindDirs, Problems } from './load/index.ts';
import type { Deck } from './model/deck.ts';
import type { Diagnostic } from './model/diagnostic.ts';
import type { Project } from './project.ts';

/** Fields that a template never uses, and names in it that its slides do not have. */
export function checkKinds(project: Project, deck: Deck): Diagnostic[] {
  const names = new Set(deck.sections.flatMap(({ slides }) => slides.map(({ kind }) => kind.name)));
  const dirs = kindDirs(deck.dir, project.root);
  const kinds = new Kinds(dirs, project.root, new Problems());
  return [...names].flatMap((name) => {
    const kind = kinds.get(name);
    return kind ? checkKind(kind, dirs, project.root) : [];
  });
}

function checkKind(kind: Kind, dirs: readonly string[], root: string): Diagnostic[] {
  const { template, name } = kind.kind;
  const shape = shapeOf(kind.schema);
  let use: ReturnType<typeof fieldsUsed>;
  try {
    use = fieldsUsed(template, dirs, shape);
  } catch {
    return []; // Filling says what is wrong with it.
  }
  const file = relative(root, template).replaceAll('\\', '/');
  const used = new Set([...use.used, ...fieldsChoosing(kind.kind.layout)]);
  const unused = pathsOf(shape).filter((path) => !isUsed(path, used));
  return [
    ...unused.map((path) => {
      const message = `slides of kind '${name}' take '${path}', but ${file} never shows it`;
      const place = fieldAt(kind.at, path).place;
      return diagnostic('unused-field', message, {
        place,
        hint: 'Show it in the template, or take it out of the schema.',
      });
    }),
    ...use.unknown.map(({ name: field, line, column, known }) => {
      const hint = nearestHint(field, known) ?? `The schema of '${name}' has no such field.`;
      return diagnostic('bad-template', `there is no '${field}' here`, {
        place: { file, line, column },
        hint,
      });
    }),
  ];
}

/** What of a schema templates can name; formats are used as wholes. */
function shapeOf({ format, properties, items }: JsonSchema): FieldShape {
  if (format !== undefined) return {};
  return {
    ...(properties && {
      fields: Object.fromEntries(Object.entries(properties).map(([key, one]) => [key, shapeOf(one)])),
    }),
    ...(items && { entries: shapeOf(items) }),
  };
}

function pathsOf({ fields, entries }: FieldShape, before = ''): string[] {
  if (entries) return pathsOf(entries, before);
  return Object.entries(fields ?? {}).flatMap(([key, one]) => {
    const path = before === '' ? key : `${before}.${key}`;
    const inner = pathsOf(one, path);
    // Where a thing stands is said by the program, beside what it stands for.
    return key === 'source' ? [] : inner.length > 0 ? inner : [path];
  });
}

/** It, or what it stands within, is used; or something that stands within it. */
const isUsed = (path: string, used: ReadonlySet<string>): boolean =>
  [...used].some((one) => path === one || path.startsWith(`${one}.`));

/** Where a field stands in a schema as it is written. */
const fieldAt = (schema: Cursor, path: string): Cursor =>
  path.split('.').reduce((at, key) => {
    const own = at.get('properties').get(key);
    return own.exists ? own : at.get('items').get('properties').get(key);
  }, schema);

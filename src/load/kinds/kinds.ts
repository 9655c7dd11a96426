/** Kinds of slide: folders with a `schema.yaml` and a `slide.hbs`, looked for in several places. */

import { type Dirent, existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { SlideKind } from '../../model/kind.ts';
import { packageRoot } from '../../project.ts';
import { isId } from '../../text/is-id.ts';
import { Recent } from '../../text/recent.ts';
import { Cursor } from '../cursor.ts';
import type { Problems } from '../problems.ts';
import { DeckFolder } from '../read-file.ts';
import type { JsonSchema } from '../schema/json-schema.ts';
import { compile, publishedSchema, type Validator, validatorOf } from '../schema/validator.ts';
import { validateValue } from '../validate.ts';
import { readYaml } from '../yaml-file.ts';
import { blockSchema } from './blocks.ts';
import { checkKindSchema, has, inlined, ownSchema } from './kind-schema.ts';

export interface Kind {
  readonly kind: SlideKind;
  /** As its folder has it, definitions in their places. */
  readonly schema: JsonSchema;
  /** Minutes to speak to it, unless the slide says. */
  readonly minutes: number;
  /** Of a whole slide. */
  readonly validator: Validator;
  /** Of what the kind itself takes. */
  readonly own: Validator;
  /** Its schema as it is written. */
  readonly at: Cursor;
  /** The folder that its schema stands in, absolute. */
  readonly dir: string;
}

/** Lectern's own are tested. */
const shipped = join(packageRoot, 'templates');

/** The kinds that a deck can use. Each is read when it is first asked for. */
export class Kinds {
  readonly #dirs: readonly string[];
  readonly #root: string;
  readonly #problems: Problems;
  readonly #read = new Map<string, Kind | undefined>();

  /** `dirs` are folders of kinds, the nearest first; places are relative to `root`. */
  constructor(dirs: readonly string[], root: string, problems: Problems) {
    this.#dirs = dirs;
    this.#root = root;
    this.#problems = problems;
  }

  /** Names, sorted. */
  get names(): readonly string[] {
    const all = this.#dirs.flatMap((dir) =>
      namesIn(dir).filter((name) => isId(name) && existsSync(join(dir, name, 'schema.yaml'))),
    );
    return [...new Set(all)].sort();
  }

  /** Why a folder that was likely meant is no kind of this name. */
  almost(name: string): string | undefined {
    for (const dir of this.#dirs)
      for (const folder of namesIn(dir)) {
        if (folder === name && existsSync(join(dir, name, 'slide.hbs')))
          return `${this.#path(dir, folder)} has no schema.yaml. A kind has schema.yaml and slide.hbs.`;
        if (folder !== name && folder.toLowerCase() === name.toLowerCase())
          return `The folder of a kind is named in small letters: rename ${this.#path(dir, folder)}.`;
      }
    return undefined;
  }

  #path(dir: string, name: string): string {
    return relative(this.#root, join(dir, name)).replaceAll('\\', '/');
  }

  /** The kind; undefined where there is none, or where it is broken, which is reported. */
  get(name: string): Kind | undefined {
    if (!this.#read.has(name)) this.#read.set(name, this.#readKind(name));
    return this.#read.get(name);
  }

  /** A part of a kind's folder: the deck's own, else the project's, else Lectern's. */
  #find(name: string, file: string): string | undefined {
    return this.#dirs.map((dir) => join(dir, name, file)).find((path) => existsSync(path));
  }

  /** `layout.yaml` is that of the kind's name, `layout-two.yaml` another: `<kind>-two`. The nearest folder's count. */
  #layouts(name: string): Readonly<Record<string, string>> {
    const found = this.#dirs.toReversed().flatMap((dir) =>
      filesIn(join(dir, name)).flatMap((file) => {
        const [whole, rest = ''] = /^layout(-[a-z0-9-]+)?\.yaml$/.exec(file) ?? [];
        return whole === undefined ? [] : [[`${name}${rest}`, join(dir, name, file)] as const];
      }),
    );
    return Object.fromEntries(found);
  }

  #readKind(name: string): Kind | undefined {
    const dir = this.#dirs.find((one) => existsSync(join(one, name, 'schema.yaml')));
    if (dir === undefined) return undefined;
    const folder = new DeckFolder(join(dir, name), this.#root, this.#problems);
    const before = this.#problems.found.length;
    const file = readYaml(folder, 'schema.yaml', []);
    if (!file) return undefined;
    const trusted = dir === shipped;
    const at = new Cursor(file, file.root);
    checkKindSchema(this.#problems, at, file.value, { base: publishedSchema('slide'), trusted });
    const template = this.#find(name, 'slide.hbs');
    if (template === undefined) {
      const hint = 'A kind has schema.yaml and slide.hbs.';
      this.#problems.add(
        'missing-file',
        `the kind '${name}' has no slide.hbs`,
        folder.place('schema.yaml'),
        hint,
      );
    }
    if (template === undefined || this.#problems.found.length > before) return undefined;
    const schema = file.value as JsonSchema;
    const kind = kindOf(name, schema, file.text);
    const made = { ...slideKind(name, template, schema), layouts: this.#layouts(name) };
    if (!trusted) {
      const wrong = whyNot(kind.validator);
      if (wrong !== undefined) this.#problems.add('bad-kind', wrong, at.place);
      else this.#checkExamples(at, kind.own);
      this.#checkLayout(at, made);
    }
    if (this.#problems.found.length > before) return undefined;
    return { ...kind, kind: made, at, dir: join(dir, name) };
  }

  /** Examples are what editors and readers copy: they fit the schema. */
  #checkExamples(schema: Cursor, own: Validator): void {
    for (const example of schema.get('examples').list)
      validateValue(this.#problems, example.value, example, own);
  }

  /** A layout of its own that its schema passes over. */
  #checkLayout(schema: Cursor, { name, layout, layouts }: SlideKind): void {
    if (layout === name || layout.startsWith(`${name}-`) || layouts[name] === undefined) return;
    const message = `this kind has a layout.yaml, but its schema says 'layout: ${layout}'`;
    const hint = "Take 'layout' out of the schema, or the file out of the folder.";
    this.#problems.add('bad-kind', message, schema.get('layout').place, hint);
  }
}

type CompiledKind = Omit<Kind, 'kind' | 'at' | 'dir'>;

/** A schema's text is compiled once, however often the deck is loaded. */
const compiled = new Recent<CompiledKind>(100);

function kindOf(name: string, value: JsonSchema, text: string): CompiledKind {
  return compiled.get(`${name}\n${text}`, () => {
    const schema = inlined(value, blockSchema);
    let validate: Validator | undefined;
    const own: Validator = (slide) => {
      validate ??= compile(ownSchema(schema, publishedSchema('slide')));
      return validate(slide);
    };
    const validator: Validator = (slide) => [...validatorOf('slide')(slide), ...own(slide)];
    return { schema, validator, own, minutes: typeof value['minutes'] === 'number' ? value['minutes'] : 1 };
  });
}

/** Why a schema cannot be compiled: a pattern that is not a regular expression, a reference to a definition that is not there. */
function whyNot(validator: Validator): string | undefined {
  try {
    validator({});
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function slideKind(name: string, template: string, schema: JsonSchema): Omit<SlideKind, 'layouts'> {
  return {
    name,
    layout: typeof schema['layout'] === 'string' ? schema['layout'] : name,
    template,
    frame: schema['frame'] === true,
    opensSection: schema['opens'] === 'section',
    optional: schema['optional'] === true,
    cites: schema['cites'] !== false,
    listsSources: schema['lists'] === 'sources',
    splits: has(schema, 'splits'),
  };
}

const namesIn = (dir: string): string[] =>
  entriesOf(dir)
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

const filesIn = (dir: string): string[] => entriesOf(dir).map(({ name }) => name);

function entriesOf(dir: string): Dirent[] {
  try {
    return readdirSync(dir, { withFileTypes: true });
  } catch {
    return []; // A deck or project need have none of its own.
  }
}

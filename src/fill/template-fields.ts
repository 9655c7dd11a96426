/** Which fields of its slide a template uses, found without filling it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import { decodeText } from '../text/decode.ts';

/** What a template can name: a field's own fields, those of its entries if it is a list, or nothing further. */
export interface FieldShape {
  readonly fields?: Readonly<Record<string, FieldShape>>;
  readonly entries?: FieldShape;
}

export interface TemplateUse {
  /** Paths of the fields used: `items`, `items.text`. Of what is used whole, everything within is. */
  readonly used: ReadonlySet<string>;
  /** Names that neither the kind nor all slides have. */
  readonly unknown: readonly UnknownName[];
}

export interface UnknownName {
  readonly name: string;
  readonly line: number;
  readonly column: number;
  /** Names there are where it stands. */
  readonly known: readonly string[];
}

/** Where a name is looked for: a shape, and the path to it; undefined where it is not known what stands there. */
interface Scope {
  readonly shape: FieldShape | undefined;
  readonly path: string;
  /** What a partial is given by name. */
  readonly given: Readonly<Record<string, Scope>>;
  readonly above: Scope | undefined;
}

/** What every slide offers besides its kind's fields. */
const common: ReadonlySet<string> = new Set(['title', 'source', 'clicks', 'notes', 'sourceLine', 'front']);
/** Partials within partials: deeper ones take in themselves. */
const deepest = 12;

/** Throws what Handlebars throws for a file that is not a template. Partials are looked for in `dirs`. */
export function fieldsUsed(file: string, dirs: readonly string[], shape: FieldShape): TemplateUse {
  const visitor = new FieldVisitor(dirs, { shape, path: '', given: {}, above: undefined });
  visitor.accept(Handlebars.parse(decodeText(readFileSync(file))));
  return { used: visitor.used, unknown: visitor.unknown };
}

class FieldVisitor extends Handlebars.Visitor {
  readonly used = new Set<string>();
  readonly unknown: UnknownName[] = [];
  readonly #dirs: readonly string[];
  readonly #root: Scope;
  #scope: Scope;
  /** How many partials deep. Faults in a partial are the partial's. */
  #depth = 0;

  constructor(dirs: readonly string[], root: Scope) {
    super();
    this.#dirs = dirs;
    this.#root = root;
    this.#scope = root;
  }

  override PathExpression(path: hbs.AST.PathExpression): void {
    this.#use(path);
  }

  override MustacheStatement({ path, params, hash }: hbs.AST.MustacheStatement): void {
    // A name with arguments is a helper's.
    if (params.length === 0 && !hash?.pairs?.length && !isHelper(path)) this.accept(path);
    this.acceptArray(params as hbs.AST.Expression[]);
    if (hash) this.accept(hash);
  }

  override SubExpression({ params, hash }: hbs.AST.SubExpression): void {
    this.acceptArray(params as hbs.AST.Expression[]);
    if (hash) this.accept(hash);
  }

  override BlockStatement(block: hbs.AST.BlockStatement): void {
    const { original } = block.path as hbs.AST.PathExpression;
    const [first] = block.params;
    const enters = (original === 'each' || original === 'with') && first?.type === 'PathExpression';
    const found = enters ? this.#use(first as hbs.AST.PathExpression, true) : undefined;
    if (!enters) this.acceptArray(block.params as hbs.AST.Expression[]);
    if (!enters && block.params.length === 0 && original !== undefined && !isHelper(block.path))
      this.accept(block.path);
    const inner = original === 'each' ? entriesOf(found) : found;
    if (enters) this.#within({ ...(inner ?? nowhere), above: this.#scope }, () => this.accept(block.program));
    else this.accept(block.program);
    if (block.inverse) this.accept(block.inverse);
  }

  override PartialStatement({ name, params, hash }: hbs.AST.PartialStatement): void {
    const { original } = name as hbs.AST.PathExpression;
    const file = this.#dirs
      .map((dir) => join(dir, 'partials', `${original}.hbs`))
      .find((one) => existsSync(one));
    const given = Object.fromEntries(
      (hash?.pairs ?? []).map(({ key, value }) => {
        if (value.type === 'PathExpression')
          return [key, this.#use(value as hbs.AST.PathExpression, file !== undefined) ?? nowhere];
        this.accept(value);
        return [key, nowhere];
      }),
    );
    this.acceptArray(params as hbs.AST.Expression[]);
    if (file === undefined || this.#depth >= deepest) return;
    this.#depth++;
    this.#within({ ...this.#scope, given }, () =>
      this.accept(Handlebars.parse(decodeText(readFileSync(file)))),
    );
    this.#depth--;
  }

  #within(scope: Scope, walk: () => void): void {
    const before = this.#scope;
    this.#scope = scope;
    walk();
    this.#scope = before;
  }

  /** Notes a use; where the name leads, if that is known. Of what is entered, what stands within is not yet used. */
  #use(path: hbs.AST.PathExpression, enters = false): Scope | undefined {
    const parts = path.parts.map((part) => (typeof part === 'string' ? part : String(part)));
    if (path.data && parts[0] !== 'root') return undefined;
    let scope: Scope | undefined = path.data ? this.#root : this.#scope;
    for (let i = 0; i < path.depth; i++) scope = scope?.above;
    for (const part of path.data ? parts.slice(1) : parts) scope = scope && this.#step(scope, part, path);
    if (scope && scope.path !== '' && !(enters && (scope.shape?.fields ?? scope.shape?.entries)))
      this.used.add(scope.path);
    return scope;
  }

  #step(scope: Scope, part: string, { loc }: hbs.AST.PathExpression): Scope | undefined {
    const given = scope.given[part];
    if (given) return given;
    const { fields } = scope.shape ?? {};
    if (!fields) return undefined;
    const shape = Object.hasOwn(fields, part) ? fields[part] : undefined;
    if (shape)
      return { shape, path: scope.path === '' ? part : `${scope.path}.${part}`, given: {}, above: undefined };
    if (!(scope.path === '' && common.has(part)) && this.#depth === 0)
      this.unknown.push({
        name: part,
        line: loc.start.line,
        column: loc.start.column + 1,
        known: [...Object.keys(fields), ...(scope.path === '' ? common : [])],
      });
    return undefined;
  }
}

const nowhere: Scope = { shape: undefined, path: '', given: {}, above: undefined };

const entriesOf = (scope: Scope | undefined): Scope | undefined =>
  scope && { shape: scope.shape?.entries, path: scope.path, given: {}, above: undefined };

/** Helpers that take no argument. */
const isHelper = (path: hbs.AST.Expression | hbs.AST.Literal): boolean =>
  ['frontMatter', 'colon', 'openQuote', 'closeQuote', 'else'].includes(
    String((path as hbs.AST.PathExpression).original),
  );

/** What is wrong in a template whatever slide it is filled for: told before any slide meets it. */
import Handlebars from 'handlebars';
import { figureKinds } from '../blocks/index.ts';
import { nearest } from '../diagnostics/nearest.ts';

/** Throws for partials and fenced blocks that there are not, and for text let through unescaped. */
export function checkTemplate(ast: hbs.AST.Program, partials: object): void {
  new Checks(Object.keys(partials)).accept(ast);
}

class Checks extends Handlebars.Visitor {
  readonly #partials: readonly string[];

  constructor(partials: readonly string[]) {
    super();
    this.#partials = partials;
  }

  override PartialStatement(partial: hbs.AST.PartialStatement): void {
    const { original } = partial.name as { readonly original?: unknown };
    if (typeof original === 'string' && original !== '@partial-block')
      known('partial', original, this.#partials, partial);
    super.PartialStatement(partial);
  }

  override MustacheStatement(mustache: hbs.AST.MustacheStatement): void {
    const { original } = mustache.path as hbs.AST.PathExpression;
    // As text of the data may be HTML or Vue, which would then run.
    if (!mustache.escaped) {
      const message = `{{{${original}}}} lets text through as it is: write {{${original}}}`;
      throw new Handlebars.Exception(message, mustache);
    }
    const [kind] = mustache.params;
    if (original === 'block' && kind?.type === 'StringLiteral')
      known('block', (kind as hbs.AST.StringLiteral).value, figureKinds, kind);
    super.MustacheStatement(mustache);
  }
}

function known(what: string, name: string, names: readonly string[], at: hbs.AST.Node): void {
  if (names.includes(name)) return;
  const near = nearest(name, names);
  const meant = near === undefined ? '' : `: did you mean '${near}'?`;
  throw new Handlebars.Exception(`there is no ${what} '${name}'${meant}`, at);
}

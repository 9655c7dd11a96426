import { basename, dirname, join } from 'node:path';
import Handlebars from 'handlebars';
import { packageRoot } from '../project.ts';

/** Where in a template something is wrong. Lines and columns count from 1. */
export interface TemplatePlace {
  /** Absolute. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A template that asked for something its slide does not have, or that is not Handlebars. */
export class TemplateError extends Error {
  readonly place: TemplatePlace;
  /** The outermost of Lectern's own partials that it came through. */
  partial?: string;

  constructor(message: string, place: TemplatePlace) {
    super(message);
    this.place = place;
  }
}

/** What Handlebars says of a fault: columns count from 0, and not every fault has a place. */
interface Thrown {
  readonly message?: unknown;
  readonly lineNumber?: unknown;
  readonly column?: unknown;
  /** Of the parser. */
  readonly hash?: { readonly loc?: { readonly last_line?: number; readonly last_column?: number } };
}

/** Whatever was thrown while a template was compiled or filled, as a fault of that file. */
export function templateError(file: string, thrown: unknown): TemplateError {
  const error = thrown instanceof TemplateError ? thrown : ownError(file, thrown);
  if (dirname(file) === shippedPartials) error.partial = basename(file, '.hbs');
  return error;
}

function ownError(file: string, thrown: unknown): TemplateError {
  const { message, lineNumber, column, hash } = Object(thrown) as Thrown;
  const line =
    typeof lineNumber === 'number' ? lineNumber : (hash?.loc?.last_line ?? lineIn(String(message)));
  const before = typeof column === 'number' ? column : (hash?.loc?.last_column ?? 0);
  const endless = thrown instanceof RangeError;
  const said = endless
    ? 'it is nested without end: does a partial take in itself?'
    : inWords(String(message));
  return new TemplateError(said, { file, line: Math.max(1, line), column: before + 1 });
}

/**
 * A fault within a partial that comes with Lectern, as one of the template that takes the partial in: it did not give what
 * the partial shows.
 */
export function atCaller(error: TemplateError, file: string, source: string): TemplateError {
  const { partial } = error;
  const loc = partial === undefined ? undefined : callOf(partial, source);
  if (!loc) return error;
  const place = { file, line: loc.start.line, column: loc.start.column + 1 };
  return new TemplateError(`the partial '${partial}' is not given what it shows: ${error.message}`, place);
}

const shippedPartials = join(packageRoot, 'templates', 'partials');

/** Where a template takes in a partial. */
function callOf(name: string, source: string): hbs.AST.SourceLocation | undefined {
  let found: hbs.AST.SourceLocation | undefined;
  class Calls extends Handlebars.Visitor {
    override PartialStatement(partial: hbs.AST.PartialStatement): void {
      if ((partial.name as hbs.AST.PathExpression).original === name) found ??= partial.loc;
      super.PartialStatement(partial);
    }
  }
  new Calls().accept(Handlebars.parse(source));
  return found;
}

/** The lexer tells its line in words only. */
const lineIn = (message: string): number => Number(/on line (\d+)/.exec(message)?.[1] ?? 1);

function inWords(message: string): string {
  const name = /^"([^"]*)" not defined in /.exec(message)?.[1];
  if (name !== undefined) return `there is no '${name}' here`;
  const of = /^cannot read properties of (?:undefined|null) \(reading '(.*)'\)/i.exec(message)?.[1];
  if (of !== undefined) return `there is nothing here that '${of}' could be of`;
  const got = /^Parse error[\s\S]*, got '(.*)'$/.exec(message)?.[1];
  if (got === 'EOF') return 'the template ends before a block or an expression is closed';
  if (got !== undefined) return `this is not Handlebars (${tokens[got] ?? got})`;
  const plain = (message.split('\n')[0] ?? '').replace(/ - \d+:\d+$/, '');
  return plain.charAt(0).toLowerCase() + plain.slice(1);
}

/** Signs by the parser's names for them. */
const tokens: Readonly<Record<string, string>> = {
  CLOSE: 'unexpected }}',
  CLOSE_UNESCAPED: 'unexpected }}}',
  OPEN_ENDBLOCK: 'a block is closed that is not open',
  INVERSE: 'unexpected {{else}}',
  OPEN_INVERSE_CHAIN: 'unexpected {{else}}',
  INVALID: 'an expression is not closed, or holds a sign that means nothing there',
};

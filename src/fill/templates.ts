import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import Handlebars from 'handlebars';
import type { Place } from '../model/diagnostic.ts';
import { decodeText, isUndecodable } from '../text/decode.ts';
import { intlLocale } from '../text/digits.ts';
import { Recent } from '../text/recent.ts';
import { blockOf } from './blocks.ts';
import { showDate } from './dates.ts';
import { attributeText, markdownText, yamlBlock } from './escape.ts';
import { citeMarks, linkTo } from './marks.ts';
import { showNumber } from './numbers.ts';
import { Markup, Phrase } from './phrase.ts';
import type { Speaker } from './speaker.ts';
import { checkTemplate } from './template-checks.ts';
import { atCaller, TemplateError, templateError } from './template-error.ts';
import { tidy } from './tidy.ts';
import { type BlockView, type ListView, SourceView, type View } from './view.ts';
import type { CodeView } from './views/code.ts';
import { listTable } from './views/list-table.ts';
import type { MermaidView } from './views/mermaid.ts';
import { TableView } from './views/table.ts';
import type { Words } from './words.ts';

/** `data` is what templates write with an `@`: `@deck.title`. */
export type Template = (
  view: Readonly<Record<string, unknown>>,
  data: Readonly<Record<string, unknown>> & { readonly lectern: TemplateSlide },
) => string;

/** What helpers must know of the slide that is filled. */
export interface TemplateSlide {
  readonly title: string;
  readonly speaker: Speaker;
  /** The template in a file, for blocks. */
  readonly template: (file: string) => Template;
  /** Where the code stands in the data that its templates have written so far. */
  readonly codes: Place[];
}

/**
 * Compiles templates on first use. Partials are looked for in `dirs` in order, so that a project's own stands before the
 * one that comes with Lectern. Strict: a name that the slide does not have is an error, not an empty string.
 */
export class Templates {
  private readonly compiler: Compiler;
  private readonly compiled = new Map<string, Template>();
  constructor(dirs: readonly string[], words: Words, language: string) {
    const partials = [...dirs].reverse().flatMap(readPartials);
    this.compiler = compilers.get(JSON.stringify([language, words.table, partials]), () => {
      const handlebars = Handlebars.create();
      for (const [name, file, read] of partials) {
        let template: Handlebars.TemplateDelegate | undefined;
        const run = runner(file, () => {
          template ??= compiled(handlebars, sourceOf(read));
          return template;
        });
        handlebars.registerPartial(name, run);
      }
      const all = Object.entries({ ...helpers(words), ...localeHelpers(words, language) });
      for (const [name, helper] of all) handlebars.registerHelper(name, atPlace(helper));
      return { handlebars, templates: new Recent(100) };
    });
  }

  /** The template in a file, by its path. */
  get(file: string): Template {
    const known = this.compiled.get(file);
    if (known) return known;
    const { handlebars, templates } = this.compiler;
    const source = sourceOf(readTemplate(file));
    const fill = runner(file, () => templates.get(source, () => compiled(handlebars, source)));
    const run: Template = (view, data) => {
      try {
        return tidy(fill(Object.assign(Object.create(bare), view), { ...runOptions, data }));
      } catch (error) {
        throw error instanceof TemplateError ? atCaller(error, file, source) : error;
      }
    };
    this.compiled.set(file, run);
    return run;
  }
}

/** In place of the usual prototype, so that `constructor` is no name that a slide has. Handlebars says it as text. */
const bare: object = Object.assign(Object.create(null), { [Symbol.toPrimitive]: () => 'slide' });
const compileOptions = { strict: true, preventIndent: true };
/** Only what the view itself has is seen; said outright, Handlebars prints nothing about it. */
const runOptions = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false };

/** A template whose faults are of its own file, also where another takes it in. */
function runner(file: string, compile: () => Handlebars.TemplateDelegate): Handlebars.TemplateDelegate {
  return (context, options) => {
    try {
      return compile()(context, options);
    } catch (error) {
      throw templateError(file, error);
    }
  };
}

interface Compiler {
  readonly handlebars: typeof Handlebars;
  /** Compiled templates by their source. */
  readonly templates: Recent<Handlebars.TemplateDelegate>;
}

/** Compilers by all that templates may use: language, words and partials. */
const compilers = new Recent<Compiler>(4);

/** What is in a template's file, or why it cannot be read. */
type Read = { readonly source: string } | { readonly file: string; readonly problem: string };

function readTemplate(file: string): Read {
  try {
    return { source: decodeText(readFileSync(file)) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return { file, problem: isUndecodable(error) ? 'it is not UTF-8' : `it cannot be read (${code})` };
  }
}

function sourceOf(read: Read): string {
  if ('problem' in read) throw templateError(read.file, new Error(read.problem));
  return read.source;
}

/** Names, paths and texts of a folder's partials. */
function readPartials(dir: string): [name: string, file: string, read: Read][] {
  const folder = join(dir, 'partials');
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.hbs'));
  return names.map((name) => [basename(name, '.hbs'), join(folder, name), readTemplate(join(folder, name))]);
}

function compiled(handlebars: typeof Handlebars, source: string): Handlebars.TemplateDelegate {
  const ast = Handlebars.parse(source);
  checkTemplate(ast, handlebars.partials);
  return handlebars.compile(ast, compileOptions);
}

/** A helper whose faults have the place in the template that calls it. */
function atPlace(helper: Handlebars.HelperDelegate): Handlebars.HelperDelegate {
  return function (this: unknown, ...args: unknown[]) {
    try {
      return (helper as (...all: unknown[]) => unknown).apply(this, args);
    } catch (error) {
      const { loc } = args.at(-1) as { readonly loc?: hbs.AST.SourceLocation };
      const { message } = error as Error;
      throw loc ? new Handlebars.Exception(message, { type: '', loc }) : error;
    }
  };
}

/** A point as a step has it: a title, and perhaps a text. */
const asStep = ({ lead, text, icon, source }: View): View =>
  lead ? { title: lead, text, icon, source } : { title: text, icon, source };

/** Helpers of our templates, documented in `templates/README.md`. */
function helpers(words: Words): Record<string, Handlebars.HelperDelegate> {
  return {
    attribute,
    block,
    cite,
    code,
    mermaid: (view: MermaidView) => new Markup(view.toHTML()),
    table,
    content,
    is: (one: unknown, other: unknown) => one === other,
    listOf: (value: unknown) => (Array.isArray(value) ? value : value === undefined ? [] : [value]),
    link: (address: string) => linkTo(address),
    asSteps: (points: readonly View[]) =>
      Object.assign(points.map(asStep), { appear: (points as ListView).appear }),
    isText: (value: unknown) => value instanceof Phrase,
    frontMatter(this: { front: unknown }) {
      return new Markup(`---\n${yamlBlock(this.front).trim()}\n---`);
    },
    word: (key: string, options: Handlebars.HelperOptions) =>
      new Markup(markdownText(words.say(key, options.hash))),
    colon: () => words.say('colon'),
    openQuote: () => words.say('open-quote'),
    closeQuote: () => words.say('close-quote'),
  };
}

/** A fenced block of a map, or of values by name: `{{block "cards" cards=cards}}`. */
function block(kind: string, ...args: unknown[]): Markup {
  const { hash, data } = args.at(-1) as Handlebars.HelperOptions;
  const { title, speaker } = data.lectern as TemplateSlide;
  const spec = blockOf(kind, { ...(args.length > 1 ? (args[0] as View) : {}), ...hash }, title, speaker);
  return new Markup(`\`\`\`${kind}\n${yamlBlock(spec).trim()}\n\`\`\``);
}

/**
 * A table; or a list of maps as one: `{{table findings columns="name value" heads="finding value" emphasize="abnormal"}}`
 * has a column for each field, under words of `words.yaml`, and entries bold whose field is true.
 */
function table(of: TableView | readonly View[], { hash, data }: Handlebars.HelperOptions): Markup {
  if (of instanceof TableView) return new Markup(of.toHTML());
  const { speaker } = data.lectern as TemplateSlide;
  const { columns, heads, emphasize } = hash as Readonly<Record<string, string | undefined>>;
  return new Markup(listTable(of, { columns, heads, emphasize }, speaker).toHTML());
}

/** An attribute of an element, with a space before it; nothing where its value is none. */
function attribute(name: string, value: unknown): Markup {
  const text = value instanceof Phrase ? value.text : '';
  return new Markup(text === '' ? '' : ` ${name}="${attributeText(text)}"`);
}

/** What a block is written as, by its own template. */
function content(block: BlockView, { data }: Handlebars.HelperOptions): Markup {
  const { template } = data.lectern as TemplateSlide;
  return new Markup(template(block.template)(block.view, data).trim());
}

/** A fence of code. Where it stands in the data is noted, for what does not fit. */
function code(view: CodeView, { data }: Handlebars.HelperOptions): Markup {
  const { speaker, codes } = data.lectern as TemplateSlide;
  codes.push(view.place);
  return new Markup(view.toMarkdown(speaker.words));
}

/** Marks of the sources of all its arguments, each once; none for what is not given. */
function cite(...args: unknown[]): Markup {
  const { data } = args.at(-1) as Handlebars.HelperOptions;
  const sources = args
    .slice(0, -1)
    .flatMap((one) => (one instanceof Phrase || one instanceof SourceView ? one.sources : []));
  return citeMarks(sources, (data.lectern as TemplateSlide).speaker);
}

/** Numbers, dates, lists and plurals as the language has them (Intl, so CLDR). */
function localeHelpers(words: Words, language: string): Record<string, Handlebars.HelperDelegate> {
  const locale = intlLocale(language);
  return {
    number: (value: number) => new Phrase(showNumber(value, language, false, false)),
    date: (iso: string) => new Phrase(showDate(iso, language, words)),
    list: (items: readonly unknown[]) => new Phrase(new Intl.ListFormat(locale).format(items.map(String))),
    plural: (n: number, options: Handlebars.HelperOptions) => {
      const forms = options.hash as Readonly<Record<string, string>>;
      return new Phrase(forms[new Intl.PluralRules(locale).select(n)] ?? forms['other'] ?? '');
    },
  };
}

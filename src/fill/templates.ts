import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Handlebars from 'handlebars';
import { Recent } from '../text/recent.ts';
import { showDate } from './dates.ts';
import { markdownText, yamlBlock } from './escape.ts';
import { intlLocale, showNumber } from './numbers.ts';
import { Markup, Phrase } from './phrase.ts';
import type { Words } from './words.ts';

/** A template that asked for something its slide does not have, or that is not Handlebars. */
export class TemplateError extends Error {
  readonly template: string;

  constructor(template: string, message: string) {
    super(message);
    this.template = template;
  }
}

export type Template = (view: Readonly<Record<string, unknown>>) => string;

/**
 * Compiles templates on first use. `dirs` are searched in order, so that a project's own template stands before
 * the one that comes with Lectern. Strict: a name that the slide does not have is an error, not an empty string.
 */
export class Templates {
  private readonly compiler: Compiler;
  private readonly compiled = new Map<string, Template>();
  private readonly dirs: readonly string[];

  constructor(dirs: readonly string[], words: Words, language: string) {
    this.dirs = dirs;
    const partials = Object.fromEntries([...dirs].reverse().flatMap(readPartials));
    this.compiler = compilers.get(JSON.stringify([language, words.table, partials]), () => {
      const handlebars = Handlebars.create();
      handlebars.registerPartial(partials);
      handlebars.registerHelper({ ...helpers(words), ...localeHelpers(words, language) });
      return { handlebars, templates: new Recent(100) };
    });
  }

  get(name: string): Template {
    const known = this.compiled.get(name);
    if (known) return known;
    const file = this.find(name);
    const { handlebars, templates } = this.compiler;
    const source = readFileSync(file, 'utf8');
    const template = templates.get(source, () =>
      handlebars.compile(source, { strict: true, preventIndent: true }),
    );
    const run: Template = (view) => {
      try {
        return tidy(template(view));
      } catch (error) {
        throw new TemplateError(file, error instanceof Error ? error.message : String(error));
      }
    };
    this.compiled.set(name, run);
    return run;
  }

  private find(name: string): string {
    const found = this.dirs.map((dir) => join(dir, `${name}.hbs`)).find((file) => existsSync(file));
    if (!found) throw new TemplateError(`${name}.hbs`, `there is no template for slides of kind '${name}'`);
    return found;
  }
}

interface Compiler {
  readonly handlebars: typeof Handlebars;
  /** Compiled templates by their source. */
  readonly templates: Recent<Handlebars.TemplateDelegate>;
}

/** Compilers by all that templates may use: language, words and partials. */
const compilers = new Recent<Compiler>(4);

/** Names and sources of a folder's partials. */
function readPartials(dir: string): [string, string][] {
  const partials = join(dir, 'partials');
  if (!existsSync(partials)) return [];
  return readdirSync(partials)
    .filter((name) => name.endsWith('.hbs'))
    .map((file) => [basename(file, '.hbs'), readFileSync(join(partials, file), 'utf8')]);
}

/** Helpers of our templates, documented in `templates/README.md`. */
function helpers(words: Words): Record<string, Handlebars.HelperDelegate> {
  return {
    fence: (kind: string, block: unknown) => new Markup(`\`\`\`${kind}\n${yamlBlock(block).trim()}\n\`\`\``),
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

/** Blank lines that optional parts leave behind are folded; fences keep theirs, which they never have. */
function tidy(markdown: string): string {
  return `${markdown
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

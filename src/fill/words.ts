import { scriptOf } from '../text/language.ts';
import { ownLanguages } from '../text/said-in.ts';

/** The program's own words in a language, from `templates/words.yaml` and `templates/words/`. */
export interface Words {
  readonly language: string;
  /** The word or phrase, with `{name}` filled in. Throws on a key that no language has: a bug in a template. */
  say(key: string, values?: Values): string;
  /** The same of so many: `key-few` where the language has that form and the number takes it, else `key`. */
  count(key: string, n: number, values?: Values): string;
  /** The language's own word, or undefined: English does not stand in. */
  find(key: string): string | undefined;
  /** All words of the languages looked in, best first. */
  readonly table: readonly (Readonly<Record<string, string>> | undefined)[];
}

type Values = Readonly<Record<string, string | number>>;

export type WordTable = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Looks words up along the language, its base language, and English. */
export function wordsFor(table: WordTable, language: string): Words {
  const own = ownTables(table, language);
  const chain = [...own, table['en']];
  const find = (key: string, tables = own) =>
    tables.find((words) => words && Object.hasOwn(words, key))?.[key];
  const say = (key: string, values: Values = {}) => {
    const found = find(key, chain);
    if (found === undefined) throw new Error(`templates/words.yaml has no word '${key}'`);
    return found.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
  };
  return {
    language,
    table: chain,
    find: (key) => find(key),
    say,
    count(key, n, values = {}) {
      const tables = find(key) === undefined ? [table['en']] : own;
      const rules = new Intl.PluralRules(tables === own ? language : 'en');
      const form = `${key}-${rules.select(n)}`;
      return say(find(form, tables) === undefined ? key : form, { n, ...values });
    },
  };
}

/** Keys of words for which English stands in. What a language may do without is none of them: forms of words, names of money. */
export function missingWords(table: WordTable, language: string): string[] {
  const inScript = ownLanguages(Object.keys(table), language).filter(
    (one) => scriptOf(one) === scriptOf(language),
  );
  const own = Object.assign({}, ...inScript.map((one) => table[one]));
  return Object.keys(table['en'] ?? {}).filter(
    (key) => !Object.hasOwn(own, key) && !/-(?:one|two|few|many)$|^currency-/.test(key),
  );
}

const ownTables = (table: WordTable, language: string) =>
  ownLanguages(Object.keys(table), language).map((tag) => table[tag]);

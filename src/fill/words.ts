/** The program's own words in a language, from `templates/words.yaml`. */
export interface Words {
  readonly language: string;
  /** The word or phrase, with `{name}` filled in. Throws on a key that no language has: a bug in a template. */
  say(key: string, values?: Readonly<Record<string, string | number>>): string;
  /** The language's own word, or undefined: English does not stand in. */
  find(key: string): string | undefined;
  /** All words of the languages looked in, best first. */
  readonly table: readonly (Readonly<Record<string, string>> | undefined)[];
}

export type WordTable = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Looks words up along the language, its base language, and English. */
export function wordsFor(table: WordTable, language: string): Words {
  const chain = [...ownTables(table, language), table['en']];
  return {
    language,
    table: chain,
    find: (key) => (chain[0] ?? chain[1])?.[key],
    say(key, values = {}) {
      const found = chain.find((words) => words && Object.hasOwn(words, key))?.[key];
      if (found === undefined) throw new Error(`templates/words.yaml has no word '${key}'`);
      return found.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
    },
  };
}

/** Keys of words for which English stands in. What a language may do without is none of them: the singular, names of money. */
export function missingWords(table: WordTable, language: string): string[] {
  const own = Object.assign({}, ...ownTables(table, language));
  return Object.keys(table['en'] ?? {}).filter(
    (key) => !Object.hasOwn(own, key) && !/-one$|^currency-/.test(key),
  );
}

const ownTables = (table: WordTable, language: string) =>
  [language, language.split('-')[0] ?? language].map((tag) => table[tag] ?? byBase(table, tag));

function byBase(table: WordTable, tag: string): Readonly<Record<string, string>> | undefined {
  const base = tag.split('-')[0];
  return Object.entries(table).find(([language]) => language.split('-')[0] === base)?.[1];
}

/** Every word of `templates/words.yaml` and `templates/words/` is said somewhere: by a template or by the program. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { packageRoot } from '../../src/project.ts';

const at = (path: string) => join(packageRoot, path);
const textsIn = (folder: string, end: string): string[] =>
  readdirSync(at(folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(end))
    .map((name) => readFileSync(join(at(folder), name), 'utf8'));

const sources = [...textsIn('src', '.ts'), ...textsIn('templates', '.hbs')].join('\n');
/** All that stands in quotes and looks like a key. */
const quoted = new Set(
  [...sources.matchAll(/(?<=(['"`]))[a-z]+(?:-[a-zA-Z]+)*(?=\1)/g)].map(([word]) => word),
);
/** What a key of several words begins with, where its end is put in: "callout-${kind}". */
const begun = [...sources.matchAll(/\.(?:say|find|count)\(\s*`([a-z-]+-)\$\{/g)].map(
  ([, begin = '']) => begin,
);

/** Said where a language has them. */
const ofSomeLanguages = ['span-dates', 'option-letters'];
/** A counted word without its form. */
const whole = (key: string): string => key.replace(/-(?:zero|one|two|few|many)$/, '');
const isSaid = (key: string): boolean =>
  [key, whole(key)].some((one) => quoted.has(one)) || begun.some((begin) => key.startsWith(begin));

const files = ['words.yaml', ...readdirSync(at('templates/words')).map((name) => `words/${name}`)];
const tables = files.map((file) => parse(readFileSync(at(`templates/${file}`), 'utf8')) as object);
const languages = tables.flatMap((table) => Object.entries<Record<string, string>>(table as never));

describe('the program’s own words', () => {
  test.each(languages)('%s has none that is never said', (_, words) => {
    expect(Object.keys(words).filter((key) => !isSaid(key))).toEqual([]);
  });

  test.each(languages)('%s has none that English has not', (_, words) => {
    const english = new Set([...Object.keys(new Map(languages).get('en') ?? {}), ...ofSomeLanguages]);
    const more = Object.keys(words).filter((key) => !english.has(key) && !english.has(whole(key)));
    expect(more.filter((key) => !key.startsWith('currency-'))).toEqual([]);
  });

  test('a key that nothing says would be found', () => {
    expect(isSaid('sources-named')).toBe(false);
    expect(isSaid('callout-theorem')).toBe(true);
  });

  // What a key's end may be is decided by the schemas.
  test('kinds of callouts and types of charts have a word each, and no other has', () => {
    const english = Object.keys(new Map(languages).get('en') ?? {});
    const ends = (begin: string) =>
      english.filter((key) => key.startsWith(begin)).map((key) => key.slice(begin.length));
    const { properties } = parse(readFileSync(at('src/blocks/callout/schema.yaml'), 'utf8'));
    expect(
      ends('callout-')
        .filter((end) => !['counted', 'titled'].includes(end))
        .sort(),
    ).toEqual([...properties.kind.enum].sort());
    const formats = JSON.parse(readFileSync(at('data/schemas/formats.schema.json'), 'utf8'));
    const types: readonly string[] = formats.definitions.chart.properties.type.enum;
    const said = new Set(types.map((type) => type.replace(/^(?:stacked|percent)-|-(?:column|bar)$/g, '')));
    expect(ends('chart-type-').sort()).toEqual([...said].sort());
  });
});

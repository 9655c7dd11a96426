/** Deck files as people, editors and accidents leave them: whole files mutated, as bytes, as lines and as YAML. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import {
  type Document,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Pair,
  parseDocument,
  visit,
} from 'yaml';

/** What becomes of a file: its new bytes, or that it is gone, or a folder in its place. */
export type Mutated = Buffer | 'missing' | 'folder';

/** One change of a text, made from a few numbers, so that a failing one can be shrunk. */
export type Mutation = (text: string) => Mutated;

/** Anywhere in a file: fast-check would favour the beginning. */
const at = fc.noBias(fc.double({ min: 0, max: 0.999, noNaN: true }));
const index = (share: number, length: number) => Math.floor(share * length);
const bytes = (text: string) => Buffer.from(text);

const junk = fc.oneof(
  fc.constantFrom(
    ...[
      '{',
      '}',
      '[',
      ']',
      ': ',
      '- ',
      '\n',
      '\t',
      '"',
      "'",
      '|',
      '>',
      '&a ',
      '*a',
      '!!x ',
      '? ',
      '#',
      '{a}',
      ',',
      ';',
    ],
    ...[
      '<<: *a',
      '---\n',
      '...\n',
      '%YAML 1.1\n---\n',
      '{{',
      '}}',
      '{{{',
      '{{/if}}',
      '{{#each items}}',
      '{{else}}',
    ],
    ...[
      '{{> foot}}',
      '{{constructor}}',
      '{{this}}',
      '{{foo 1 2}}',
      '{{lookup . "x"}}',
      '{{../x}}',
      '{{{{raw}}}}',
    ],
    ...[
      '\r',
      '\0',
      '\ufeff',
      '\u2028',
      '\ud800',
      '::right::\n',
      '```\n',
      '<!--',
      '-->',
      '</script>',
      '""',
      '\u{1f600}',
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
);

/** Values of every other kind than the one that stands there, as YAML. */
const values = [
  ...[
    '',
    '~',
    'null',
    'true',
    '0',
    '-1',
    '1e999',
    '.nan',
    '.inf',
    '-.inf',
    '0x1F',
    '99999999999999999999',
    '1.5',
  ],
  ...[
    '2018-06-10',
    '2018-13-45',
    '0000',
    '12:30:00',
    '""',
    '" "',
    'x',
    '"{founded}"',
    '"{x.y.z}"',
    '"{"',
    '[]',
    '{}',
  ],
  ...[
    '[[[[]]]]',
    '{a: {b: {c: d}}}',
    '[1, two, null]',
    '!!binary aGk=',
    '!!set {a, b}',
    '!!timestamp 2001-01-01',
  ],
  ...['!!int x', '!foo bar', '&a [*a]', '&b {x: *b}', '*nowhere', '{__proto__: {x: 1}}', '{constructor: x}'],
  ...[
    '{toString: 1, valueOf: 2}',
    '{for: {constructor: x}}',
    '{for: 1}',
    '{en: x, zh-CN: [1]}',
    '{xx: x, EN: y}',
  ],
  ...['"../../etc/passwd"', '"/etc/passwd"', '"a\\0b"', `"${'x'.repeat(20_000)}"`, `"${'{a}'.repeat(200)}"`],
  ...[`${'['.repeat(4000)}${']'.repeat(4000)}`, `${'{a: '.repeat(300)}1${'}'.repeat(300)}`],
];
const names = [
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'valueOf',
    '<<',
    '',
    ' ',
    'id',
    'kind',
    'title',
    'for',
  ],
  ...['en', 'EN', '2017', 'null', '? x', '[a]', '{a: b}', 'a b', 'ünïcode', '😀', 'x'.repeat(300)],
];

const raw: fc.Arbitrary<Mutation> = fc
  .record({
    kind: fc.constantFrom(
      'flip',
      'insert',
      'cut',
      'drop',
      'double',
      'swap',
      'indent',
      'quote',
      'truncate',
      'whole',
    ),
    at,
    to: at,
    junk,
    n: fc.nat(255),
  })
  .map(({ kind, at: share, to, junk: text, n }) => (source: string): Mutated => {
    const lines = source.split('\n');
    const [i, j] = [index(share, lines.length), index(to, lines.length)];
    const offset = index(share, source.length);
    const joined = (changed: readonly string[]) => bytes(changed.join('\n'));
    switch (kind) {
      case 'flip': {
        const flipped = bytes(source);
        const at = index(share, flipped.length);
        if (flipped.length > 0) flipped[at] = n;
        return flipped;
      }
      case 'insert':
        return bytes(source.slice(0, offset) + text + source.slice(offset));
      case 'cut':
        return bytes(source.slice(0, offset) + text + source.slice(offset + n));
      case 'drop':
        return joined(lines.toSpliced(i, 1));
      case 'double':
        return joined(lines.toSpliced(i, 0, lines[i] ?? ''));
      case 'swap':
        return joined(lines.with(i, lines[j] ?? '').with(j, lines[i] ?? ''));
      case 'indent':
        return joined(lines.with(i, (n % 2 ? '  ' : '\t') + lines[i]));
      case 'quote':
        return joined(
          lines.with(
            i,
            (lines[i] ?? '').replace(/[^,;]+/, (cell) => (n % 2 ? `"${cell}` : `"${cell}""x"`)),
          ),
        );
      case 'truncate':
        return bytes(source).subarray(0, index(share, bytes(source).length));
      default:
        return n < 40
          ? Buffer.alloc(0)
          : n < 120
            ? Buffer.from([n, 0, 255, 254, n])
            : n < 190
              ? 'missing'
              : 'folder';
    }
  });

/** Changes of what a YAML file says, keeping it YAML. */
const structured: fc.Arbitrary<Mutation> = fc
  .record({
    kind: fc.constantFrom('value', 'rename', 'remove', 'repeat', 'merge', 'alias', 'add'),
    at,
    to: at,
    value: fc.constantFrom(...values),
    name: fc.constantFrom(...names),
  })
  .map(({ kind, at: share, to, value, name }) => (source: string): Mutated => {
    const doc = parseDocument(source);
    const pairs = pairsOf(doc);
    const pair = pairs[index(share, pairs.length)];
    if (!pair || doc.errors.length > 0) return bytes(source + value);
    const other = pairs[index(to, pairs.length)] ?? pair;
    const marked = '__value__';
    switch (kind) {
      case 'value':
        pair.value = doc.createNode(marked);
        return bytes(String(doc).replace(marked, () => value));
      case 'rename':
        pair.key = doc.createNode(marked);
        return bytes(String(doc).replace(marked, () => name));
      case 'remove':
        remove(doc, pair);
        return bytes(String(doc));
      case 'repeat':
        pair.value = other.value === pair.value ? pair.value : copyOf(other.value);
        return bytes(String(doc));
      case 'add':
        if (isMap(pair.value)) pair.value.add(doc.createPair(marked, marked));
        else if (isSeq(pair.value)) pair.value.add(marked);
        else return bytes(`${source}\n${name}: ${value}\n`);
        return bytes(
          String(doc)
            .replaceAll(`${marked}: ${marked}`, () => `${name}: ${value}`)
            .replace(marked, () => value),
        );
      default: {
        if (!isScalar(other.value) && !isCollection(other.value)) return bytes(source);
        const alias = doc.createAlias(other.value, 'a');
        if (kind === 'merge' && isMap(pair.value))
          Object.assign(pair.value, { items: [...pair.value.items, doc.createPair('<<', alias)] });
        else Object.assign(pair, { value: alias });
        return stringified(doc, source);
      }
    }
  });

/** An alias that stands before its anchor, or in itself, cannot be written; then the text is broken by hand. */
function stringified(doc: Document, source: string): Buffer {
  try {
    return bytes(String(doc));
  } catch {
    return bytes(source.replace(': ', ': *a '));
  }
}

function pairsOf(doc: Document): Pair[] {
  const pairs: Pair[] = [];
  visit(doc, {
    Pair: (_, pair) => {
      pairs.push(pair);
    },
  });
  return pairs;
}

function remove(doc: Document, wanted: Pair): void {
  visit(doc, { Pair: (_, pair) => (pair === wanted ? visit.REMOVE : undefined) });
}

const copyOf = (value: unknown): unknown => (isNode(value) || isPair(value) ? value.clone() : value);

/** Any mutation for a file of that name. */
export const mutationOf = (file: string): fc.Arbitrary<Mutation> =>
  /\.ya?ml$/.test(file) ? fc.oneof(raw, structured, structured) : raw;

/** A file, and what becomes of it. */
export interface Change {
  readonly file: string;
  readonly mutate: Mutation;
}

/** A change of one of some files. */
export const changeOf = (files: readonly string[]): fc.Arbitrary<Change> =>
  fc.constantFrom(...files).chain((file) => mutationOf(file).map((mutate) => ({ file, mutate })));

/** Makes the changes of files in `root`, runs `use`, and puts the files back. What was changed is told with what goes wrong. */
export async function withChanges(
  root: string,
  changes: readonly Change[],
  use: () => void | Promise<void>,
): Promise<void> {
  const before = new Map(changes.map(({ file }) => [file, readFileSync(join(root, file), 'utf8')]));
  const told: string[] = [];
  for (const { file, mutate } of changes) {
    const path = join(root, file);
    const made = mutate(before.get(file) ?? '');
    rmSync(path, { recursive: true, force: true });
    if (made === 'folder') mkdirSync(path);
    else if (made !== 'missing') writeFileSync(path, made);
    told.push(
      `${file}: ${typeof made === 'string' ? made : difference(before.get(file) ?? '', made.toString())}`,
    );
  }
  try {
    await use();
  } catch (error) {
    throw new Error(`${told.join('\n')}\n${error instanceof Error ? error.stack : error}`);
  } finally {
    for (const [file, text] of before) {
      rmSync(join(root, file), { recursive: true, force: true });
      writeFileSync(join(root, file), text);
    }
  }
}

function difference(before: string, after: string): string {
  const at = [...after].findIndex((sign, i) => sign !== before[i]);
  return JSON.stringify(after.slice(Math.max(0, at - 40), at + 160));
}

import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLError,
  type YAMLMap,
} from 'yaml';
import type { Place } from '../model/diagnostic.ts';
import { limits } from '../model/limits.ts';
import { repeatedKeys, yamlNesting, yamlOptions } from '../text/read-yaml.ts';
import { Recent } from '../text/recent.ts';
import type { LinkKind } from './problems.ts';
import type { DeckFolder } from './read-file.ts';

/** A YAML file that could be read: its value, and where each part of it stands. */
export interface YamlFile {
  readonly file: string;
  readonly text: string;
  readonly root: Node;
  /** As plain objects and arrays. */
  readonly value: unknown;
  place(offset: number): Place;
  /** An alias's target, any other node itself. */
  resolve(node: Node): Node;
  /** A node as plain objects and arrays. */
  plain(node: Node): unknown;
}

/** Reads a YAML file. On any fault it is reported, and names of `kind` are known to be incomplete. */
export function readYaml(
  folder: DeckFolder,
  file: string,
  kind: readonly LinkKind[],
  namedAt?: Place,
): YamlFile | undefined {
  const text = folder.read(file, namedAt);
  const read = text === undefined ? undefined : parseYaml(folder, file, text);
  if (!read) for (const one of kind) folder.problems.markUnread(one);
  return read;
}

interface ParsedText {
  readonly doc: Document.Parsed;
  readonly lineCounter: LineCounter;
  readonly oddKeys: readonly OddKey[];
  readonly targets: ReadonlyMap<Node, Node>;
}

/** Documents are only read, so that one may serve again while its text stays the same. */
const parsed = new Recent<ParsedText>(100);

/** Reads the text of a file as YAML. */
export function parseYaml(folder: DeckFolder, file: string, text: string): YamlFile | undefined {
  const shown = folder.shown(file);
  const nesting = yamlNesting(text);
  if (nesting > limits.nesting.most) {
    folder.problems.tooLarge('nesting', `the nesting of '${shown}'`, undefined, folder.place(file));
    return undefined;
  }
  const { doc, lineCounter, oddKeys, targets } = parsed.get(text, () => {
    const lines = new LineCounter();
    const made = parseDocument(text, { ...yamlOptions, lineCounter: lines });
    return { doc: made, lineCounter: lines, ...lookThrough(made) };
  });
  const place = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { file: shown, line, column: col };
  };
  if (!reportErrors(folder, doc, place)) return undefined;
  for (const { message, offset } of oddKeys) folder.problems.add('bad-id', message, place(offset));
  if (oddKeys.length > 0) return undefined;
  if (!doc.contents) {
    folder.problems.add('empty-file', `'${shown}' holds nothing`, place(0));
    return undefined;
  }
  const value = toValue(folder, doc, text, place);
  const resolve = (node: Node): Node => targets.get(node) ?? node;
  const plain = (node: Node): unknown => node.toJS(doc);
  return value && { file: shown, text, root: doc.contents, value: value.value, place, resolve, plain };
}

interface OddKey {
  readonly message: string;
  readonly offset: number;
}

/**
 * Keys that no object has as others: lists and maps, which may take hours to be made text, and `__proto__`. And what each
 * alias stands for, the last node before it of that anchor, since `Alias.resolve` goes through the whole document.
 */
function lookThrough(doc: Document.Parsed): Pick<ParsedText, 'oddKeys' | 'targets'> {
  const oddKeys: OddKey[] = [];
  const anchors = new Map<string, Node>();
  const targets = new Map<Node, Node>();
  visit(doc, {
    Pair(_, { key }) {
      if (!isNode(key)) return;
      const offset = key.range?.[0] ?? 0;
      if (!isScalar(key)) oddKeys.push({ message: 'a key is a text, not a list, a map or an alias', offset });
      else if (key.value === '__proto__') oddKeys.push({ message: "'__proto__' can be no key", offset });
    },
    Node(_, node) {
      if (!isAlias(node)) {
        if (node.anchor !== undefined) anchors.set(node.anchor, node);
        return;
      }
      const target = anchors.get(node.source);
      if (target) targets.set(node, target);
    },
  });
  return { oddKeys, targets };
}

/** Reports what the parser found. False when so much is wrong that the rest would be guesses. */
function reportErrors(folder: DeckFolder, doc: Document.Parsed, place: (offset: number) => Place): boolean {
  let usable = true;
  for (const offset of repeatedKeys(doc)) {
    const at = place(offset);
    folder.problems.add('duplicate-key', 'this key stands above already', at, 'Take one of the two out.');
  }
  for (const error of doc.errors) {
    const at = place(error.pos[0]);
    if (error.code === 'TAB_AS_INDENT') {
      folder.problems.add('yaml-tab', 'YAML is indented with spaces, here is a tab', at);
    } else {
      const message = error.code === 'RESOURCE_EXHAUSTION' ? 'this is nested too deep' : sentence(error);
      folder.problems.add('yaml-syntax', message, at, syntaxHint(error));
    }
    usable = false;
    break; // What follows a fault in the syntax is mostly its echo.
  }
  return usable;
}

function sentence(error: YAMLError): string {
  return error.message.charAt(0).toLowerCase() + error.message.slice(1);
}

function syntaxHint(error: YAMLError): string | undefined {
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY' || error.code === 'MULTILINE_IMPLICIT_KEY') {
    return 'A text with a colon and a space in it needs quotes.';
  }
  if (error.code === 'BAD_SCALAR_START') return 'A text that begins with this sign needs quotes.';
  if (error.code === 'MISSING_CHAR' && /quote/.test(error.message)) return 'Close the quotation mark.';
  return undefined;
}

function toValue(
  folder: DeckFolder,
  doc: Document,
  text: string,
  place: (offset: number) => Place,
): { readonly value: unknown } | undefined {
  try {
    return { value: doc.toJS() };
  } catch (cause) {
    // Aliases to nothing, or so many that they would fill the memory.
    const { message } = cause as Error;
    const name = /Unresolved alias.*: (.+)$/.exec(message)?.[1];
    const offset = name === undefined ? 0 : Math.max(0, text.indexOf(`*${name}`));
    folder.problems.add('yaml-syntax', name ? `nothing is called '&${name}'` : message, place(offset));
    return undefined;
  }
}

/** The pair of a map by its key as text, so that `2017:` is found as well as `'2017':`. */
export function findPair(map: YAMLMap, key: string): Pair | undefined {
  let pairs = pairsByKey.get(map);
  if (!pairs) {
    // Of keys that stand twice the first counts.
    pairs = new Map(map.items.toReversed().map((pair) => [keyText(pair.key), pair]));
    pairsByKey.set(map, pairs);
  }
  return pairs.get(key);
}

/** Documents are only read, and maps may have thousands of keys. */
const pairsByKey = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

export function keyText(key: unknown): string {
  return isScalar(key) ? String(key.value) : isNode(key) ? String(key) : String(key);
}

export type { Node, YAMLMap };
export { isMap, isScalar, isSeq };

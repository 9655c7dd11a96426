/** YAML of themes and layouts as parts that know where they stand, so that files can be laid over one another. */
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { diagnostic } from '../diagnostics/catalogue.ts';
import type { Diagnostic, Place } from '../model/diagnostic.ts';

/** Text, a list, or fields; undefined where nothing stands that means anything. */
export type PartValue = string | readonly Part[] | ReadonlyMap<string, Part> | undefined;

export interface Part {
  readonly value: PartValue;
  /** Where it stands, and where its key does; undefined of a theme that is known to have no fault. */
  readonly at: (() => Place) | undefined;
  readonly keyAt: (() => Place) | undefined;
}

/** A file as a part, or what keeps it from being read. */
export function parsePart(text: string, file: string): Part | Diagnostic {
  const lines = new LineCounter();
  // Every value as text, since 596572 and 1E2345 are colours, not numbers.
  const doc = parseDocument(text, { schema: 'failsafe', lineCounter: lines, prettyErrors: false });
  const at = (offset: number) => () => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const [error] = doc.errors;
  if (error) return diagnostic('yaml-syntax', error.message, { place: at(error.pos[0])() });
  return partOf(doc.contents, 0, at);
}

/** Aliases mean nothing here. */
function partOf(node: Node | null, keyOffset: number, at: (offset: number) => () => Place): Part {
  const offset = node?.range?.[0] ?? keyOffset;
  const part = (value: PartValue): Part => ({ value, at: at(offset), keyAt: at(keyOffset) });
  if (isScalar(node)) return part(String(node.value ?? ''));
  if (isSeq<Node | null>(node)) return part(node.items.map((item) => partOf(item, offset, at)));
  if (!isMap<Node, Node | null>(node)) return part(undefined);
  const pairs = node.items.map(({ key, value }) => {
    const name = isScalar(key) ? String(key.value) : '';
    return [name, partOf(value, key.range?.[0] ?? offset, at)] as const;
  });
  return part(new Map(pairs));
}

/** Parts as JSON has them, without their places. */
export type PlainPart = string | readonly PlainPart[] | { readonly [name: string]: PlainPart };

export function plainOf({ value }: Part): PlainPart {
  if (value === undefined || typeof value === 'string') return value ?? '';
  if (isList(value)) return value.map(plainOf);
  return Object.fromEntries([...value].map(([name, part]) => [name, plainOf(part)]));
}

export function partOfPlain(plain: PlainPart): Part {
  const part = (value: PartValue): Part => ({ value, at: undefined, keyAt: undefined });
  if (typeof plain === 'string') return part(plain);
  if (Array.isArray(plain)) return part((plain as readonly PlainPart[]).map(partOfPlain));
  return part(new Map(Object.entries(plain).map(([name, one]) => [name, partOfPlain(one)])));
}

export const isList = (value: PartValue): value is readonly Part[] => Array.isArray(value);

export const fieldsOf = (part: Part | undefined): ReadonlyMap<string, Part> =>
  part?.value instanceof Map ? part.value : new Map();

/** The part's text under a key. */
export function textAt(part: Part | undefined, key: string): string | undefined {
  const value = fieldsOf(part).get(key)?.value;
  return typeof value === 'string' && value !== '' ? value : undefined;
}

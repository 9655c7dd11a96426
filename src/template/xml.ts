/** Parts of somebody's package, to be read only: names and values are decoded. */
import { type Document, Element, isTag, isText } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { decodeText } from '../text/decode.ts';

export type { Element } from 'domhandler';

export const readXml = (bytes: Uint8Array): Document =>
  parseDocument(decodeText(bytes), { xmlMode: true, decodeEntities: true });

type Parent = Element | Document | undefined;

export const childrenOf = (parent: Parent): Element[] => (parent?.children ?? []).filter(isTag);

/** The element reached by names one below the other. */
export function find(parent: Parent, ...path: readonly string[]): Element | undefined {
  let found: Parent = parent;
  for (const name of path) {
    found = found?.children.find((node): node is Element => isTag(node) && node.name === name);
    if (found === undefined) return undefined;
  }
  return found instanceof Element ? found : undefined;
}

export const attr = (element: Element | undefined, name: string): string | undefined =>
  element?.attribs[name];

/** A number of an attribute; undefined where there is none, or it is none. */
export function num(element: Element | undefined, name: string): number | undefined {
  const value = Number(element?.attribs[name] ?? Number.NaN);
  return Number.isFinite(value) ? value : undefined;
}

/** `1`, `true`, `on`. */
export const flag = (element: Element | undefined, name: string): boolean | undefined => {
  const value = element?.attribs[name];
  return value === undefined ? undefined : /^(?:1|true|on)$/.test(value);
};

export const textOf = (element: Element): string =>
  element.children.map((node) => (isText(node) ? node.data : isTag(node) ? textOf(node) : '')).join('');

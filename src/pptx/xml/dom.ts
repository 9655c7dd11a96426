/**
 * A small DOM for the parts that pptxgenjs wrote. Text stays as escaped as it was in the file (`decodeEntities:
 * false` both ways), so nothing is decoded and encoded again, and what is inserted must be escaped already.
 */
import render from 'dom-serializer';
import { type ChildNode, type Document, Element, isTag, isText, Text } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { xmlHead } from './el.ts';

export type { ChildNode, Document } from 'domhandler';
export { Element } from 'domhandler';

const options = { xmlMode: true, decodeEntities: false } as const;

export function parseXml(xml: string): Document {
  return parseDocument(xml.replace(/^<\?xml[^>]*\?>\s*/, ''), options);
}

export const renderXml = (document: Document): string => xmlHead + render(document, options);

/** The elements of a piece of XML text, free to be inserted. */
export function fragment(xml: string): Element[] {
  return parseDocument(xml, options).children.filter(isTag).map(detached);
}

export function one(xml: string): Element {
  const [element] = fragment(xml);
  if (element === undefined) throw new Error(`no element in ${xml}`);
  return element;
}

/** XML that is written as it is, without being taken apart. */
export const raw = (xml: string): ChildNode => new Text(xml);

function detached(element: Element): Element {
  element.parent = element.prev = element.next = null;
  return element;
}

export const elements = (parent: { readonly children: readonly ChildNode[] }): Element[] =>
  parent.children.filter(isTag);

export const child = (parent: Element | Document | undefined, name: string): Element | undefined =>
  parent?.children.find((node): node is Element => isTag(node) && node.name === name);

/** The element reached by names one below the other; an error when there is none. */
export function at(parent: Element | Document, ...path: readonly string[]): Element {
  let found: Element | Document = parent;
  for (const name of path) {
    const next = child(found, name);
    if (next === undefined)
      throw new Error(`no ${name} in ${found instanceof Element ? found.name : 'document'}`);
    found = next;
  }
  return found as Element;
}

export const childrenNamed = (parent: Element, name: string): Element[] =>
  elements(parent).filter((element) => element.name === name);

/** All elements of a name below, in document order. */
export function descendants(parent: Element | Document, name: string, found: Element[] = []): Element[] {
  for (const node of parent.children) {
    if (!isTag(node)) continue;
    if (node.name === name) found.push(node);
    descendants(node, name, found);
  }
  return found;
}

/** All text below, as escaped as it stands. */
export const childText = (parent: Element): string =>
  parent.children.map((node) => (isText(node) ? node.data : isTag(node) ? childText(node) : '')).join('');

/** A copy with all below. */
export const copy = (element: Element): Element => element.cloneNode(true);

/** Sets an element's children; the old ones are let go. */
export function setChildren(parent: Element | Document, children: readonly ChildNode[]): void {
  parent.children = [...children];
  children.forEach((node, i) => {
    node.parent = parent;
    node.prev = children[i - 1] ?? null;
    node.next = children[i + 1] ?? null;
  });
}

export const setXml = (parent: Element, xml: string): void => setChildren(parent, fragment(xml));

export const append = (parent: Element, ...nodes: readonly ChildNode[]): void =>
  setChildren(parent, [...parent.children, ...nodes]);

/** Puts nodes where an element stands. */
export function replace(element: Element, ...nodes: readonly ChildNode[]): void {
  const parent = element.parent as Element;
  const at = parent.children.indexOf(element);
  parent.children.splice(at, 1, ...nodes);
  for (const node of nodes) node.parent = parent;
  for (let i = Math.max(1, at); i <= at + nodes.length; i++)
    neighbours(parent.children[i - 1], parent.children[i]);
}

function neighbours(before: ChildNode | undefined, after: ChildNode | undefined): void {
  if (before) before.next = after ?? null;
  if (after) after.prev = before ?? null;
}

export const remove = (element: Element): void => replace(element);

/** Removes white space between elements, which pptxgenjs leaves in its templates. */
export function trim(parent: Element | Document): void {
  const kept = parent.children.filter((node) => !isText(node) || node.data.trim() !== '');
  if (kept.length !== parent.children.length) setChildren(parent, kept);
  for (const node of kept) if (isTag(node) && node.name !== 'a:t') trim(node);
}

/** Parts of somebody's package, to be read only: names and values are decoded. */
import { type Document, DomHandler, Element, isTag, isText } from 'domhandler';
import { Parser } from 'htmlparser2';
import { ArchiveError } from '../ooxml/archive.ts';
import { decodeText } from '../text/decode.ts';

export type { Element } from 'domhandler';

/** Throws ArchiveError where it is cut off: parsers that mend it would hand on what PowerPoint repairs. */
export function readXml(bytes: Uint8Array): Document {
  let open = 0;
  const handler = new DomHandler();
  const parser = new Parser(
    Object.assign(handler, {
      onopentag: counted(handler.onopentag, () => open++),
      onclosetag: counted(handler.onclosetag, () => open--),
    }),
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(decodeText(bytes));
  if (open !== 0) throw new ArchiveError('broken');
  parser.end();
  return handler.root;
}

/** A method that does something besides. */
const counted = <A extends unknown[]>(method: (...args: A) => void, more: () => void) =>
  function (this: DomHandler, ...args: A): void {
    more();
    method.apply(this, args);
  };

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

/** The deck's page as browsers read it: what stands in it, and what it may load. */
import { createHash } from 'node:crypto';
import { type DefaultTreeAdapterTypes, parse, serialize, defaultTreeAdapter as tree } from 'parse5';
import { scriptFault, scriptText, styleText } from './script-text.ts';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** The text of a file of the bundle that a page refers to. */
export interface BundledFile {
  readonly kind: 'script' | 'style';
  readonly text: string;
}

export interface OnePage {
  readonly html: string;
  /** Names of the files that now stand in it. */
  readonly inlined: readonly string[];
}

/**
 * The page with the scripts and styles it refers to written into it, all in ASCII, and a policy that lets it load
 * nothing else. `network` are origins it may reach all the same: `https://player.example.org`.
 */
export function onePage(
  html: string,
  files: ReadonlyMap<string, BundledFile>,
  network: readonly string[],
): OnePage {
  const document = parse(html);
  const inlined = elementsOf(document).flatMap((element) => inline(element, files));
  const policy = policyOf(document, network);
  const head = elementsOf(document).find(({ tagName }) => tagName === 'head');
  if (!head) throw new Error('a parsed page has a head');
  const meta = tree.createElement('meta', head.namespaceURI, [
    { name: 'http-equiv', value: 'Content-Security-Policy' },
    { name: 'content', value: policy },
  ]);
  // What stands before a policy is not held to it; what says the page's encoding stands within its first kilobyte.
  const charset = head.childNodes.findIndex((node) => tree.isElementNode(node) && attribute(node, 'charset'));
  const next = head.childNodes[charset + 1];
  if (next) tree.insertBefore(head, meta, next);
  else tree.appendChild(head, meta);
  return { html: inAscii(document), inlined };
}

/** Puts a file into the element that refers to it; the file's name, or nothing where it is none of ours. */
function inline(element: Element, files: ReadonlyMap<string, BundledFile>): string[] {
  const link = element.tagName === 'link';
  if (!link && element.tagName !== 'script') return [];
  const name = attribute(element, link ? 'href' : 'src')?.replace(/^(\.?\/)+/, '') ?? '';
  const file = files.get(name);
  if (!file) return [];
  const style = file.kind === 'style';
  const written = style
    ? tree.createElement('style', element.namespaceURI, [])
    : tree.createElement('script', element.namespaceURI, [{ name: 'type', value: 'module' }]);
  tree.insertText(written, style ? styleText(file.text) : scriptText(file.text));
  const parent = tree.getParentNode(element);
  if (!parent) return [];
  tree.insertBefore(parent, written, element);
  tree.detachNode(element);
  return [name];
}

const attribute = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((one) => one.name === name)?.value;

function elementsOf(node: Node): Element[] {
  const children = 'childNodes' in node ? node.childNodes.flatMap(elementsOf) : [];
  return tree.isElementNode(node) ? [node, ...children] : children;
}

const textOf = (element: Element): string =>
  element.childNodes.map((child) => (tree.isTextNode(child) ? child.value : '')).join('');

/**
 * The Content-Security-Policy of a page: its own scripts by their hash, styles and pictures from the page itself, and
 * nothing from elsewhere. A script from elsewhere that a template or an `index.html` beside the deck names is the
 * author's wish, so its origin may be reached; data names none.
 */
function policyOf(document: Node, network: readonly string[]): string {
  const scripts = elementsOf(document).filter(({ tagName }) => tagName === 'script');
  const own = scripts.filter((one) => !attribute(one, 'src')).map((one) => `'${hashOf(textOf(one))}'`);
  const foreign = scripts.flatMap((one) => originOf(attribute(one, 'src')));
  const hosts = [...new Set([...foreign, ...network])];
  const directives: readonly (readonly [string, ...string[]])[] = [
    ['default-src', "'none'"],
    ['script-src', ...own, ...hosts],
    // Slidev, KaTeX and Vue set styles of single elements.
    ['style-src', "'unsafe-inline'", ...hosts],
    ['img-src', 'data:', 'blob:', ...hosts],
    ['font-src', 'data:', ...hosts],
    ['media-src', 'data:', 'blob:', ...hosts],
    ['connect-src', ...(hosts.length > 0 ? hosts : ["'none'"])],
    ['frame-src', ...(hosts.length > 0 ? hosts : ["'none'"])],
    ['base-uri', "'none'"],
    ['form-action', "'none'"],
  ];
  return directives.map((words) => words.join(' ')).join('; ');
}

const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

function originOf(src: string | undefined): string[] {
  const url = src === undefined ? null : URL.parse(src);
  return url && /^https?:$/.test(url.protocol) ? [url.origin] : [];
}

/**
 * Text and attributes beyond ASCII as character references. Our scripts and styles have none of it by now; a page with
 * others, which know no references, stays as it is.
 */
function inAscii(document: DefaultTreeAdapterTypes.Document): string {
  const html = serialize(document);
  const raw = elementsOf(document).filter(({ tagName }) => tagName === 'script' || tagName === 'style');
  if (raw.some((element) => /[^\0-\x7f]/.test(textOf(element)))) return html;
  return html.replace(/[^\0-\x7f]/gu, (sign) => `&#${sign.codePointAt(0)};`);
}

/** What is wrong with a page as written: a script that does not compile, or none at all. Undefined when it is fine. */
export function pageFault(html: string): string | undefined {
  const scripts = elementsOf(parse(html)).filter(({ tagName }) => tagName === 'script');
  const own = scripts.filter((one) => !attribute(one, 'src'));
  if (own.length === 0) return 'the page has no script';
  for (const script of own) {
    const fault = scriptFault(textOf(script));
    if (fault !== undefined) return `a script of the page does not compile: ${fault}`;
  }
  return undefined;
}

/** The deck's page as browsers read it: what stands in it, and what it may load. */
import { createHash } from 'node:crypto';
import { type DefaultTreeAdapterTypes, parse, serialize, defaultTreeAdapter as tree } from 'parse5';
import { scriptFault } from './script-text.ts';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

export interface PageParts {
  /** BCP 47. */
  readonly language: string;
  /** Texts of modules, in the order in which they run, and of style sheets (`script-text.ts`). */
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  /** Origins that the page may reach all the same: `https://player.example.org`. */
  readonly network: readonly string[];
}

/**
 * Slidev's page with scripts and styles written into it in place of the module it names, all in ASCII, and a policy that
 * lets it load nothing else.
 */
export function deckPage(html: string, { language, scripts, styles, network }: PageParts): string {
  const document = parse(html);
  const elements = elementsOf(document);
  const [root, head] = ['html', 'head'].map((name) => elements.find(({ tagName }) => tagName === name));
  const main = elements.find(
    (one) => one.tagName === 'script' && attribute(one, 'src')?.endsWith('/main.ts'),
  );
  const parent = main && tree.getParentNode(main);
  if (!root || !head || !main || !parent) throw new Error("Slidev's page no longer names its main.ts");
  const rest = root.attrs.filter(({ name }) => name !== 'lang');
  root.attrs = [{ name: 'lang', value: language.replace(/[^\w-]/g, '') }, ...rest];
  const element = (name: string, text: string, attrs: Element['attrs'] = []) => {
    const made = tree.createElement(name, head.namespaceURI, attrs);
    if (text !== '') tree.insertText(made, text);
    return made;
  };
  const module = [{ name: 'type', value: 'module' }];
  for (const script of scripts) tree.insertBefore(parent, element('script', script, module), main);
  tree.detachNode(main);
  for (const style of styles.filter((one) => one.includes('{')))
    tree.appendChild(head, element('style', style));
  // What stands before a policy is not held to it; what says the page's encoding stands within its first kilobyte.
  const charset = head.childNodes.findIndex((node) => tree.isElementNode(node) && attribute(node, 'charset'));
  const policy = element('meta', '', [
    { name: 'http-equiv', value: 'Content-Security-Policy' },
    { name: 'content', value: policyOf(document, network) },
  ]);
  const next = head.childNodes[charset + 1];
  if (next) tree.insertBefore(head, policy, next);
  else tree.appendChild(head, policy);
  return inAscii(document);
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

/**
 * What is wrong with a page as written: a script that does not compile, or none at all. Undefined when it is fine. Texts
 * of scripts that are known to be sound are not compiled again; they only have to be there as they were.
 */
export function pageFault(html: string, sound: ReadonlySet<string> = new Set()): string | undefined {
  const scripts = elementsOf(parse(html)).filter(({ tagName }) => tagName === 'script');
  const own = scripts.filter((one) => !attribute(one, 'src'));
  if (own.length === 0) return 'the page has no script';
  for (const script of own.map(textOf)) {
    const fault = sound.has(script) ? undefined : scriptFault(script);
    if (fault !== undefined) return `a script of the page does not compile: ${fault}`;
  }
  return undefined;
}

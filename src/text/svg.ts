/**
 * Vector pictures as they may be drawn and handed on: without scripts, and with nothing in them that is loaded from
 * elsewhere. What is written is made anew from what was read, so that no program reads something else in it.
 */
import render from 'dom-serializer';
import { type ChildNode, DomHandler, type Element, isCDATA, isTag, isText, Text } from 'domhandler';
import { textContent } from 'domutils';
import { Parser } from 'htmlparser2';
import { hold } from '../diagnostics/too-large.ts';
import { escapeMarkup } from './escape-markup.ts';
import { cleanCss, isInward } from './svg-css.ts';

export interface Svg {
  readonly svg: string;
  /** Something in it ran or was loaded from elsewhere, and is left out. */
  readonly cleaned: boolean;
}

/** Run, load, or show what no picture does. */
const active: ReadonlySet<string> = new Set(
  `script foreignobject iframe object embed audio video canvas handler listener link base meta html body
  set discard`.split(/\s+/),
);

/** Drawn on a canvas of their own each. */
const effects: readonly string[] = ['filter', 'mask'];

/** Undefined where it cannot be read; TooLarge where it would take long to draw. */
export function cleanSvg(source: string): Svg | undefined {
  // Entities of a picture's own are read by some programs and not by others, and may be made to fill the memory.
  if (/<!ENTITY/i.test(source)) return undefined;
  const handler = new ShallowHandler();
  new Parser(handler, { xmlMode: true }).end(source.replace(/^\ufeff/, ''));
  const root = handler.root.children.find(isTag);
  if (!root || local(root.name) !== 'svg') return undefined;
  const cleaner = new Cleaner();
  cleaner.element(root);
  if (cleaner.broken) return undefined;
  const svg = render(root, { xmlMode: true, decodeEntities: false });
  return unwritable.test(svg) ? undefined : { svg, cleaned: cleaner.cleaned };
}

/** What XML cannot hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what we look for
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u;

const isName = (name: string): boolean =>
  /^[\p{L}_][\p{L}\p{N}_.-]*(?::[\p{L}_][\p{L}\p{N}_.-]*)?$/u.test(name);

/** The parser's time grows with the square of how deep elements nest. */
class ShallowHandler extends DomHandler {
  override onopentag(name: string, attributes: Record<string, string>): void {
    hold('nesting', this.tagStack.length);
    super.onopentag(name, attributes);
  }
}

/** Names of elements and attributes without their prefix. */
const local = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase();

class Cleaner {
  cleaned = false;
  /** A name in it is none of XML's. */
  broken = false;
  private elements = 0;
  private effects = 0;

  /** Takes out of an element what may not stay, and escapes what does. */
  element(element: Element): void {
    hold('elements', ++this.elements);
    if (!isName(element.name)) this.broken = true;
    for (const [name, value] of Object.entries(element.attribs)) this.attribute(element, name, value);
    if (local(element.name) === 'style') this.sheet(element);
    element.children = element.children.filter((node) => this.stays(node));
    for (const child of element.children) {
      if (isTag(child)) this.element(child);
      else if (isText(child)) child.data = escapeMarkup(child.data);
    }
  }

  /** Text and elements do; comments and instructions to programs mean nothing in a picture. */
  private stays(node: ChildNode): boolean {
    if (isText(node) || isCDATA(node)) return true;
    if (!isTag(node)) return false;
    const name = local(node.name);
    const moves = /^animate/.test(name) && /^(?:xlink:)?href$|^on/i.test(node.attribs['attributeName'] ?? '');
    if (!active.has(name) && !moves) return true;
    this.cleaned = true;
    return false;
  }

  private attribute(element: Element, name: string, value: string): void {
    const own = local(name);
    if (!isName(name)) this.broken = true;
    if (effects.includes(own)) hold('effects', ++this.effects);
    if (own === 'style') {
      const { css, loads } = cleanCss(value, 'declarationList');
      element.attribs[name] = escapeMarkup(css);
      if (loads) this.cleaned = true;
    } else if (this.goes(element, name, own, value)) {
      delete element.attribs[name];
      // A link is no part of the picture: nobody misses it.
      if (local(element.name) !== 'a') this.cleaned = true;
    } else element.attribs[name] = escapeMarkup(value);
  }

  private goes(element: Element, name: string, own: string, value: string): boolean {
    if (own.startsWith('on') || name === 'xml:base') return true;
    if (own === 'href' || own === 'src')
      return !isInward(value) || (local(element.name) === 'a' && !/^#/.test(value));
    return value.includes('(') && !name.startsWith('xmlns') && cleanCss(value, 'value').loads;
  }

  private sheet(style: Element): void {
    const { css, loads } = cleanCss(textContent(style), 'stylesheet');
    if (loads) this.cleaned = true;
    style.children = [new Text(css)];
  }
}

/** Looking into a written file. */
import { posix } from 'node:path';
import { type Element, isTag } from 'domhandler';
import { textContent } from 'domutils';
import { strFromU8, unzipSync } from 'fflate';
import { parseDocument } from 'htmlparser2';
import type { PlacedSlide } from '../../src/model/box.ts';
import type { Theme } from '../../src/model/theme.ts';
import { writePptx } from '../../src/pptx/index.ts';
import { sayIn } from '../../src/theme/words.ts';
import { deckOf, theme as themeOf } from './fixture.ts';

const sayInChinese = sayIn(themeOf(), 'zh-CN');

export interface Opened {
  readonly bytes: Uint8Array;
  readonly paths: readonly string[];
  readonly text: (path: string) => string;
  readonly file: (path: string) => Uint8Array;
  /** All elements of a name in a part, in document order. */
  readonly all: (path: string, name: string) => Element[];
}

export function open(bytes: Uint8Array): Opened {
  const files = unzipSync(bytes);
  const file = (path: string): Uint8Array => {
    const found = files[path];
    if (found === undefined) throw new Error(`no part ${path}`);
    return found;
  };
  const text = (path: string) => strFromU8(file(path));
  const all = (path: string, name: string) => below(parseDocument(text(path), { xmlMode: true }), name);
  return { bytes, paths: Object.keys(files), text, file, all };
}

export const write = async (theme: Theme, slides: readonly PlacedSlide[], more = {}): Promise<Opened> =>
  open(await writePptx(deckOf(theme, slides, more)));

export const below = (parent: Pick<Element, 'children'>, name: string): Element[] =>
  parent.children
    .filter(isTag)
    .flatMap((child) => [...(child.name === name ? [child] : []), ...below(child, name)]);

export const words = (element: Element): string => textContent(element);

/** Texts of all paragraphs of a part. */
export const paragraphs = (opened: Opened, path: string): string[] => opened.all(path, 'a:p').map(words);

/** The shape, frame, picture, group or connector of a name, be it as a Chinese deck has it. */
export function named(opened: Opened, path: string, name: string): Element {
  const names = [name, sayInChinese(name)];
  const found = opened.all(path, 'p:cNvPr').find((element) => names.includes(element.attribs['name'] ?? ''));
  const shape = found?.parent?.parent;
  if (shape === undefined || shape === null) throw new Error(`nothing named ${name} in ${path}`);
  return shape as Element;
}

/** The layout's part of a slide's. */
export function layoutOf(opened: Opened, slide: string): string {
  const rels = slide.replace('slides/', 'slides/_rels/').concat('.rels');
  const target = opened
    .all(rels, 'Relationship')
    .find(({ attribs }) => attribs['Type']?.endsWith('/slideLayout'))?.attribs['Target'];
  return posix.join('ppt/slides', target ?? '');
}

/** The placeholder in a layout that a slide's inherits from. */
export function kinIn(opened: Opened, layout: string, placeholder: Element): Element | undefined {
  const key = (element: Element) =>
    below(element, 'p:ph').map(({ attribs: { type, idx } }) => `${type} ${idx}`)[0];
  return opened.all(layout, 'p:sp').find((sp) => key(sp) !== undefined && key(sp) === key(placeholder));
}

/** `x`, `y`, `w`, `h` in EMU, if an element says so itself. */
export function frameOf(element: Element | undefined): readonly number[] | undefined {
  const xfrm = element && ['a:xfrm', 'p:xfrm'].flatMap((name) => below(element, name))[0];
  if (!xfrm) return undefined;
  const [off, ext] = ['a:off', 'a:ext'].map((name) => below(xfrm, name)[0]?.attribs);
  return [off?.['x'], off?.['y'], ext?.['cx'], ext?.['cy']].map(Number);
}

/** Where a layout's placeholder stands: by itself, or by the master's of its kind. */
export function frameIn(opened: Opened, placeholder: Element): readonly number[] | undefined {
  const type = below(placeholder, 'p:ph')[0]?.attribs['type'] ?? 'body';
  const kin = type === 'ctrTitle' ? 'title' : ['title', 'dt', 'ftr', 'sldNum'].includes(type) ? type : 'body';
  const base = opened
    .all('ppt/slideMasters/slideMaster1.xml', 'p:sp')
    .find((sp) => below(sp, 'p:ph')[0]?.attribs['type'] === kin);
  return frameOf(placeholder) ?? frameOf(base);
}

/** Where something stands on a slide: by itself, or by its layout. */
export function frameOn(opened: Opened, slide: string, element: Element): readonly number[] {
  const kin = kinIn(opened, layoutOf(opened, slide), element);
  return frameOf(element) ?? (kin && frameIn(opened, kin)) ?? [];
}

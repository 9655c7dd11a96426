/** Looking into a written file. */
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

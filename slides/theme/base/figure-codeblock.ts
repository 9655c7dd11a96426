/** Our fenced YAML blocks become `<Figure>`. */
import { dirname, resolve } from 'node:path';
import { defineCodeblockTransformer } from '@slidev/types';
import { parse } from 'yaml';
import { figureKinds, imageBlock, mapBlock, readSpec } from '../../../src/blocks/index.ts';
import { isMermaid, mermaidFence } from '../../../src/blocks/mermaid/fence.ts';
import { completed } from '../../../src/blocks/outside.ts';
import { attributeText } from '../../../src/fill/escape.ts';
import { pictureSize } from '../../../src/picture-size.ts';
import { urlToPath } from '../../../src/text/picture-url.ts';
import { keptName } from '../../../src/web/pictures.ts';

const isKind = (word: string): boolean => figureKinds.includes(word);

/**
 * The spec travels as base64: in an attribute nothing of it is ever read as HTML or as an expression of Vue.
 * `v-pre` is not needed for that, since static attributes are not interpolated.
 */
export const figureCodeblock = defineCodeblockTransformer(({ info, code, slide, options }) => {
  const kind = info.split(/\s/)[0] ?? '';
  if (isMermaid(kind)) return mermaid(info, code);
  if (!isKind(kind)) return;
  const spec: unknown = parse(code);
  if (typeof spec !== 'object' || spec === null) return;
  const markdown = slide?.source.filepath ?? options.entry;
  const drawn = whole(kind, spec, dirname(markdown));
  const attributes = `kind="${kind}" spec="${toBase64(JSON.stringify(drawn))}"`;
  if (kind !== imageBlock) return `<Figure ${attributes} />`;
  return picture(spec, attributes, markdown);
});

/** With what it is drawn from besides its own words, where it can be read. */
function whole(kind: string, spec: unknown, folder: string): unknown {
  if (kind !== mapBlock) return spec;
  const read = readSpec(kind, spec);
  return 'spec' in read ? completed(kind, read.spec, folder).spec : spec;
}

/** Mermaid's text as the block that draws it; what is none of ours, Slidev hands to Mermaid itself. */
function mermaid(info: string, code: string): string | undefined {
  const read = mermaidFence(info, code);
  if (!('kind' in read)) return undefined;
  return `<Figure kind="${read.kind}" spec="${toBase64(JSON.stringify(read.value))}" />`;
}

/** Its `<img>` stands in the template, where Vue finds the file as it finds that of any picture. */
function picture(spec: object, attributes: string, markdown: string): string | undefined {
  const { src, alt = '' } = spec as { readonly src?: unknown; readonly alt?: unknown };
  if (typeof src !== 'string' || src === '') return undefined;
  const size = pictureSize(resolve(dirname(markdown), urlToPath(src)));
  const own = size ? ` :width="${size.w}" :height="${size.h}"` : '';
  const img = `<img src="${attributeText(keptName(src))}" alt="${attributeText(String(alt))}">`;
  return `<Figure ${attributes}${own}>${img}</Figure>`;
}

const toBase64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

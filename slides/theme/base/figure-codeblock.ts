/** Our fenced YAML blocks become `<Figure>`. */
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { defineCodeblockTransformer } from '@slidev/types';
import { parse } from 'yaml';
import {
  figureKinds,
  imageBlock,
  isOwnPoster,
  mapBlock,
  mediaBlocks,
  type ReadMedia,
  readSpec,
} from '../../../src/blocks/index.ts';
import { isMermaid, mermaidFence } from '../../../src/blocks/mermaid/fence.ts';
import { completed } from '../../../src/blocks/outside.ts';
import { attributeText } from '../../../src/fill/escape.ts';
import { mediaFile } from '../../../src/media-file.ts';
import { pictureSize } from '../../../src/picture-size.ts';
import { packageRoot } from '../../../src/project.ts';
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
  if (mediaBlocks.includes(kind)) return player(kind, spec, attributes, markdown);
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

/**
 * A film or a sound with the picture that stands for it. What cannot be read is left to that; what is on the web is not
 * fetched.
 */
function player(kind: string, value: object, attributes: string, markdown: string): string | undefined {
  const read = readSpec(kind, value);
  if (!('spec' in read)) return undefined;
  const { image, media } = read.spec as ReadMedia;
  const beside = (url: string) => resolve(dirname(markdown), urlToPath(url));
  const own = isOwnPoster(image.src);
  const poster = own ? join(packageRoot, 'slides/theme/posters', `${kind}.svg`) : beside(image.src);
  const found = media.remote ? undefined : mediaFile(beside(media.src));
  const played = found && !('problem' in found) && found.is === kind ? found : undefined;
  const size = pictureSize(poster);
  const sized = size ? ` :width="${size.w}" :height="${size.h}"` : '';
  const src = own
    ? `data:image/svg+xml;base64,${readFileSync(poster).toString('base64')}`
    : attributeText(keptName(image.src));
  const alt = attributeText(image.alt);
  const img = `<img src="${src}" alt="${alt}">`;
  if (media.remote)
    return `<Figure ${attributes}${sized}><a href="${attributeText(media.link ?? media.src)}" target="_blank" rel="noopener">${img}</a></Figure>`;
  const file = attributeText(keptName(media.src));
  const shown = `controls preload="none" aria-label="${alt}"`;
  const tag =
    kind === 'video'
      ? `<video src="${file}"${own ? '' : ` poster="${src}"`} playsinline ${shown}></video>`
      : `<audio ${shown}><source src="${file}"></audio>`;
  return `<Figure ${attributes}${sized}>${img}${played ? tag : ''}</Figure>`;
}

const toBase64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

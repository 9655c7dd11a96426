import { readFileSync } from 'node:fs';
import type { ResvgRenderOptions } from '@resvg/resvg-js';
import { isCut, type Shown, shownPicture } from '../../shown-picture.ts';
import { cleanSvg } from '../../text/svg.ts';
import { families, withBundledFaces, withFonts } from './svg-fonts.ts';

export interface PicturePart {
  /** Within `ppt/media/`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Picture {
  /** What every program shows; for SVG the PNG beside it. */
  readonly name: string;
  /** The vector picture, where there is one. */
  readonly vector?: string;
  /** What slides do not show of it is left out. */
  readonly cut?: true;
  readonly parts: () => Promise<readonly PicturePart[]>;
}

/** The kinds PowerPoint takes, by their first bytes: a file's extension may lie. */
const kinds: readonly (readonly [extension: string, magic: RegExp])[] = [
  ['png', /^\x89PNG/],
  ['jpg', /^\xff\xd8\xff/],
  ['gif', /^GIF8/],
  ['svg', /^\s*(?:<\?xml|<!--|<!DOCTYPE svg|<svg)/i],
];

/** `n` numbers the picture's parts; `shown`: what slides show of it. */
export function readPicture(file: string, n: number, shown?: Shown): Picture {
  const bytes = readFileSync(file);
  const head = bytes
    .subarray(0, 64)
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '');
  const extension = kinds.find(([, magic]) => magic.test(head))?.[0];
  if (extension === undefined) throw new Error(`${file} is no PNG, JPEG, GIF or SVG picture`);
  if (extension !== 'svg') {
    const name = `image${n}.${extension}`;
    const cut = shown !== undefined && isCut(file, bytes, shown);
    const parts = async () => [{ name, bytes: await shownPicture(file, bytes, shown) }];
    return { name, ...(cut && { cut }), parts };
  }
  const [name, vector] = [`image${n}.png`, `image${n}.svg`];
  const drawing = cleanSvg(bytes.toString('utf8'));
  if (drawing === undefined) return { name, parts: async () => [{ name, bytes: clearPixel }] };
  return {
    name,
    vector,
    parts: async () => [
      { name, bytes: await rasterise(drawing.svg) },
      { name: vector, bytes: Buffer.from(drawing.svg) },
    ],
  };
}

/** Twice the size of a full slide: sharp on a projector, small in the file. */
const width = 1920;

/** A picture much higher than wide goes by its height: its canvas would fill the memory. */
const height = 2 * width;

/** A PNG of an SVG, for programs that know no SVG; a clear pixel where nothing can be drawn. */
async function rasterise(drawing: string): Promise<Uint8Array> {
  const { Resvg } = await import('@resvg/resvg-js');
  const svg = withBundledFaces(drawing);
  return withFonts(svg, (fontFiles) => {
    const font = { loadSystemFonts: false, fontFiles, ...families };
    const draw = (fitTo: NonNullable<ResvgRenderOptions['fitTo']>) => new Resvg(svg, { font, fitTo });
    try {
      const wide = draw({ mode: 'width', value: width });
      const tall = wide.height * width > wide.width * height;
      return (tall ? draw({ mode: 'height', value: height }) : wide).render().asPng();
    } catch {
      return clearPixel;
    }
  });
}

const clearPixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

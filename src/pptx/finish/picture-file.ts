import { readFileSync } from 'node:fs';
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
  readonly parts: () => Promise<readonly PicturePart[]>;
}

/** The kinds PowerPoint takes, by their first bytes: a file's extension may lie. */
const kinds: readonly (readonly [extension: string, magic: RegExp])[] = [
  ['png', /^\x89PNG/],
  ['jpg', /^\xff\xd8\xff/],
  ['gif', /^GIF8/],
  ['svg', /^\s*(?:<\?xml|<!--|<!DOCTYPE svg|<svg)/i],
];

/** `n` numbers the picture's parts. */
export function readPicture(file: string, n: number): Picture {
  const bytes = readFileSync(file);
  const head = bytes
    .subarray(0, 64)
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '');
  const extension = kinds.find(([, magic]) => magic.test(head))?.[0];
  if (extension === undefined) throw new Error(`${file} is no PNG, JPEG, GIF or SVG picture`);
  if (extension !== 'svg') {
    const name = `image${n}.${extension}`;
    return { name, parts: async () => [{ name, bytes }] };
  }
  const [name, vector] = [`image${n}.png`, `image${n}.svg`];
  return {
    name,
    vector,
    parts: async () => [
      { name, bytes: await rasterise(bytes) },
      { name: vector, bytes },
    ],
  };
}

/** Twice the size of a full slide: sharp on a projector, small in the file. */
const width = 1920;

/** A PNG of an SVG, for programs that know no SVG; a clear pixel where the SVG cannot be read. */
async function rasterise(bytes: Uint8Array): Promise<Uint8Array> {
  const { Resvg } = await import('@resvg/resvg-js');
  const svg = withBundledFaces(Buffer.from(bytes).toString('utf8'));
  return withFonts(svg, (fontFiles) => {
    const font = { loadSystemFonts: false, fontFiles, ...families };
    try {
      return new Resvg(svg, { fitTo: { mode: 'width', value: width }, font }).render().asPng();
    } catch {
      return Buffer.from(clearPixel, 'base64');
    }
  });
}

const clearPixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

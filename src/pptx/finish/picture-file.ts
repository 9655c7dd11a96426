import { readFileSync } from 'node:fs';

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

/** A PNG of an SVG, for programs that know no SVG; a clear pixel where the rasteriser is not installed. */
async function rasterise(svg: Uint8Array): Promise<Uint8Array> {
  try {
    const name = '@resvg/resvg-js';
    const { Resvg } = (await import(name)) as { Resvg: new (svg: string, options: object) => Rasteriser };
    const options = { fitTo: { mode: 'width', value: width }, font: { loadSystemFonts: true } };
    return new Resvg(Buffer.from(svg).toString('utf8'), options).render().asPng();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    return Buffer.from(clearPixel, 'base64');
  }
}

interface Rasteriser {
  render(): { asPng(): Uint8Array };
}

const clearPixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

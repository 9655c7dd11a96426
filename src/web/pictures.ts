/**
 * Pictures by whatever name. Vue makes a picture's URL, decoded, the name of a module; there `#` and `?` would end the
 * path, and a quotation mark the statement. So a name goes through Vue encoded, and becomes a path again here.
 */
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, extname, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { isInside, realPath } from '../real-path.ts';
import { isPhotograph, type Shown, shownPicture } from '../shown-picture.ts';
import { urlToPath } from '../text/picture-url.ts';
import type { Markdown, Token } from './markdown-it.ts';

/**
 * Has pictures beside the Markdown keep their encoded names when Vue decodes them, once, and descriptions their escaped
 * signs and their code: the renderer knows plain text only.
 */
export function keepPictures(md: Markdown): void {
  md.core.ruler.push('lectern_pictures', ({ tokens }) => {
    for (const { children } of tokens) markAlone(children ?? []);
    const pictures = tokens.flatMap(({ children }) => children ?? []).filter(({ type }) => type === 'image');
    for (const picture of pictures) {
      const url = picture.attrGet('src');
      if (url) picture.attrSet('src', keptName(url));
      asText(picture);
    }
  });
}

/** A picture that is all of its paragraph fills its part of a region, unless it says how large it is. */
function markAlone(children: readonly Token[]): void {
  const [only] = children;
  if (children.length !== 1 || only?.type !== 'image') return;
  if (['class', 'style', 'width', 'height'].every((name) => only.attrGet(name) === null))
    only.attrSet('class', 'lt-alone');
}

/** A URL of which Vue, decoding it, makes what it is. */
export const keptName = (url: string): string => (url.startsWith('.') ? url.replaceAll('%', '%25') : url);

function asText({ children }: Token): void {
  for (const child of children ?? []) {
    if (child.type === 'text_special' || child.type === 'code_inline') child.type = 'text';
    else if (child.type === 'image') asText(child);
  }
}

/** Vue, asked to import pictures in a served deck as in a built one: their paths may lead out of the deck's folder. */
export const importedPictures = { template: { transformAssetUrls: { base: null } } };

const slideId = /__slidev_\d+\.md(?:$|\?)/;
/** Names that Vite reads as they are. */
const plain = /^[\p{L}\p{M}\p{N} ./\\:_-]+$/u;
const prefix = '\0lectern-picture:';

/** Media types by the end of a name. */
export const pictureTypes: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
};

/** Of those, and of films and sounds. */
const shownTypes: Readonly<Record<string, string>> = {
  ...pictureTypes,
  '.mp4': 'video/mp4',
  '.webm': 'video/webm',
  '.m4a': 'audio/mp4',
  '.mp3': 'audio/mpeg',
  '.wav': 'audio/wav',
};

/** The variable that names the file of what the deck shows of its pictures; without it they are shown whole. */
export const shownFile = 'LECTERN_SHOWN';

/** What that file says, by the pictures' real paths. */
export const shownText = (shown: ReadonlyMap<string, Shown>): string =>
  JSON.stringify([...shown].map(([file, one]) => [realPath(file), one]));

const readShown = (file: string | undefined): ReadonlyMap<string, Shown> =>
  new Map(file ? (JSON.parse(readFileSync(file, 'utf8')) as [string, Shown][]) : []);

/** Finds pictures by their encoded names. One whose name Vite cannot read is handed over as what is in it. */
export function picturePlugin(): Plugin {
  let allowed: readonly string[] = [];
  let building = false;
  let shown: ReadonlyMap<string, Shown> = new Map();
  return {
    name: 'lectern:pictures',
    enforce: 'pre',
    configResolved(config) {
      allowed = config.server.fs.allow;
      building = config.command === 'build';
      shown = readShown(process.env[shownFile]);
    },
    resolveId(source, importer) {
      if (!source.startsWith('.') || !source.includes('%') || !importer || !slideId.test(importer)) return;
      const path = resolve(dirname(importer), urlToPath(source));
      const type = shownTypes[extname(path).toLowerCase()];
      // Vite's own fence holds for these files too.
      if (type === undefined || !existsSync(path) || !allowed.some((folder) => isInside(path, folder)))
        return;
      return plain.test(path) ? path : `${prefix}${Buffer.from(path).toString('base64url')}`;
    },
    async load(id) {
      const isKept = id.startsWith(prefix);
      const path = isKept ? Buffer.from(id.slice(prefix.length), 'base64url').toString() : id;
      const type = shownTypes[extname(path).toLowerCase()];
      // Vite reads all others itself.
      if (type === undefined || (!isKept && !(building && isPhotograph(path)))) return;
      const bytes = await readFile(path);
      const seen = await shownPicture(path, bytes, shown.get(realPath(path)));
      if (!isKept && seen === bytes) return;
      this.addWatchFile(path);
      const url = `data:${type};base64,${Buffer.from(seen).toString('base64')}`;
      return `export default ${JSON.stringify(url)}`;
    },
  };
}

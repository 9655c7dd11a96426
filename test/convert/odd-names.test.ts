import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { imageSize } from 'image-size';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { convert } from '../../src/index.ts';
import { pathToUrl } from '../../src/text/picture-url.ts';
import { oddNames, pngOf, writeOddPictures } from '../helpers/odd-names.ts';

const dir = mkdtempSync(join(tmpdir(), 'lectern-convert-C# 50%?-'));
beforeAll(() => writeOddPictures(dir));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** Widths of the pictures of the .pptx, in order: a picture's width is the number of its name. */
async function widthsOf(pictures: readonly string[]): Promise<(number | undefined)[]> {
  const file = join(dir, 'deck.md');
  writeFileSync(file, pictures.map((picture) => `# T\n\n${picture}\n`).join('\n---\n\n'));
  const { pptx, diagnostics } = await convert(file, { root: dir });
  expect(diagnostics).toEqual([]);
  const parts = unzipSync(pptx);
  return pictures.map((_, n) => imageSize(parts[`ppt/media/image${n + 1}.png`] ?? new Uint8Array()).width);
}

test('pictures of any name, their URLs encoded', async () => {
  const pictures = oddNames.map((name) => `![A line](./${pathToUrl(name)})`);
  expect(await widthsOf(pictures)).toEqual(oddNames.map((_, n) => n + 1));
});

test('the same names as they are, in angle brackets', async () => {
  // What is an escape or an entity already stands for another name.
  const plain = oddNames.filter((name) => !/%[0-9A-F]{2}|&\w+;| {2}/.test(name));
  const pictures = plain.map((name) => `![A line](<${name.replace(/[<>]/g, '\\$&')}>)`);
  expect(await widthsOf(pictures)).toEqual(plain.map((name) => oddNames.indexOf(name) + 1));
});

test('a name in the other spelling of its umlaut', async () => {
  writeFileSync(join(dir, 'o\u0308l.png'), pngOf(40));
  expect(await widthsOf(['![A line](\u00f6l.png)'])).toEqual([40]);
});

/** Faces are cut down to the characters of a deck, and browsers take what is left. */

import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import fontverter from 'fontverter';
import { expect, test } from 'vitest';
import { subset } from '../../src/web/font-files.ts';

const package_ = createRequire(import.meta.url).resolve('@fontsource/arimo/package.json');
const face = join(dirname(package_), 'files/arimo-latin-400-normal.woff2');

/** Length in bytes of a table of a font, as its directory has it (OpenType, table directory). */
async function tableLength(woff2: Buffer, tag: string): Promise<number> {
  const font = await fontverter.convert(woff2, 'sfnt');
  const entries = Array.from({ length: font.readUInt16BE(4) }, (_, i) => 12 + 16 * i);
  const entry = entries.find((at) => font.toString('latin1', at, at + 4) === tag);
  return entry === undefined ? 0 : font.readUInt32BE(entry + 12);
}

test.each([
  ['a letter', [0x41]],
  ['spaces alone', [0x20, 0xa0]],
])('%s: the face has outlines', async (_, codes) => {
  expect(await tableLength(await subset(face, codes), 'glyf')).toBeGreaterThan(0);
});

/**
 * Faces for LibreOffice that no package of Debian's has: those of the web deck, whose widths are Georgia's, and Song for
 * SimSun. Gives the environment in which a program finds them.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { readSlices } from '../../src/theme/font-slices.ts';

const require = createRequire(import.meta.url);
const folder = join(tmpdir(), 'lectern-office-faces-1');

const sheets = ['400', '700', '400-italic', '700-italic'].map((one) => `@fontsource/gelasio/${one}.css`);

/** What stands in for faces that a recipient has. */
const twins: readonly (readonly [face: string, twin: string])[] = [
  ['Georgia', 'Gelasio'],
  ['SimSun', 'Noto Serif CJK SC'],
];

let made: Promise<NodeJS.ProcessEnv> | undefined;
export const withFaces = (): Promise<NodeJS.ProcessEnv> => (made ??= write());

async function write(): Promise<NodeJS.ProcessEnv> {
  await mkdir(folder, { recursive: true });
  for (const sheet of sheets) {
    for (const { file, codes } of await readSlices(require.resolve(sheet))) {
      const font = await subsetFont(await readFile(file), String.fromCodePoint(...codes), {
        targetFormat: 'sfnt',
      });
      await writeFile(join(folder, file.replace(/^.*\//, '').replace(/woff2$/, 'ttf')), font);
    }
  }
  const alias = ([face, twin]: readonly [string, string]) =>
    `<match target="pattern"><test name="family" compare="eq"><string>${face}</string></test>` +
    `<edit name="family" mode="assign" binding="same"><string>${twin}</string></edit></match>`;
  const config = join(folder, 'fonts.conf');
  await writeFile(
    config,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd"><fontconfig>` +
      `<include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>${folder}</dir>${twins.map(alias).join('')}</fontconfig>`,
  );
  return { ...process.env, FONTCONFIG_FILE: config };
}

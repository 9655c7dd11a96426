/**
 * Pictures of all slides, the web's beside PowerPoint's (as LibreOffice draws it), on one sheet.
 *
 *     npm run contact-sheet [-- deck audience]        dist/<deck>/<audience>/contact-sheet.png
 *     npm run contact-sheet -- --all [--aspect 4:3]   the same of every deck and audience, and of every kind, variant and
 *                                                     block in every theme: dist/contact-sheets/<theme>.<what>.png
 *     npm run contact-sheet -- --all --theme hall     of that theme alone
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { loadOrThrow } from '../../src/load-or-throw.ts';
import { deckNames, findProject, packageRoot } from '../../src/project.ts';
import { themeNames } from '../../src/theme/load.ts';
import { writeWhole } from '../../src/write-whole.ts';
import { blocksDeck } from '../docs/blocks-deck.ts';
import { exampleDeck } from '../helpers/example-deck.ts';
import { type PrintedDeck, printBoth } from './built-deck.ts';
import { drawSheet } from './sheet.ts';

const { values, positionals } = parseArgs({
  options: { all: { type: 'boolean' }, aspect: { type: 'string' }, theme: { type: 'string' } },
  allowPositionals: true,
});
if (!values.all) {
  const [name, audience] = positionals;
  await writeSheet(await printBoth(name, audience));
} else {
  // `academic` is another name of `plain`.
  const themes = themeNames().filter((name) => name !== 'academic' && name === (values.theme ?? name));
  for (const theme of themes) await sheetsIn(theme, values.aspect ?? '16:9');
  if (values.theme === undefined) await sheetsOfDecks();
}

async function writeSheet(deck: PrintedDeck, path = join(deck.folder, 'contact-sheet.png')): Promise<void> {
  await writeWhole(path, await drawSheet(deck));
  process.stdout.write(`${relative(process.cwd(), path)}\n`);
}

/** Every kind, every variant and every block, in a theme. */
async function sheetsIn(theme: string, aspect: string): Promise<void> {
  const variants = mkdtempSync(join(tmpdir(), 'lectern-variants-'));
  cpSync(join(packageRoot, 'test/cases/variants'), variants, { recursive: true });
  const projects = { examples: exampleDeck().root, variants, blocks: blocksDeck() };
  const folder = join('dist', 'contact-sheets');
  mkdirSync(folder, { recursive: true });
  for (const [deck, root] of Object.entries(projects)) {
    const audience = { title: theme, language: 'en', brand: { theme, aspect } };
    writeFileSync(join(root, 'data', deck, 'audiences', 'look.yaml'), stringify(audience));
    const name = [theme, ...(aspect === '16:9' ? [] : [aspect.replace(':', '-')]), deck, 'png'].join('.');
    await writeSheet(await printBoth(deck, 'look', root), join(folder, name));
    rmSync(root, { recursive: true });
  }
}

async function sheetsOfDecks(): Promise<void> {
  const project = findProject('.');
  for (const name of deckNames(project))
    for (const audience of loadOrThrow(project, name).deck.audiences.keys())
      await writeSheet(await printBoth(name, audience));
}

/** A picture of each theme: slides of several kinds, as the web shows them. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { themeNames } from '../../src/theme/load.ts';
import { exampleDeck } from '../helpers/example-deck.ts';
import { buildDeck } from '../office/built-deck.ts';
import { pictures, screenshot } from '../office/sheet.ts';

const shown = ['cover', 'section', 'figures', 'chart', 'timeline', 'quotation'];
const width = 300;

/** Writes `<theme>.png` into a folder. */
export async function takeThemePictures(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  // `academic` is another name of `plain`.
  for (const theme of themeNames().filter((name) => name !== 'academic')) {
    const { root } = exampleDeck();
    const audience = { title: theme, language: 'en', brand: { theme, presenter: 'A. Lecturer' } };
    await writeFile(join(root, 'data/examples/audiences/look.yaml'), stringify(audience));
    const { report, path } = await buildDeck(['pdf'], 'examples', 'look', root);
    const pages = await pictures(path('pdf'), 2 * width);
    const slides = shown.map((kind) => pages[report.slides.findIndex(({ id }) => id === kind)]);
    const style = `body { margin: 0; background: #888; display: grid; gap: 4px; grid-template-columns: repeat(3, 1fr) }
      img { width: 100%; display: block }`;
    const images = slides.map((url) => `<img src="${url}">`).join('');
    const png = await screenshot(`<style>${style}</style>${images}`, 3 * width + 8);
    await writeFile(join(folder, `${theme}.png`), png);
    await rm(root, { recursive: true });
  }
}

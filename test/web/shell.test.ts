/** What decks share is built once, is of no deck, and is built again when it is not what it was. */
import { globSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { packageRoot } from '../../src/project.ts';
import { run } from '../../src/web/run.ts';

let home = '';
const program = join(packageRoot, 'src/web/build-page.ts');

/** The page of a deck with one slide; `cache` is a folder's name. */
async function pageOf(deck: string, cache: string): Promise<string> {
  const file = join(home, `${deck}.html`);
  const { code, output } = await run([program, join(home, `slides/${deck}.md`), file, join(home, cache)], {
    cwd: join(home, 'slides'),
  });
  expect(output).toBe('');
  expect(code).toBe(0);
  return readFile(file, 'utf8');
}

const deckOf = (title: string) =>
  `---\ntheme: ${join(packageRoot, 'slides/theme')}\ntitle: ${title}\nfonts: {provider: none}\n---\n\n# ${title}\n\nplum \\_\\_VITE_PRELOAD\\_\\_ tree\n`;

beforeAll(async () => {
  home = await mkdtemp(join(packageRoot, 'dist/shell-'));
  await cp(join(packageRoot, 'test/cases/web-sample'), join(home, 'slides'), { recursive: true });
  await writeFile(join(home, 'slides/tea.md'), deckOf('Zwetschge'));
  await writeFile(join(home, 'slides/silk.md'), deckOf('Mirabelle'));
});
afterAll(() => rm(home, { recursive: true, force: true }));

test('a deck is the same page whichever deck was built first, or with a damaged cache', async () => {
  const tea = await pageOf('tea', 'one');
  // A text that looks like a mark of the bundler's stays as it is.
  expect(tea).toContain('plum \\x5f_VITE_PRELOAD__ tree');
  await pageOf('silk', 'two');
  const shells = () => globSync('*/', { cwd: join(home, 'two') });
  const [shell = ''] = shells();
  const kept = await readFile(join(home, 'two', shell, 'shell.js'), 'utf8');
  expect(kept).not.toMatch(/Zwetschge|Mirabelle/);
  expect(await pageOf('tea', 'two')).toBe(tea);
  expect(shells()).toEqual([shell]);

  await truncate(join(home, 'two', shell, 'shell.js'), 1000);
  expect(await pageOf('tea', 'two')).toBe(tea);
  expect(await readFile(join(home, 'two', shell, 'shell.js'), 'utf8')).toBe(kept);
});

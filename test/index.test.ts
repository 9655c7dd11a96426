import { existsSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { build, convert, findProject, InputError, loadDeck } from '../src/index.ts';
import { projectWith } from './commands/terminal.ts';

test('the library loads, builds and converts', async () => {
  const root = projectWith('minimal');
  const { deck, diagnostics } = loadDeck(join(root, 'data/minimal'), { root });
  const audience = deck?.audiences.get('guests');
  if (!deck || !audience) throw new Error('the deck does not load');
  const out = join(root, 'out');
  const report = await build({ project: findProject(root), deck, audience, to: ['pptx'], out, diagnostics });
  expect(report).toMatchObject({ deck: 'minimal', audience: 'guests', language: 'en' });
  expect(existsSync(join(out, 'minimal/guests/minimal.guests.pptx'))).toBe(true);
  writeFileSync(join(root, 'any.md'), '# One\n\n---\n\n# Two\n');
  const { pptx, slides, diagnostics: lost } = await convert(join(root, 'any.md'), { root });
  expect([Buffer.from(pptx.subarray(0, 2)).toString(), slides, lost]).toEqual(['PK', 2, []]);
  await expect(convert(join(root, 'none.md'))).rejects.toThrow(InputError);
});

test('programs that use pptxgenjs themselves have it whole', async () => {
  const PptxGenJS = createRequire(import.meta.url)('pptxgenjs') as new () => {
    addSlide: () => unknown;
    write: (options: { outputType: 'uint8array' }) => Promise<Uint8Array>;
  };
  const pptx = new PptxGenJS();
  pptx.addSlide();
  const bytes = await pptx.write({ outputType: 'uint8array' });
  expect(Buffer.from(bytes.subarray(0, 2)).toString()).toBe('PK');
});

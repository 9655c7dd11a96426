/** LibreOffice opens the .pptx, saves it, and nothing is lost. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildDeck } from './built-deck.ts';
import { convertDocument } from './libre-office.ts';
import { type OfficeContent, readOffice } from './office-content.ts';

let folder = '';
let before: OfficeContent;
const saved = new Map<string, OfficeContent>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-round-'));
  const pptx = (await buildDeck(['pptx'], 'sco-qingdao')).path('pptx');
  before = readOffice(pptx);
  for (const format of ['pptx', 'odp'] as const)
    saved.set(format, readOffice(await convertDocument(pptx, format, folder)));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe.each(['pptx', 'odp'])('saved as .%s', (format) => {
  test('slides, tables and charts are all there', () => {
    const { text: _, ...counts } = saved.get(format) ?? {};
    const { text: __, ...expected } = before;
    expect(counts).toEqual(expected);
    expect(expected.tables).toBeGreaterThan(0);
    expect(expected.charts).toBeGreaterThan(0);
  });

  test('every word is there', () => {
    expect(missing(before.text, saved.get(format)?.text ?? '')).toBe('');
  });
});

/** Characters of `all` that `kept` has fewer of. */
function missing(all: string, kept: string): string {
  const left = new Map<string, number>();
  for (const sign of visible(kept)) left.set(sign, (left.get(sign) ?? 0) + 1);
  return visible(all)
    .filter((sign) => {
      const n = left.get(sign) ?? 0;
      left.set(sign, n - 1);
      return n <= 0;
    })
    .join('');
}

const visible = (text: string): string[] => [...text.replaceAll(/\s/g, '')];

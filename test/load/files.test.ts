import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadDeck } from '../../src/load/index.ts';
import { changeOf, withChanges } from '../helpers/mutate.ts';

const minimal = fileURLToPath(new URL('../cases/minimal', import.meta.url));
let dir: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'lectern-load-'));
  cpSync(minimal, dir, { recursive: true });
});
afterEach(() => rmSync(dir, { recursive: true }));

const read = (file: string) => readFileSync(join(dir, file), 'utf8');
const write = (file: string, content: string | Uint8Array) => writeFileSync(join(dir, file), content);
const found = () =>
  loadDeck(dir, { root: dir }).diagnostics.map(
    ({ code, place }) => `${code} ${place?.file}:${place?.line}:${place?.column}`,
  );

const everyFile = [
  'deck.yaml',
  'sources.yaml',
  'units.yaml',
  'facts/tea.yaml',
  'tables/trade.yaml',
  'tables/trade.csv',
  'audiences/guests.yaml',
  'sections/opening.yaml',
  'sections/trade.yaml',
];

describe('what editors and spreadsheets leave in files', () => {
  it('reads a byte order mark and \\r\\n as if they were not there', () => {
    for (const file of everyFile) write(file, `\ufeff${read(file).replaceAll('\n', '\r\n')}`);
    const { deck, diagnostics } = loadDeck(dir, { root: dir });
    expect(diagnostics).toEqual([]);
    expect(deck?.tables.get('trade')?.rows[1]).toMatchObject({ key: '2023', place: { line: 3 } });
    const [bullets] = deck?.sections[0]?.slides.filter((slide) => slide.kind.name === 'bullets') ?? [];
    expect(bullets?.notes?.byLanguage['zh-CN']).toBe('茶有{kinds.value}类。\n\n从{kinds.when}来看。');
    expect(bullets?.place).toMatchObject({ line: 10, column: 5 });
  });

  it('counts columns as without a byte order mark', () => {
    write('units.yaml', '\ufeffunit: {}\r\n');
    expect(found()).toContain('unknown-key units.yaml:1:1');
  });

  it('asks for UTF-8 when a spreadsheet has saved something else', () => {
    const gbk = new Uint8Array([
      ...Buffer.from('year,total,port@zh-CN,port@en\n2022,1,'),
      0xcf,
      0xc3,
      0xc3,
      0xc5,
      0x2c,
    ]);
    write('tables/trade.csv', gbk);
    expect(found()).toContain('bad-encoding tables/trade.csv:2:1');
  });
});

describe('files that are not there', () => {
  it('a folder without a deck', () => {
    rmSync(join(dir, 'deck.yaml'));
    expect(found()).toEqual(['missing-file deck.yaml:1:1']);
  });

  it('no folder', () => {
    const { diagnostics } = loadDeck(join(dir, 'nowhere'), { root: dir });
    expect(diagnostics.map(({ code }) => code)).toEqual(['missing-file']);
  });

  it('a folder where a file should be', () => {
    write('deck.yaml', read('deck.yaml').replace('sections/trade.yaml', 'sections'));
    expect(found()).toContain('unreadable-file deck.yaml:8:35');
  });

  it('a picture in the other spelling of its umlaut, as a Mac or a zip file may have it', () => {
    write('o\u0308l.png', '');
    write('audiences/guests.yaml', 'title: Guests\nbrand: {logo: "\u00f6l.png"}\n');
    expect(loadDeck(dir, { root: dir }).deck?.audiences.get('guests')?.brand.logo).toBe('o\u0308l.png');
  });

  it('two files for one audience or table, and one whose name ends in capitals', () => {
    write('audiences/guests.yml', 'title: Guests\n');
    write('tables/trade.yml', read('tables/trade.yaml'));
    write('facts/More.YAML', 'facts: {}\n');
    expect(found()).toEqual([
      'duplicate-id tables/trade.yml:1:1',
      'unused-file facts/More.YAML:1:1',
      'duplicate-id audiences/guests.yml:1:1',
    ]);
  });

  it('a file where a folder should be', () => {
    rmSync(join(dir, 'facts'), { recursive: true });
    write('facts', '');
    expect(found()).toContain('unreadable-file facts:1:1');
  });

  it('a picture that is a link out of the deck', () => {
    symlinkSync('/etc/hostname', join(dir, 'photo.png'));
    write('audiences/guests.yaml', 'title: Guests\nbrand: {logo: photo.png}\n');
    expect(found()).toEqual(['unsafe-path audiences/guests.yaml:2:15']);
  });
});

it('reports an alias bomb', () => {
  const lines = ['a: &a [x, x, x, x, x, x, x, x, x]'];
  for (let n = 1; n < 9; n++) {
    const names = Array(9)
      .fill(`*${String.fromCharCode(96 + n)}`)
      .join(', ');
    lines.push(`${String.fromCharCode(97 + n)}: &${String.fromCharCode(97 + n)} [${names}]`);
  }
  write('units.yaml', lines.join('\n'));
  expect(found()[0]).toMatch(/^yaml-syntax units\.yaml/);
});

it('never throws, whatever is in the files', { timeout: 30_000 }, async () => {
  const changes = fc.array(changeOf(everyFile), { minLength: 1, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(changes, (some) =>
      withChanges(dir, some, () => {
        const { deck, diagnostics } = loadDeck(dir, { root: dir });
        const failed = diagnostics.some(({ severity }) => severity === 'error');
        expect(deck === undefined).toBe(failed);
        for (const { place } of diagnostics) expect(place?.line).toBeGreaterThan(0);
      }),
    ),
    { numRuns: 60 },
  );
});

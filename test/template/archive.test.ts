/** Zips of somebody's: what can be read of them, and how others are refused. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { Archive, ArchiveError } from '../../src/ooxml/archive.ts';
import { Package } from '../../src/pptx/package/package.ts';

const dir = mkdtempSync(join(tmpdir(), 'lectern-archive-'));
afterAll(() => rmSync(dir, { recursive: true }));

const clock = new Date('2026-01-15T00:00:00Z');
const zip = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array => {
  const pkg = new Package(clock);
  for (const [path, part] of Object.entries(parts)) pkg.set(path, part);
  return pkg.zip();
};

const opened = (bytes: Uint8Array): Archive => {
  const path = join(dir, 'one.zip');
  writeFileSync(path, bytes);
  return new Archive(path);
};

const fault = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    return error instanceof ArchiveError ? error.fault : String(error);
  }
  return 'none';
};

test('parts are read as they were written, names in any language too', () => {
  const archive = opened(zip({ 'ppt/标题.xml': '<a/>', 'ppt/media/a.png': Buffer.from([1, 2, 3]) }));
  expect(archive.paths.sort()).toEqual(['ppt/media/a.png', 'ppt/标题.xml']);
  expect(archive.bytes('ppt/标题.xml')?.toString()).toBe('<a/>');
  expect([...(archive.bytes('ppt/media/a.png') ?? [])]).toEqual([1, 2, 3]);
  expect(archive.bytes('none')).toBeUndefined();
  archive.close();
});

test('a part is copied into another package as it lies', () => {
  const archive = opened(zip({ 'a.xml': '<a>words words words words</a>' }));
  const part = archive.part('a.xml');
  if (!part) throw new Error('no part');
  const copy = new Package(clock);
  copy.copy('b.xml', archive.packed(part), part);
  archive.close();
  const again = opened(copy.zip());
  expect(again.bytes('b.xml')?.toString()).toBe('<a>words words words words</a>');
  again.close();
});

test.each([
  ['nothing', new Uint8Array(), 'no-zip'],
  ['text', Buffer.from('Sehr geehrte Damen und Herren, anbei die Vorlage.'), 'no-zip'],
  [
    'a compound file',
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]),
    'protected',
  ],
  ['a zip that is cut off', zip({ 'a.xml': 'x'.repeat(500) }).subarray(0, 60), 'broken'],
])('%s is refused', (_, bytes, wanted) => {
  expect(fault(() => opened(bytes))).toBe(wanted);
});

test('a part that would fill the memory is refused', () => {
  const archive = opened(zip({ 'a.xml': Buffer.alloc(65 * 1024 * 1024) }));
  expect(fault(() => archive.bytes('a.xml'))).toBe('too-large');
  archive.close();
});

test('damage anywhere is a fault that is told, never another error', () => {
  const whole = zip({ 'a.xml': '<a>one</a>', 'b.xml': '<b>two</b>' });
  for (let at = 0; at < whole.length; at++) {
    const broken = Buffer.from(whole);
    broken[at] = (broken[at] ?? 0) ^ 0xff;
    const told = fault(() => {
      const archive = opened(broken);
      try {
        for (const path of archive.paths) archive.bytes(path);
      } finally {
        archive.close();
      }
    });
    expect(told, `byte ${at}`).toMatch(/^(?:none|no-zip|broken|protected|too-large)$/);
  }
});

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { sweep, withDraft } from '../src/drafts.ts';
import { writeWhole } from '../src/write-whole.ts';

const root = mkdtempSync(join(tmpdir(), 'lectern-drafts-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let count = 0;
function emptyFolder(): string {
  const folder = join(root, String(count++));
  mkdirSync(folder);
  return folder;
}

/** A program that writes at a draft until it is told to end. */
function writer(folder: string) {
  const module = JSON.stringify(join(import.meta.dirname, '../src/drafts.ts'));
  const code = `
    import { mkdirSync, writeFileSync } from 'node:fs';
    import { withDraft } from ${module};
    await withDraft(${JSON.stringify(join(folder, 'web'))}, async (draft) => {
      mkdirSync(draft);
      writeFileSync(draft + '/index.html', 'half');
      process.stdout.write('ready');
      await new Promise((resolve) => setTimeout(resolve, 60_000));
    });`;
  return spawn(process.execPath, ['--input-type=module', '--eval', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

test('what a killed program left is swept by the next to write there, and not what a living one writes', async () => {
  const folder = emptyFolder();
  const [dead, living] = [writer(folder), writer(folder)];
  await Promise.all([dead, living].map((one) => once(one.stdout, 'data')));
  dead.kill('SIGKILL');
  await once(dead, 'close');
  expect(readdirSync(folder)).toHaveLength(2);
  await writeWhole(join(folder, 'report.json'), '{}');
  const [left = '', ...more] = readdirSync(folder).filter((name) => name !== 'report.json');
  expect(more).toEqual([]);
  expect(left).toContain(`-${living.pid}-`);
  expect(readFileSync(join(folder, left, 'index.html'), 'utf8')).toBe('half');
  living.kill('SIGKILL');
  await once(living, 'close');
  await sweep(folder);
  expect(readdirSync(folder)).toEqual(['report.json']);
});

test("another machine's draft is left alone for a day; a user's files for ever", async () => {
  const folder = emptyFolder();
  const { pid } = spawnSync(process.execPath, ['--version']);
  const day = 24 * 3600;
  const files: readonly (readonly [name: string, age: number])[] = [
    [`.lectern-00000000-${pid}-0123456789ab.part`, day - 60],
    [`.lectern-00000000-${pid}-abcdef012345.part`, day + 60],
    ['.lectern-notes.part', 9 * day],
    ['.web-Ab12cd', 9 * day],
  ];
  for (const [name, age] of files) {
    const path = join(folder, name);
    writeFileSync(path, '');
    const when = Date.now() / 1000 - age;
    utimesSync(path, when, when);
  }
  await sweep(folder);
  expect(readdirSync(folder).sort()).toEqual([
    `.lectern-00000000-${pid}-0123456789ab.part`,
    '.lectern-notes.part',
    '.web-Ab12cd',
  ]);
});

test('a draft goes with its maker, whatever happened, and names as long as names may be are no trouble', async () => {
  const folder = emptyFolder();
  const path = join(folder, `${'题'.repeat(83)}.pptx`);
  const failing = withDraft(path, async (draft) => {
    writeFileSync(draft, 'half');
    throw new Error('no more');
  });
  await expect(failing).rejects.toThrow('no more');
  expect(readdirSync(folder)).toEqual([]);
  const made = [1, 2, 3].map((n) =>
    withDraft(path, async (draft) => {
      expect(existsSync(draft)).toBe(false);
      writeFileSync(draft, String(n));
      renameSync(draft, path);
    }),
  );
  await Promise.all(made);
  expect(readdirSync(folder)).toEqual([`${'题'.repeat(83)}.pptx`]);
});

test('what cannot be written is named as the user knows it', async () => {
  const folder = emptyFolder();
  mkdirSync(join(folder, 'deck.pptx/slides'), { recursive: true });
  const writing = writeWhole(join(folder, 'deck.pptx'), 'deck');
  await expect(writing).rejects.toMatchObject({ code: 'EISDIR', path: join(folder, 'deck.pptx') });
  expect(readdirSync(folder)).toEqual(['deck.pptx']);
});

/** Disks that are full and folders that one may not write to: the last good deck stands, and one is told in plain words. */
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { projectWith } from '../commands/terminal.ts';
import { draftsIn, expectWhole, start, type Ways } from './program.ts';

let root = '';
const made: string[] = [];
const dist = () => join(root, 'dist');
const folder = () => join(dist(), 'minimal/students');
const pptx = () => readFileSync(join(folder(), 'minimal.students.pptx'));

beforeEach(() => {
  root = projectWith('minimal');
  made.push(root);
  mkdirSync(dist());
});
afterAll(() => {
  for (const one of made) rmSync(one, { recursive: true, force: true });
});

const build = (to: string, ways?: Ways) => start(root, ['build', '--to', to], ways).ended;

/** The deck is built, then changed, so that a new one would differ. */
async function buildOnce(): Promise<Buffer> {
  expect((await build('pptx')).code).toBe(0);
  const file = join(root, 'data/minimal/deck.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('茶与丝绸', '茶与瓷器'));
  return pptx();
}

/** What of this the machine allows: root may mount, and not everywhere. */
const mounts = (() => {
  const place = projectWith();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', place], { stdio: 'ignore' });
    execFileSync('umount', [place]);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(place, { recursive: true });
  }
})();

describe('a full disk', () => {
  test('keeps the last good file and says which could not be written', async () => {
    const good = await buildOnce();
    const preload = pathToFileURL(join(import.meta.dirname, 'full-disk.mjs')).href;
    const env = { NODE_OPTIONS: `--import=${preload}`, LECTERN_FULL: dist() };
    const { code, err } = await build('pptx', { env });
    expect(code).toBe(3);
    expect(err).toContain('not made: pptx. ');
    expect(err).toContain('minimal.students.pptx: the disk is full');
    expect(err).toContain('the report was not written');
    expect(err).not.toMatch(/report it|^\s+at /m);
    expect(pptx().equals(good)).toBe(true);
    expect(draftsIn(root)).toEqual([]);
  });

  // The same of a real one, and what Slidev says of it.
  test.runIf(mounts)('really full', async () => {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=200k', 'tmpfs', dist()]);
    try {
      const good = await buildOnce();
      writeFileSync(join(dist(), 'other-files'), Buffer.alloc(90_000));
      const { code, err, out } = await build('pptx,web,md');
      expect(code).toBe(3);
      expect(err).toContain('minimal.students.pptx: the disk is full');
      expect(err).toMatch(/slidev-failed: not made: web\. .*: the disk is full/);
      expect(err).not.toMatch(/report it|^\s+at |backtrace/m);
      expect(out).toContain('minimal.students.md');
      expect(pptx().equals(good)).toBe(true);
      expectWhole(folder(), 'minimal.students');
      expect(existsSync(join(folder(), 'web'))).toBe(false);
      expect(draftsIn(root)).toEqual([]);
    } finally {
      execFileSync('umount', ['-l', dist()]);
    }
  });
});

/** Root may write anywhere, unless it lays that right down. */
const asUser: Ways =
  process.getuid?.() === 0
    ? { through: ['setpriv', '--bounding-set=-dac_override,-dac_read_search', '--inh-caps=-all'] }
    : {};

describe.runIf(process.platform !== 'win32')('a folder that one may not write to', () => {
  const locked: string[] = [];
  const lock = (path: string) => {
    chmodSync(path, 0o555);
    locked.push(path);
  };
  afterAll(() => {
    for (const path of locked) chmodSync(path, 0o755);
  });

  test('of results: nothing is touched, and the files are named', async () => {
    const good = await buildOnce();
    lock(folder());
    const { code, err, out } = await build('pptx,md', asUser);
    expect(code).toBe(3);
    const refused =
      /^error not-written: not made: (\w+)\. .*minimal\.students\.([\w.]+): you have no right to it$/gm;
    expect([...err.matchAll(refused)].map(([, kind, file]) => [kind, file])).toEqual([
      // The run of show is written first.
      ['md', 'run.md'],
      ['pptx', 'pptx'],
    ]);
    expect(err).not.toMatch(/report it|^\s+at /m);
    expect(out).not.toContain('report.json');
    expect(pptx().equals(good)).toBe(true);
    expect(draftsIn(root)).toEqual([]);
  });

  test('of Markdown: nothing can be made, which the report says', async () => {
    const good = await buildOnce();
    lock(join(root, 'slides'));
    const { code, err } = await build('pptx,md', asUser);
    expect(code).toBe(3);
    expect(err).toContain('not made: md, pptx. ');
    expect(err).toContain('slides/minimal.students.md: you have no right to it');
    const report = JSON.parse(readFileSync(join(folder(), 'report.json'), 'utf8')) as Report;
    expect(report.outputs).toEqual([]);
    expect(report.diagnostics.map((one) => one.code)).toContain('not-written');
    expect(pptx().equals(good)).toBe(true);
  });

  test('that does not exist and cannot be made', async () => {
    lock(dist());
    const { code, err } = await build('pptx', asUser);
    expect(code).toBe(3);
    expect(err).toContain('dist/minimal: you have no right to it');
  });

  test('beside which a deck is converted', async () => {
    const place = join(root, 'decks');
    mkdirSync(place);
    cpSync(join(import.meta.dirname, '../cases/minimal/deck.yaml'), join(place, 'note.txt'));
    writeFileSync(join(place, 'talk.md'), '# Tea\n\n- leaves\n');
    lock(place);
    const { code, err } = await start(root, ['convert', 'decks/talk.md'], asUser).ended;
    expect(code).toBe(3);
    expect(err).toMatch(/^error: .*decks\/talk\.pptx: you have no right to it$/m);
  });
});

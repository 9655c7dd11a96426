/** Builds that are ended, by whomever, whenever: the last good deck stands, and nothing is left behind. */
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { projectWith } from '../commands/terminal.ts';
import { childrenOf, groupRuns } from './processes.ts';
import { draftsIn, expectWhole, type Running, start } from './program.ts';

const root = projectWith('minimal');
const folder = join(root, 'dist/minimal/students');
const page = () => readFileSync(join(folder, 'web/index.html'), 'utf8');
const toWeb = ['build', '--to', 'web'];
/** LECTERN_KILLS=30 for the long run. */
const kills = Number(process.env['LECTERN_KILLS'] ?? 3);
let good = '';
/** Milliseconds that a good build takes here. */
let takes = 0;
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Slidev has begun to write its draft, or is about to. */
const slidevRuns = (build: Running) =>
  expect
    .poll(() => childrenOf(build.pid).length > 0 && draftsIn(root).length > 0, {
      timeout: 60_000,
      interval: 20,
    })
    .toBe(true);

/** Nobody of a build's process group goes on for long. */
const allEnd = ({ pid }: Running) => expect.poll(() => groupRuns(pid), { timeout: 20_000 }).toBe(false);

test('two builds of one deck at once both end well', async () => {
  const both = [1, 2].map(() => start(root, ['build', '--to', 'web,pptx,md']));
  const ends = await Promise.all(both.map((one) => one.ended));
  expect(ends.map(({ code, err }) => [code, err])).toEqual([
    [0, ''],
    [0, ''],
  ]);
  expectWhole(folder, 'minimal.students');
  expect(draftsIn(root)).toEqual([]);
  good = page();
  expect(readdirSync(join(folder, 'web'))).toEqual(['index.html']);
  // What decks share is there from now on.
  const started = performance.now();
  await start(root, ['build', '--to', 'web,pptx,md']).ended;
  takes = performance.now() - started;
  expect(page()).toBe(good);
});

test.each([
  ['SIGINT', 'its group', 130],
  ['SIGINT', 'it', 130],
  ['SIGTERM', 'it', 143],
] as const)('%s to %s ends a build, what it started and its drafts', async (signal, whom, code) => {
  const build = start(root, toWeb);
  await slidevRuns(build);
  build.kill(signal, whom);
  expect((await build.ended).code).toBe(code);
  await allEnd(build);
  expect(draftsIn(root)).toEqual([]);
  expect(page()).toBe(good);
});

test('Slidev ends in the middle: the rest is made, and one is told', async () => {
  const build = start(root, ['build', '--to', 'web,pptx']);
  await slidevRuns(build);
  for (const child of childrenOf(build.pid)) process.kill(child, 'SIGKILL');
  const { code, out, err } = await build.ended;
  expect(code).toBe(3);
  expect(err).toMatch(/slidev-failed: not made: web\. .* \(SIGKILL\); perhaps .* memory\. Build again/);
  expect(err).not.toMatch(/^\s+at /m);
  expect(out).toMatch(/minimal\.students\.pptx/);
  const report = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'));
  expect(report.outputs.map(({ kind }: { kind: string }) => kind)).toEqual(['pptx']);
  expect(draftsIn(root)).toEqual([]);
  expect(page()).toBe(good);
});

test('with a build that is killed Slidev ends too, and before it has built', async () => {
  const build = start(root, toWeb);
  await slidevRuns(build);
  // In the middle, where it has nothing to print: a program whose printing nobody reads ends by itself.
  await new Promise((resolve) => setTimeout(resolve, takes / 4));
  build.kill('SIGKILL');
  expect((await build.ended).code).toBe(null);
  await allEnd(build);
  const [draft = '', ...more] = draftsIn(root);
  expect(more).toEqual([]);
  expect(readdirSync(join(root, draft))).not.toContain('index.html');
  expect(page()).toBe(good);
});

test(
  'killed at any moment, a build leaves the last good deck, and the next sweeps',
  async () => {
    for (let n = 0; n < kills; n++) {
      const build = start(root, ['build', '--to', 'web,pptx,md']);
      // Each in a part of the time of its own, at a moment of its own.
      const moment = ((n + Math.random()) / kills) * takes;
      const timer = setTimeout(() => build.kill('SIGKILL'), moment);
      const { code } = await build.ended;
      clearTimeout(timer);
      expect(n === 0 ? [null] : [null, 0]).toContain(code);
      await allEnd(build);
      expectWhole(folder, 'minimal.students');
      expect(page()).toBe(good);
    }
    const next = await start(root, ['build', '--to', 'pptx']).ended;
    expect([next.code, next.err]).toEqual([0, '']);
    expect(draftsIn(root)).toEqual([]);
    expect(statSync(join(folder, 'minimal.students.pptx')).size).toBeGreaterThan(10_000);
  },
  60_000 + kills * 30_000,
);

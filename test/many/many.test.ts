/** Many decks at once: each by itself, told in order, errors last. */
import { existsSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import type { MergedReport } from '../../src/report.ts';
import { bytesOf, edit, filesOf, remove } from '../cache/made.ts';
import { run } from '../commands/terminal.ts';
import { childrenOf, groupRuns } from '../faults/processes.ts';
import { draftsIn, type Running, start } from '../faults/program.ts';
import { manyDecks } from './decks.ts';

vi.stubEnv('LECTERN_CACHE', 'cache');
afterAll(() => vi.unstubAllEnvs());
const root = manyDecks(5);
const dist = join(root, 'dist');
const argv = ['build', '--all', '-a', 'all', '--to', 'pptx'];
afterAll(() => remove(root));

test('one broken deck ends by itself; what is wrong is said last; the exit code tells', async () => {
  const include = 'slides: {include: [total, ports]}';
  edit(join(root, 'data/deck-2/sections/opening.yaml'), '{first-book}已有', '{no-such-fact}已有');
  edit(join(root, 'data/deck-4/audiences/guests.yaml'), 'minutes: 5', `minutes: 1\n${include}`);
  const { code, out, err } = await run(root, ...argv);
  expect(code).toBe(1);
  expect(out.match(/^deck-\d for \w+/gm)).toEqual(
    [1, 3, 4, 5].flatMap((n) =>
      ['guests', 'students']
        .filter((who) => n !== 4 || who === 'students')
        .map((who) => `deck-${n} for ${who}`),
    ),
  );
  expect(out.split('\n').at(-1)).toBe('7 of 8 lectures are as they should be');
  expect(err).toMatch(/no-such-fact[\s\S]*for deck-2[\s\S]*for deck-4, guests/);
  expect(err.split('\n').at(-1)).toBe('error: 2 decks have errors: deck-2, deck-4');
  const reports = JSON.parse((await run(root, ...argv, '--json')).out) as {
    deck: string;
    outputs: object[];
  }[];
  expect(reports.filter(({ outputs }) => outputs.length === 0).map(({ deck }) => deck)).toEqual([
    'deck-4',
    'deck-2',
  ]);
  edit(join(root, 'data/deck-2/sections/opening.yaml'), '{no-such-fact}已有', '{first-book}已有');
  edit(join(root, 'data/deck-4/audiences/guests.yaml'), `minutes: 1\n${include}`, 'minutes: 5');
});

test('which decks', async () => {
  const json = async (...options: string[]) => {
    const { code, out } = await run(root, 'build', '--to', 'md', '--json', ...options);
    return [
      code,
      (JSON.parse(out) as { deck: string; audience: string }[]).map((one) => `${one.deck} ${one.audience}`),
    ];
  };
  expect(await json('--decks', 'deck-[24]')).toEqual([0, ['deck-2 students', 'deck-4 students']]);
  expect(await json('--decks', 'deck-1', '-a', 'guests')).toEqual([0, ['deck-1 guests']]);
  for (const [options, message] of [
    [['--decks', 'x*'], /no deck is called like 'x\*'; there are: deck-1, deck-2/],
    [['deck-1', '--all'], /not both/],
    [['--all', '-a', 'guest'], /no audience 'guest'; did you mean 'guests'/],
    [['--all', '--shard', '3/2'], /--shard takes/],
  ] as const) {
    const { code, err } = await run(root, 'build', ...options);
    expect([code, err]).toEqual([2, expect.stringMatching(message)]);
  }
});

test('shards make together what one build makes, however they follow each other', async () => {
  remove(dist, join(root, 'cache'));
  expect((await run(root, ...argv)).code).toBe(0);
  const whole = bytesOf(dist);
  remove(dist);
  remove(join(root, 'cache/lectern-1/files'), join(root, 'cache/lectern-1/records'));
  const times = readFileSync(join(root, 'cache/lectern-1/times.json'), 'utf8');
  let made = 0;
  for (const shard of ['1/3', '2/3', '3/3']) {
    const { code, out } = await run(root, ...argv, '--shard', shard, '--json');
    made += (JSON.parse(out) as object[]).length;
    expect([code, readFileSync(join(root, 'cache/lectern-1/times.json'), 'utf8')]).toEqual([0, times]);
  }
  expect(made).toBe(10);
  expect(bytesOf(dist)).toEqual(whole);
});

test('list --json is a matrix with times; merge-reports gives them', async () => {
  type Row = { deck: string; audience: string; ms: { pptx?: number } };
  const rows = async () => JSON.parse((await run(root, 'list', '--json')).out) as Row[];
  remove(join(root, 'cache'));
  expect(await rows()).toHaveLength(10);
  expect((await rows()).every(({ ms }) => ms.pptx === undefined)).toBe(true);
  remove(join(dist, 'deck-5'));
  const file = join(dist, 'deck-1/guests/report.json');
  edit(file, /"ms": \d+/, '"ms": 12345');
  const { code, out, err } = await run(root, 'merge-reports', 'dist', '-o', 'all.json');
  expect(code).toBe(0);
  expect(out).toMatch(/^8 lectures of 4 decks: \d+ slides, [\d.]+ minutes/);
  expect(err).toBe('warning: no report of deck-5');
  const guests = (await rows()).find(({ deck, audience }) => deck === 'deck-1' && audience === 'guests');
  expect(guests?.ms).toEqual({ pptx: 12345 });
  const merged = JSON.parse(readFileSync(join(root, 'all.json'), 'utf8')) as MergedReport;
  expect(merged).toMatchObject({ decks: 4, lectures: 8, errors: 0 });
  const again = await run(root, 'merge-reports', 'all.json', 'dist/deck-1', '--json');
  expect(JSON.parse(again.out)).toEqual(merged);
});

test('merge-reports of what is none says so; errors in one are its exit code', async () => {
  writeFileSync(join(root, 'none.json'), '{"deck": 1}');
  for (const [file, message] of [
    ['none.json', 'is no report'],
    ['data/deck-1/deck.yaml', 'is not JSON'],
    ['data', 'has no report.json'],
    ['nowhere', 'there is no file'],
  ] as const)
    expect(await run(root, 'merge-reports', file)).toMatchObject({
      code: 2,
      err: expect.stringContaining(message),
    });
  const argv = ['build', 'deck-1', '--json', '--browser', '/nowhere', '--to'];
  writeFileSync(join(root, 'good.json'), (await run(root, ...argv, 'pptx')).out);
  writeFileSync(join(root, 'failed.json'), (await run(root, ...argv, 'pdf')).out);
  expect((await run(root, 'merge-reports', 'failed.json', 'good.json')).code).toBe(0);
  expect((await run(root, 'merge-reports', 'good.json', 'failed.json')).code).toBe(3);
});

test('clean takes away what Lectern made, and nothing else', async () => {
  expect((await run(root, ...argv)).code).toBe(0);
  const before = filesOf(join(root, 'data'));
  writeFileSync(join(dist, 'deck-1/guests/my own.pptx'), 'mine');
  mkdirSync(join(dist, 'other/guests'), { recursive: true });
  writeFileSync(join(dist, 'other/guests/report.json'), '{"deck": "another"}');
  const dead = join(root, 'slides', '.lectern-00000000-1-000000000000.part');
  writeFileSync(dead, '');
  utimesSync(dead, 0, 0);
  expect((await run(root, 'clean')).out).toMatch(/^removed cache\/lectern-1 {2}\d/);
  expect([existsSync(dead), existsSync(join(root, 'cache/lectern-1'))]).toEqual([false, false]);
  expect(existsSync(join(dist, 'deck-2/guests/deck-2.guests.pptx'))).toBe(true);
  const { code, out } = await run(root, 'clean', '--dist');
  expect([code, out]).toEqual([0, expect.stringMatching(/left in dist, .*: deck-1, other$/)]);
  expect(Object.keys(filesOf(dist))).toEqual(['deck-1/guests/my own.pptx', 'other/guests/report.json']);
  expect(filesOf(join(root, 'data'))).toEqual(before);
});

/** Builds go on in processes of their own. */
const working = (build: Running) =>
  expect.poll(() => childrenOf(build.pid).length, { timeout: 60_000, interval: 10 }).toBeGreaterThan(0);

test.each([
  ['SIGINT', 'its group', 130],
  ['SIGTERM', 'it', 143],
  ['SIGKILL', 'it', null],
] as const)('%s to %s ends all that build, and their drafts', async (signal, whom, code) => {
  const build = start(root, [...argv, '--force']);
  await working(build);
  await new Promise((resolve) => setTimeout(resolve, 700));
  build.kill(signal, whom);
  const ended = await build.ended;
  expect(ended.code).toBe(code);
  expect(ended.err).not.toMatch(/error|^\s+at /m);
  await expect.poll(() => groupRuns(build.pid), { timeout: 20_000 }).toBe(false);
  expect(draftsIn(root)).toEqual([]);
});

test('a process that is ended in the middle of a build is told of, and the others build', async () => {
  const build = start(root, [...argv, '--force']);
  await working(build);
  const [child = 0] = childrenOf(build.pid);
  await new Promise((resolve) => setTimeout(resolve, 500));
  process.kill(child, 'SIGKILL');
  const { code, err, out } = await build.ended;
  expect(code).toBe(3);
  expect(err).toMatch(/deck-\d for \w+: something ended the process that built it; .*Build again/);
  expect(err).not.toMatch(/^\s+at /m);
  expect(out).toMatch(/9 of 10 lectures/);
});

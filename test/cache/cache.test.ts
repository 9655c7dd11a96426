/** Builds that make only what is not as it should be. */
import {
  copyFileSync,
  globSync,
  mkdirSync,
  readFileSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { Store } from '../../src/cache/store.ts';
import { projectWith, run } from '../commands/terminal.ts';
import { draftsIn, start } from '../faults/program.ts';
import { bytesOf, edit, filesOf, remove } from './made.ts';

vi.stubEnv('LECTERN_CACHE', 'cache');
afterAll(() => vi.unstubAllEnvs());
const roots: string[] = [];
let root = '';
const dist = (...path: string[]) => join(root, 'dist', ...path);
const deck = (...path: string[]) => join(root, 'data/minimal', ...path);
const pptx = (audience = 'students') => filesOf(dist('minimal', audience))[`minimal.${audience}.pptx`];

beforeEach(() => {
  root = projectWith('minimal');
  roots.push(root);
});
afterAll(() => remove(...roots));

async function build(...options: readonly string[]) {
  const ran = await run(root, 'build', '--to', 'pptx', ...options);
  expect(ran).toMatchObject({ code: 0 });
  return ran;
}

describe('a build with nothing changed', () => {
  test('writes nothing and says the same', async () => {
    const first = await build('--to', 'pptx,md', '-a', 'all');
    const before = filesOf(root);
    expect(await build('--to', 'pptx,md', '-a', 'all')).toEqual(first);
    expect(filesOf(root)).toEqual(before);
    expect(Object.keys(before)).toContain('slides/minimal.guests.md');
  });

  test('takes less than half a second, whole', async () => {
    await build();
    const took: number[] = [];
    for (let n = 0; n < 5; n++) {
      const started = performance.now();
      expect((await start(root, ['build', '--to', 'pptx']).ended).code).toBe(0);
      took.push(performance.now() - started);
    }
    expect(Math.min(...took)).toBeLessThan(500);
  });
});

describe('what is changed is built anew, as a build by force makes it', () => {
  const hbs = '{{> front}}\n\n# {{title}} !\n\n{{#each items}}- {{text}}\n{{/each}}\n';
  const changes: Record<string, () => void> = {
    'a fact': () => edit(deck('facts/tea.yaml'), /value: 6\b/, 'value: 7'),
    'a table': () => edit(deck('tables/trade.csv'), '21.3', '22.3'),
    'the theme that the deck names': () => edit(deck('deck.yaml'), 'date:', 'theme: plain-dark\ndate:'),
    'a template of the project': () => {
      mkdirSync(join(root, 'templates/bullets'), { recursive: true });
      writeFileSync(join(root, 'templates/bullets/slide.hbs'), hbs);
    },
    'words of the project': () => {
      mkdirSync(join(root, 'templates'));
      writeFileSync(join(root, 'templates/words.yaml'), 'zh-CN: {clock: "[{n}分]"}\n');
    },
  };
  test.each(Object.entries(changes))('%s', async (_, change) => {
    await build();
    const before = pptx();
    change();
    await build();
    const now = bytesOf(dist());
    await build('--force', '--out', join(root, 'forced'));
    const forced = bytesOf(join(root, 'forced'));
    expect(pptx()?.bytes).not.toBe(before?.bytes);
    expect(pptx()?.bytes).toBe(forced['minimal/students/minimal.students.pptx']);
    expect(Object.keys(now)).toEqual(Object.keys(forced));
  });

  test('a picture: changed, gone, and there again', async () => {
    const picture = deck('tea.png');
    const source = join(import.meta.dirname, '../check/small.png');
    copyFileSync(source, picture);
    const slide =
      '  - {id: tea, kind: image, minutes: 1, essential: true, title: 茶, image: {src: tea.png, alt: 茶}}';
    writeFileSync(
      deck('sections/opening.yaml'),
      `${readFileSync(deck('sections/opening.yaml'), 'utf8')}${slide}\n`,
    );
    await build();
    const first = pptx()?.bytes;
    copyFileSync(join(import.meta.dirname, '../../.github/pictures/web-chart.png'), picture);
    await build();
    expect(pptx()?.bytes).not.toBe(first);
    remove(picture);
    expect((await run(root, 'build', '--to', 'pptx')).err).toContain(
      "there is no file 'data/minimal/tea.png'",
    );
    copyFileSync(source, picture);
    await build();
    expect(pptx()?.bytes).toBe(first);
  });

  test("a brand file in the project's folder: there, changed, with another logo, and gone", async () => {
    const made: (string | undefined)[] = [];
    const rebuild = async () => {
      await build();
      made.push(pptx()?.bytes);
      await build('--force', '--out', join(root, 'forced'));
      const forced = bytesOf(join(root, 'forced'));
      expect(made.at(-1)).toBe(forced['minimal/students/minimal.students.pptx']);
    };
    const brand = join(root, '_brand.yml');
    const logo = join(root, 'logo.png');
    copyFileSync(join(import.meta.dirname, '../check/small.png'), logo);
    await rebuild();
    writeFileSync(brand, 'logo: logo.png\ncolor: {primary: "#0B5E60"}\n');
    await rebuild();
    edit(brand, '0B5E60', '7A1F2B');
    await rebuild();
    copyFileSync(join(import.meta.dirname, '../../.github/pictures/web-chart.png'), logo);
    await rebuild();
    edit(brand, 'primary: "#7A1F2B"', 'primary: prim');
    expect((await run(root, 'build', '--to', 'pptx')).err).toContain('_brand.yml:2:18');
    remove(brand);
    await rebuild();
    expect(new Set(made).size).toBe(4);
    expect(made.at(-1)).toBe(made[0]);
  });

  test('an audience: no other', async () => {
    await build('-a', 'all');
    const [students, guests] = [pptx('students'), pptx('guests')];
    edit(deck('audiences/guests.yaml'), '7a1f2b', '1f7a2b');
    await build('-a', 'all');
    expect(pptx('students')).toEqual(students);
    expect(pptx('guests')?.bytes).not.toBe(guests?.bytes);
  });

  test('nothing, where what was changed makes no difference; but reports have the new places', async () => {
    await build();
    const before = pptx();
    edit(deck('sections/opening.yaml'), 'id: opening', '# a remark\nid: opening');
    await build();
    expect(pptx()).toEqual(before);
    expect(readFileSync(dist('minimal/students/report.json'), 'utf8')).toContain('opening.yaml:6"');
  });
});

test('a file in dist that is not what was made is put right', async () => {
  await build();
  const before = bytesOf(dist());
  writeFileSync(dist('minimal/students/minimal.students.pptx'), 'something else');
  remove(join(root, 'slides'));
  await build();
  expect(bytesOf(dist())).toEqual(before);
  expect(Object.keys(filesOf(join(root, 'slides')))).toEqual(['minimal.students.md']);
});

test('what went away comes back to the bit, with no program started and nothing loaded', async () => {
  const argv = ['build', '--to', 'web,pptx,md,pdf'];
  const first = await start(root, argv).ended;
  expect(first).toMatchObject({ code: 0, err: '' });
  const before = bytesOf(root);
  remove(dist(), join(root, 'slides'));
  const preload = pathToFileURL(join(import.meta.dirname, 'no-programs.mjs')).href;
  const env = { NODE_OPTIONS: `--import=${preload}` };
  expect(await start(root, argv, { env }).ended).toEqual(first);
  const { 'cache/lectern-1/large-files.json': _, ...now } = bytesOf(root);
  expect(before).toMatchObject(now);
  expect(Object.keys(now)).toContain('dist/minimal/students/web/index.html');
  // By force it would have been.
  expect((await start(root, [...argv, '--force'], { env }).ended).code).not.toBe(0);
});

describe('a damaged cache', () => {
  const damaged = (change: (files: string[]) => void) => async () => {
    await build('--to', 'pptx,md');
    const before = bytesOf(dist());
    change(globSync(join(root, 'cache/lectern-1/{files,records}/*/*')));
    remove(dist());
    await build('--to', 'pptx,md');
    expect(bytesOf(dist())).toEqual(before);
    // And is whole again.
    remove(dist());
    const { out } = await run(root, 'build', '--to', 'pptx,md', '--json');
    expect(JSON.parse(out)).toMatchObject({ outputs: [{ kind: 'md' }, { kind: 'pptx' }] });
    expect(bytesOf(dist())).toEqual(before);
  };
  test(
    'truncated',
    damaged((files) => {
      for (const file of files) truncateSync(file, 30);
    }),
  );
  test(
    'empty',
    damaged((files) => {
      for (const file of files) truncateSync(file, 0);
    }),
  );
  test(
    'with entries in each other’s places',
    damaged((files) => {
      const contents = files.map((file) => readFileSync(file));
      for (const [i, file] of files.entries()) writeFileSync(file, contents.at(i - 1) ?? '');
    }),
  );
  test(
    'of foreign things',
    damaged((files) => {
      for (const file of files) writeFileSync(file, '{"files": []}');
      for (const name of ['large-files.json', 'times.json'])
        writeFileSync(join(root, 'cache/lectern-1', name), '[1, {"a": 2}]');
    }),
  );
});

test('a cache that cannot be written keeps nothing from being built', async () => {
  vi.stubEnv('LECTERN_CACHE', 'data/minimal/deck.yaml');
  try {
    expect(await build()).toMatchObject({ err: '' });
    expect(await build()).toMatchObject({ err: '' });
  } finally {
    vi.stubEnv('LECTERN_CACHE', 'cache');
  }
});

test('two builds at once share it, and one that is killed harms neither', async () => {
  const argv = ['build', '--to', 'pptx,md', '-a', 'all'];
  const three = [1, 2, 3].map(() => start(root, argv));
  setTimeout(() => three[2]?.kill('SIGKILL', 'its group'), 600);
  const [one, two] = await Promise.all(three.map(({ ended }) => ended));
  expect([one, two]).toMatchObject([
    { code: 0, err: '' },
    { code: 0, err: '' },
  ]);
  const before = bytesOf(dist());
  remove(dist());
  await build('--to', 'pptx,md', '-a', 'all');
  expect(bytesOf(dist())).toEqual(before);
  await build('--to', 'pptx,md', '-a', 'all', '--force');
  expect(draftsIn(root)).toEqual([]);
});

test('what nobody used for a month goes, looked for once a day', async () => {
  await build();
  const cache = join(root, 'cache/lectern-1');
  const files = globSync(join(cache, '{files,records}/*/*'));
  const [old = '', ...others] = files;
  utimesSync(old, 0, 0);
  const prune = (days: number) => new Store(cache).prune(Date.now() + days * 86_400_000);
  await prune(0.5);
  expect(globSync(join(cache, '{files,records}/*/*')).sort()).toEqual(files.sort());
  await prune(2);
  expect(globSync(join(cache, '{files,records}/*/*')).sort()).toEqual(others.sort());
});

/** Lectern itself, its options and what stands beside a deck: which outputs each of them makes old. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { BuildCache, type MadeNow, type Wanted } from '../../src/cache/build-cache.ts';
import { hashOf } from '../../src/hashed-file.ts';
import type { OutputKind } from '../../src/model/report.ts';
import { findProject, packageRoot } from '../../src/project.ts';
import { projectWith } from '../commands/terminal.ts';
import { edit, filesOf, remove } from './made.ts';

const roots: string[] = [];
afterAll(() => remove(...roots));

test('another version of Lectern, its sources, its theme or a template builds anew', () => {
  const root = mkdtempSync(join(tmpdir(), 'lectern-'));
  roots.push(root);
  for (const name of ['src', 'templates', 'slides/theme', 'data/schemas', 'package.json'])
    cpSync(join(packageRoot, name), join(root, name), {
      recursive: true,
      filter: (path) => !path.includes('node_modules'),
    });
  symlinkSync(join(packageRoot, 'node_modules'), join(root, 'node_modules'));
  cpSync(join(import.meta.dirname, '../cases/minimal'), join(root, 'data/minimal'), { recursive: true });
  const build = () => {
    const env = { ...process.env, LECTERN_CACHE: 'cache' };
    execFileSync(process.execPath, [join(root, 'src/bin.js'), 'build', 'minimal', '--to', 'pptx'], {
      cwd: root,
      env,
    });
    return filesOf(join(root, 'dist'))['minimal/students/minimal.students.pptx'];
  };
  let before = build();
  expect(build()).toEqual(before);
  for (const [file, from, to] of [
    ['package.json', '"version": "0.1.0"', '"version": "0.1.1"'],
    ['src/pptx/units.ts', /$/, '\n// otherwise\n'],
    ['slides/theme/themes/plain/theme.yaml', '1F5F8B', '1F5F8C'],
    ['data/schemas/formats.schema.json', 'Plain text', 'A plain text'],
    ['templates/bullets/slide.hbs', /\n# .*\n/, '\n# {{title}}!\n'],
  ] as const) {
    edit(join(root, file), from, to);
    const now = build();
    expect([file, now?.file]).not.toEqual([file, before?.file]);
    before = now;
  }
});

describe('an output is another', () => {
  const root = projectWith('minimal');
  roots.push(root);
  const folder = join(root, 'dist/minimal/students');
  mkdirSync(folder, { recursive: true });
  const cacheNow = () => new BuildCache(findProject(root), join(root, 'cache'));
  const wanted = (kind: OutputKind, print = {}): Wanted => ({
    ...{ kind, print, folder, deck: 'minimal', audience: 'students', deckKey: 'a', content: 'b' },
  });
  const file = (kind: OutputKind) =>
    kind === 'handout' ? 'minimal.students.handout.pdf' : `minimal.students.${kind}`;
  const make = (kind: OutputKind) => async (): Promise<MadeNow> => {
    writeFileSync(join(folder, file(kind)), kind);
    const files = [{ name: file(kind), hash: hashOf(kind) }];
    return { output: { kind, path: file(kind), bytes: 3, ms: 1 }, files, from: [] };
  };
  /** Is it kept, once it was made for `made`? */
  async function kept(made: Wanted, asked: Wanted, between = () => {}): Promise<boolean> {
    remove(join(root, 'cache'));
    await cacheNow().making(made, make(made.kind));
    between();
    return (await cacheNow().output(asked)) !== undefined;
  }

  test('by the options that shape it alone', async () => {
    expect(await kept(wanted('pdf'), wanted('pdf'))).toBe(true);
    expect(await kept(wanted('pdf'), wanted('pdf', { withClicks: true }))).toBe(false);
    expect(await kept(wanted('pdf'), wanted('pdf', { perPage: 6, handout: 'lines' }))).toBe(true);
    expect(await kept(wanted('handout'), wanted('handout', { perPage: 6 }))).toBe(false);
    expect(await kept(wanted('handout'), wanted('handout', { handout: 'lines' }))).toBe(false);
    expect(await kept(wanted('handout'), wanted('handout', { withClicks: true }))).toBe(true);
    expect(await kept(wanted('pdf'), wanted('pdf', { browser: '/opt/other' }))).toBe(false);
    expect(await kept(wanted('pptx'), wanted('pptx', { browser: '/opt/other', perPage: 6 }))).toBe(true);
    expect(await kept(wanted('pptx'), wanted('pdf'))).toBe(false);
  });

  test('on pages, by the project’s own Slidev parts and by the deck’s other files', async () => {
    const style = () => {
      mkdirSync(join(root, 'slides/styles'), { recursive: true });
      writeFileSync(join(root, 'slides/styles/index.css'), `.x { order: ${Math.random()} }`);
    };
    const video = () => writeFileSync(join(root, 'data/minimal/film.webm'), String(Math.random()));
    for (const change of [style, video]) {
      expect(await kept(wanted('pdf'), wanted('pdf'), change)).toBe(false);
      expect(await kept(wanted('pptx'), wanted('pptx'), change)).toBe(true);
    }
  });

  test('by the time that goes into files', async () => {
    const later = () => {
      process.env['SOURCE_DATE_EPOCH'] = '1700000000';
    };
    expect(await kept(wanted('pptx'), wanted('pptx'), later)).toBe(false);
    delete process.env['SOURCE_DATE_EPOCH'];
  });

  test('and not kept at all, if what it is made from changes meanwhile', async () => {
    remove(join(root, 'cache'));
    await cacheNow().making(wanted('pdf'), async () => {
      writeFileSync(join(root, 'data/minimal/film.webm'), 'meanwhile');
      return make('pdf')();
    });
    expect(await cacheNow().output(wanted('pdf'))).toBeUndefined();
    expect(readFileSync(join(folder, file('pdf')), 'utf8')).toBe('pdf');
  });

  test('nor where another build has put its own in the place of the output, or of what it is made from', async () => {
    const markdown = join(root, 'slides/minimal.students.md');
    mkdirSync(join(root, 'slides'), { recursive: true });
    writeFileSync(markdown, 'ours');
    const from = [{ name: markdown, hash: hashOf('ours') }];
    for (const path of [join(folder, file('pdf')), markdown]) {
      remove(join(root, 'cache'));
      await cacheNow().making(wanted('pdf'), async () => {
        const made = await make('pdf')();
        writeFileSync(path, 'theirs');
        return { ...made, from };
      });
      expect(await cacheNow().output(wanted('pdf'))).toBeUndefined();
    }
  });

  test('and by force it is made, and kept', async () => {
    await cacheNow().making(wanted('pptx'), make('pptx'));
    const forced = new BuildCache(findProject(root), join(root, 'cache'), true);
    expect(await forced.output(wanted('pptx'))).toBeUndefined();
    await forced.making(wanted('pptx'), make('pptx'));
    expect(await cacheNow().output(wanted('pptx'))).toBeDefined();
  });
});

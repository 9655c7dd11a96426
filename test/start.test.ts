/** How the command line starts in a clone: from a bundle of its sources, never from that of others. */
import { execFile } from 'node:child_process';
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { packageRoot } from '../src/project.ts';

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A clone of its own, with the packages of this one. */
function clone(): string {
  const root = mkdtempSync(join(tmpdir(), 'lectern-clone-'));
  made.push(root);
  cpSync(join(packageRoot, 'src'), join(root, 'src'), { recursive: true });
  cpSync(join(packageRoot, 'package.json'), join(root, 'package.json'));
  // Decks are filled into its own slides/.
  for (const name of ['data', 'slides']) mkdirSync(join(root, name));
  for (const name of ['slides/theme', 'templates', 'data/schemas'])
    symlinkSync(join(packageRoot, name), join(root, name));
  mkdirSync(join(root, 'node_modules'));
  for (const name of readdirSync(join(packageRoot, 'node_modules')).filter((one) => one !== '.cache'))
    symlinkSync(join(packageRoot, 'node_modules', name), join(root, 'node_modules', name));
  return root;
}

async function lectern(root: string, ...args: string[]): Promise<string> {
  return await run(root, { LECTERN_DEBUG: '' }, args);
}

async function run(root: string, env: NodeJS.ProcessEnv, args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [join(root, 'src/bin.js'), ...args], {
    cwd: root,
    env: { ...process.env, ...env },
  });
  return stdout;
}

const bundles = (root: string) => readdirSync(join(root, 'node_modules/.cache/lectern/bundles'));

/** Changes words of a source, neither its length nor its time. */
function change(path: string, from: string, to: string): void {
  const { atime, mtime } = statSync(path);
  const text = readFileSync(path, 'utf8');
  expect([text.includes(from), from.length]).toEqual([true, to.length]);
  writeFileSync(path, text.replace(from, to));
  utimesSync(path, atime, mtime);
}

test('a clone runs what its sources are, however they were changed', async () => {
  const root = clone();
  expect(await lectern(root, '--help')).toContain('doubtful');
  expect(await lectern(root, '--help')).toContain('doubtful');
  expect(bundles(root)).toHaveLength(1);
  change(join(root, 'src/cli.ts'), 'doubtful', 'dubious!');
  expect(await lectern(root, '--help')).toContain('dubious!');
  change(join(root, 'src/cli.ts'), 'dubious!', 'doubtful');
  expect(await lectern(root, '--help')).toContain('doubtful');
});

test('what is bundled finds the files beside its sources, also when two start at once', async () => {
  const root = clone();
  writeFileSync(join(root, 'a.md'), '# One\n\n```js\nlet a = 1\n```\n');
  const outputs = ['b.pptx', 'c.pptx'].map((name) => lectern(root, 'convert', 'a.md', '-o', name));
  expect((await Promise.all(outputs)).every((text) => text.includes('1 slide,'))).toBe(true);
  expect(readFileSync(join(root, 'b.pptx')).equals(readFileSync(join(root, 'c.pptx')))).toBe(true);
  expect(bundles(root)).toHaveLength(1);
});

test.each(['atlas', { template: 'school.potx' }])(
  'in the theme %j the bundle makes what the sources make',
  async (theme) => {
    const root = clone();
    const folder = join(root, 'data/sco-qingdao');
    cpSync(join(packageRoot, 'data/sco-qingdao'), folder, { recursive: true });
    cpSync(join(packageRoot, 'test/cases/templates/hochschule.potx'), join(folder, 'school.potx'));
    const deck = parseDocument(readFileSync(join(folder, 'deck.yaml'), 'utf8'));
    deck.set('theme', theme);
    writeFileSync(join(folder, 'deck.yaml'), String(deck));
    const make = async (out: string, env: NodeJS.ProcessEnv) => {
      await run(root, env, ['build', 'sco-qingdao', '--to', 'pptx', '--out', out]);
      const [path = ''] = globSync('**/*.pptx', { cwd: join(root, out) });
      return readFileSync(join(root, out, path));
    };
    const bundled = await make('bundled', { LECTERN_DEBUG: '' });
    expect(bundled.equals(await make('sources', { LECTERN_DEBUG: '1' }))).toBe(true);
  },
);

test('where no bundle can be kept, the sources run', async () => {
  const root = clone();
  writeFileSync(join(root, 'node_modules/.cache'), '');
  expect(await lectern(root, '--help')).toContain('doubtful');
});

test('the version is said at once, by any Node', async () => {
  const root = clone();
  rmSync(join(root, 'src/cli.ts'));
  const { version } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as {
    version: string;
  };
  for (const flag of ['--version', '-V']) expect(await lectern(root, flag)).toBe(`${version}\n`);
});

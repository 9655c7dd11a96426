import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../src/project.ts';

/** What starts the command line, as it is published. */
const starters = ['bin.js', 'start.js', 'hand-over.js'].map((name) => `src/${name}`);

/** Makes a folder of decks an Nx workspace, with Lectern as npm installs it: compiled, its packages found. */
export function nxWorkspace(root: string): void {
  const lectern = join(root, 'node_modules/lectern');
  mkdirSync(lectern, { recursive: true });
  for (const name of [
    ...starters,
    'templates',
    'slides/theme',
    'data/schemas',
    'src/blocks',
    'src/text/csl',
    'package.json',
  ])
    cpSync(join(packageRoot, name), join(lectern, name), { recursive: true });
  symlinkSync(join(packageRoot, 'node_modules'), join(lectern, 'node_modules'));
  symlinkSync(join(packageRoot, 'node_modules/nx'), join(root, 'node_modules/nx'));
  const tsc = join(packageRoot, 'node_modules/typescript/bin/tsc');
  const options = ['--project', join(packageRoot, 'tsconfig.lib.json'), '--outDir', join(lectern, 'lib')];
  execFileSync(process.execPath, [tsc, ...options, '--declaration', 'false']);
  const plugins = [{ plugin: 'lectern/nx', options: { to: 'pptx' } }];
  writeFileSync(
    join(root, 'nx.json'),
    JSON.stringify({ neverConnectToCloud: true, analytics: false, plugins }),
  );
  writeFileSync(join(root, 'package.json'), '{"name": "department", "private": true}');
  writeFileSync(join(root, '.gitignore'), 'node_modules\ndist\ncache\n.nx\n');
}

/** What a build left, so that tests can tell what another did. */
import { globSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf } from '../../src/hashed-file.ts';

/** Files in a folder and below by their path: a file written anew is another, also with the same bytes. */
export function filesOf(folder: string): Record<string, { readonly file: string; readonly bytes: string }> {
  const names = globSync('**/*', { cwd: folder }).filter((name) => statSync(join(folder, name)).isFile());
  return Object.fromEntries(
    names.sort().map((name) => {
      const { ino, ctimeMs } = statSync(join(folder, name));
      return [name, { file: `${ino} ${ctimeMs}`, bytes: hashOf(readFileSync(join(folder, name))) }];
    }),
  );
}

/** The hashes alone; of reports without the time that outputs took. */
export const bytesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(filesOf(folder)).map(([name, { bytes }]) => [
      name,
      name.endsWith('report.json')
        ? readFileSync(join(folder, name), 'utf8').replace(/"ms": \d+/g, '"ms": 0')
        : bytes,
    ]),
  );

export const edit = (path: string, from: string | RegExp, to: string): void => {
  const before = readFileSync(path, 'utf8');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${path} holds no ${from}`);
  writeFileSync(path, after);
};

export const remove = (...paths: readonly string[]): void => {
  for (const path of paths) rmSync(path, { recursive: true, force: true });
};

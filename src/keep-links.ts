/**
 * Stands before Slidev where it runs through links (`safe-path.ts`): Vite and others ask for a file's real path, and
 * would come back to the names that they cannot read.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { type Links, linked } from './safe-path.ts';

const links = JSON.parse(process.env['LECTERN_LINKS'] ?? '[]') as Links;
const keep = <T>(path: T): T | string => (typeof path === 'string' ? linked(path, links) : path);

type Sync = (...args: never[]) => unknown;
type Called = (...args: unknown[]) => void;
const sync =
  (original: Sync): Sync =>
  (...args) =>
    keep(original(...args));
const called =
  (original: Called): Called =>
  (...args) => {
    const done = args.at(-1) as (error: unknown, path?: unknown) => void;
    original(...args.slice(0, -1), (error: unknown, path: unknown) => done(error, keep(path)));
  };

const { realpath, realpathSync } = fs;
const { realpath: promised } = fs.promises;
Object.assign(fs, {
  realpath: Object.assign(called(realpath as Called), { native: called(realpath.native as Called) }),
  realpathSync: Object.assign(sync(realpathSync), { native: sync(realpathSync.native) }),
});
Object.assign(fs.promises, {
  realpath: async (...args: Parameters<typeof promised>) => keep(await promised(...args)),
});
process.cwd = sync(process.cwd) as () => string;
syncBuiltinESMExports();

/** Loaded before Lectern: no program can be started. */
import childProcess from 'node:child_process';
import { syncBuiltinESMExports } from 'node:module';

for (const name of ['spawn', 'fork', 'exec', 'execFile']) {
  childProcess[name] = () => {
    throw new Error(`${name}: nothing was to be started`);
  };
}
syncBuiltinESMExports();

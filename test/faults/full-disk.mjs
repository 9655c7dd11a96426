/** Loaded before a program: for it the disk that holds LECTERN_FULL is full. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { writeFile } = fs.promises;
fs.promises.writeFile = async (path, ...rest) => {
  if (!String(path).startsWith(process.env.LECTERN_FULL)) return writeFile(path, ...rest);
  await writeFile(path, 'as much as there is room for');
  // As the system says it: without a path.
  throw Object.assign(new Error('ENOSPC: no space left on device, write'), {
    code: 'ENOSPC',
    syscall: 'write',
    errno: -28,
  });
};
syncBuiltinESMExports();

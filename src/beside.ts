import { dirname, extname, join } from 'node:path';

/** Path of the module `name` beside that at `path`: sources are .ts, what is installed is .js. */
export const beside = (path: string, name: string): string => join(dirname(path), `${name}${extname(path)}`);

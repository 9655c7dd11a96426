import { hash } from 'node:crypto';

/** A file, and what it holds. */
export interface HashedFile {
  /** Path with forward slashes. */
  readonly name: string;
  readonly hash: string;
}

/** Of bytes or text; parts of a text are set apart, so that none runs over into the next. */
export const hashOf = (...parts: readonly (string | Uint8Array)[]): string => {
  const [first = ''] = parts;
  return parts.length === 1 ? hash('sha256', first) : hash('sha256', JSON.stringify(parts));
};

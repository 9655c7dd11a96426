import type { CslName } from '../../model/work.ts';

/** `Knuth, Donald E.`, or a name that has no parts. */
export function nameOf(written: string): CslName {
  const [family = '', ...given] = written.split(',').map((part) => part.trim());
  return given.length === 1 && given[0] ? { family, given: given[0] } : { literal: written.trim() };
}

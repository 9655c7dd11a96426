import { nearest } from '../diagnostics/nearest.ts';
import { UsageError } from '../errors.ts';

/** `lab-results` is called "Lab results". */
export const titleOf = (name: string): string =>
  name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');

/** What was to be copied is not there: the nearest that is, else all that are. */
export function missing(what: string, name: string, names: readonly string[]): UsageError {
  const near = nearest(name, names);
  const others = near === undefined ? `; there are: ${names.join(', ')}` : `; did you mean '${near}'?`;
  return new UsageError(`there is no ${what} '${name}'${others}`);
}

/** One form for names that look the same: some systems write `ü` as one sign, others as `u` and its dots. */
const form = (name: string): string => name.normalize('NFC');

/**
 * A path as the names on disk are spelled; undefined where there is nothing of the name. `namesIn` lists what is in a
 * folder on the path, which begins as the path does.
 */
export function spelledAsOnDisk(
  path: string,
  namesIn: (folder: string) => readonly string[],
): string | undefined {
  const found: string[] = [];
  for (const part of path.split('/')) {
    const plain = part === '' || part === '.' || part === '..';
    const names = plain ? [part] : namesIn(found.join('/'));
    const same = names.find((name) => name === part) ?? names.find((name) => form(name) === form(part));
    if (same === undefined) return undefined;
    found.push(same);
  }
  return found.join('/');
}

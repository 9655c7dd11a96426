import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { sortDiagnostics } from '../../src/diagnostics/format.ts';
import { loadDeck } from '../../src/load/index.ts';

/**
 * Each folder test/cases/broken-* is a deck with faults. What must be found stands in it as comments:
 *
 *     # error: unknown-key 14:5                     in this file
 *     # error: not-a-number tables/trade.csv 3:6    in a file that can hold no comment
 */
const cases = fileURLToPath(new URL('../cases/', import.meta.url));
const comment = /^# (error|warning): (?<code>[a-z-]+) (?:(?<file>\S+) )?(?<line>\d+):(?<column>\d+)$/gm;

function expected(dir: string): string[] {
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.yaml'),
  );
  return files.flatMap((name) => {
    const own = relative(dir, join(dir, name)).split(sep).join('/');
    const found = [...readFileSync(join(dir, name), 'utf8').matchAll(comment)];
    return found.map(({ 1: severity, groups = {} }) => {
      const { code, file = own, line, column } = groups;
      return `${file}:${line}:${column} ${severity} ${code}`;
    });
  });
}

describe.each(readdirSync(cases).filter((name) => name.startsWith('broken-')))('%s', (name) => {
  const dir = join(cases, name);
  const { deck, diagnostics } = loadDeck(dir, { root: dir });

  it('has exactly the faults its comments say', () => {
    const found = sortDiagnostics(diagnostics).map(
      ({ severity, code, place }) => `${place?.file}:${place?.line}:${place?.column} ${severity} ${code}`,
    );
    expect(found.sort()).toEqual(expected(dir).sort());
  });

  it('gives no deck', () => {
    expect(deck).toBeUndefined();
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { shown } from '../../src/diagnostics/too-large.ts';
import { limits } from '../../src/model/limits.ts';

test("the user's table of limits has the figures of the code, in its order", () => {
  const readme = readFileSync(join(import.meta.dirname, '../../data/README.md'), 'utf8');
  const section = readme.slice(readme.indexOf('## Limits'));
  const rows = [...section.matchAll(/^\| .+ \| (.+) \|$/gm)].map(([, most]) => most).slice(2);
  expect(rows).toEqual(Object.values(limits).map(({ most, of }) => shown(most, of)));
});

test('amounts over a limit never read as the limit', () => {
  for (const { most, of } of Object.values(limits)) expect(shown(most + 1, of)).not.toBe(shown(most, of));
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { InputError } from '../../src/errors.ts';
import { colorNames } from '../../src/model/theme.ts';
import { loadTheme, themeNames, themesDir } from '../../src/theme/load.ts';
import { readTheme } from '../../src/theme/theme-file.ts';
import { mutationOf } from '../helpers/mutate.ts';

const academic = readFileSync(join(themesDir, 'academic.yaml'), 'utf8');
const found = (text: string) =>
  readTheme(text, 'x.yaml', ['academic', 'hall']).diagnostics.map(
    ({ code, place }) => `${code} ${place?.line}:${place?.column}`,
  );

test.each(themeNames())('the theme %s has no fault', (name) => {
  const text = readFileSync(join(themesDir, `${name}.yaml`), 'utf8');
  expect(readTheme(text, name, themeNames()).diagnostics).toEqual([]);
});

describe('what is wrong in a theme is told at its place', () => {
  test.each([
    ['a colour', academic.replace('"1F2933"', '"1F293"'), ['bad-color 8:8']],
    ['a name', academic.replace('  accent5', '  acent5'), ['unknown-key 15:3', 'missing-field 7:3']],
    ['no number', academic.replace('dark: false', 'dark: 0'), ['wrong-value 4:7']],
    ['a map', academic.replace(/mono: .*/, 'mono: Cousine'), ['wrong-type 23:9']],
    ['a counterpart', academic.replace('hall', 'hal'), ['wrong-value 5:14']],
    ['nothing', '', ['wrong-type 1:1']],
    ['no YAML', 'title: "x', ['yaml-syntax 1:10']],
  ])('%s', (_, text, faults) => expect(found(text)).toEqual(faults));
});

const dir = mkdtempSync(join(tmpdir(), 'lectern-theme-'));
afterAll(() => rmSync(dir, { recursive: true }));
const runs = Number(process.env['LECTERN_FUZZ'] ?? 100);

test(`${runs} mutations of a theme give a theme or faults with places`, { timeout: runs * 2000 }, () => {
  const path = join(dir, 'academic.yaml');
  writeFileSync(join(dir, 'hall.yaml'), '');
  fc.assert(
    fc.property(mutationOf('academic.yaml'), (mutate) => {
      const made = mutate(academic);
      rmSync(path, { force: true });
      if (typeof made !== 'string') writeFileSync(path, made);
      try {
        const theme = loadTheme('academic', '16:9', {}, dir);
        for (const name of colorNames) expect(theme.colors[name]).toMatch(/^[0-9A-F]{6}$/i);
        for (const { latin, ea, web } of [theme.fonts.heading, theme.fonts.body, theme.fonts.mono])
          expect([latin, ea, web].every((face) => face.trim() !== '')).toBe(true);
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        for (const { place } of error.diagnostics) {
          expect(place?.line).toBeGreaterThanOrEqual(1);
          expect(place?.column).toBeGreaterThanOrEqual(1);
        }
      }
    }),
    { numRuns: runs },
  );
});

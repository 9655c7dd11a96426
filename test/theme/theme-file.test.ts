import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { InputError } from '../../src/errors.ts';
import { colorNames } from '../../src/model/theme.ts';
import { loadTheme, readThemeFiles, themeNames, themesDir } from '../../src/theme/load.ts';
import { mutationOf } from '../helpers/mutate.ts';

const dir = mkdtempSync(join(tmpdir(), 'lectern-theme-'));
const main = readFileSync(join(themesDir, 'plain/theme.yaml'), 'utf8');
const layouts = readFileSync(join(themesDir, 'plain/layouts.yaml'), 'utf8');
beforeEach(() => cpSync(themesDir, dir, { recursive: true }));
afterAll(() => rmSync(dir, { recursive: true }));

/** Line and column of a text in a file. */
function at(text: string, wanted: string, within = ''): string {
  const offset = text.indexOf(wanted, text.indexOf(within)) + (wanted.startsWith('\n') ? 1 : 0);
  expect(text.indexOf(wanted)).toBeGreaterThanOrEqual(0);
  const before = text.slice(0, offset).split('\n');
  return `${before.length}:${(before.at(-1) ?? '').length + 1}`;
}

function found(file: 'theme.yaml' | 'layouts.yaml', text: string, theme = 'plain'): string[] {
  writeFileSync(join(dir, theme, file), text);
  return readThemeFiles(theme, '16:9', dir).diagnostics.map(
    ({ code, place }) =>
      `${code} ${place?.file.split('/').slice(-2).join('/')} ${place?.line}:${place?.column}`,
  );
}

test.each(themeNames())('the theme %s has no fault', (name) => {
  expect(readThemeFiles(name, '16:9').diagnostics).toEqual([]);
  expect(readThemeFiles(name, '4:3').diagnostics).toEqual([]);
});

describe('what is wrong in a theme is told at its place', () => {
  const cases: readonly (readonly [string, from: string, to: string, code: string, at: string])[] = [
    ['a colour', '"1A1A1A"', '"1A1A1"', 'bad-color', '"1A1A1"'],
    ['no flag', 'dark: false', 'dark: 0', 'wrong-value', '0\ncounter'],
    ['no map', 'mono: {', 'mono: Cousine #', 'wrong-type', 'Cousine #'],
    ['a counterpart', 'counterpart: plain-dark', 'counterpart: plain-drk', 'wrong-value', 'plain-drk #'],
    ['a role', 'highlight: accent2', 'highlight: acent2', 'wrong-value', 'acent2'],
    ['a share of no name', 'muted: tx1 lumMod', 'muted: tx1 lumMud', 'wrong-value', 'tx1 lumMud'],
    ['a share that is none', 'rule: tx1 25%', 'rule: tx1 lumMod', 'wrong-value', 'tx1 lumMod #'],
    ['a kind of words in code', '    comment: tx1', '    coment: tx1', 'unknown-key', 'coment: tx1'],
    ['a colour of a style', 'color: title, sizes: [[44', 'color: titel, sizes: [[44', 'wrong-value', 'titel'],
    ['a size of two numbers', '[44, 58, 0]', '[44, 58]', 'wrong-count', '[44, 58]'],
    ['a size that is none', '[44, 58, 0]', '[44, x, 0]', 'wrong-type', 'x, 0]'],
    ['a style without sizes', '{ sizes: [[22', '{ bold: true } # [[22', 'missing-field', '{ bold: true } #'],
    ['a margin', 'margin: { "16:9": 56', 'margin: { "16:9": broad', 'wrong-type', 'broad'],
    ['an aspect ratio', '56, "4:3": 40 }', '56, "3:4": 40 }', 'unknown-key', '"3:4"'],
    ['no room', 'bottom: 470', 'bottom: 100', 'out-of-range', 'margin: {'],
    ['a promised size', 'drawings: {', 'least: { body: tall }\ndrawings: {', 'wrong-type', 'tall'],
    ['a promised size of none', 'drawings: {', 'least: { boddy: 24 }\ndrawings: {', 'unknown-key', 'boddy'],
    ['a region under with', 'lead: { top', 'leed: { top', 'unknown-region', 'leed: { top'],
    [
      'a foot off the slide',
      'x: margin + 88%',
      'x: margin + 108%',
      'out-of-range',
      '{ y: 506, h: 18, x: margin + 108%',
    ],
  ];
  test.each(cases)('%s', (_, from, to, code, where) => {
    const text = main.replace(from, to);
    expect(text).not.toBe(main);
    expect(found('theme.yaml', text)).toContain(`${code} plain/theme.yaml ${at(text, where)}`);
  });

  test('a name', () => {
    const text = main.replace('  accent5:', '  acent5:');
    const faults = [`unknown-key plain/theme.yaml ${at(text, 'acent5')}`, 'missing-field'];
    expect(found('theme.yaml', text).map((one, i) => (i === 0 ? one : one.split(' ')[0]))).toEqual(faults);
  });

  test('nothing, or no YAML', () => {
    expect(found('theme.yaml', '')).toEqual(['wrong-type plain/theme.yaml 1:1']);
    expect(found('theme.yaml', 'title: "x')).toEqual(['yaml-syntax plain/theme.yaml 1:10']);
  });

  test('a layout, in its own file', () => {
    const text = layouts.replace('extends: drawing\n  title: Table', 'extends: drawin\n  title: Table');
    expect(found('layouts.yaml', text)).toEqual([
      `unknown-layout plain/layouts.yaml ${at(text, 'drawin\n')}`,
    ]);
    const none = layouts.replace('for: [default, ', 'for: [');
    expect(found('layouts.yaml', none)).toEqual([`missing-field plain/layouts.yaml ${at(none, 'content:')}`]);
  });

  test('of the theme that is extended, in that one’s file', () => {
    writeFileSync(join(dir, 'plain/theme.yaml'), main.replace('bg1 # the slide', 'bg7'));
    const [fault] = readThemeFiles('plain-dark', '16:9', dir).diagnostics;
    expect(fault).toMatchObject({
      code: 'wrong-value',
      place: { file: expect.stringMatching(/plain\/theme\.yaml$/) },
    });
  });

  test('a theme that extends one there is none of, or itself', () => {
    expect(found('theme.yaml', 'extends: plian', 'plain-dark')).toEqual([
      'unknown-theme plain-dark/theme.yaml 1:10',
    ]);
    expect(found('theme.yaml', 'extends: hall-light', 'hall')).toEqual([
      'circular-extends hall-light/theme.yaml 2:10',
    ]);
    cpSync(join(dir, 'hall'), join(dir, 'mine'), { recursive: true });
    expect(found('theme.yaml', 'extends: mine', 'mine')).toEqual(['circular-extends mine/theme.yaml 1:10']);
  });
});

const runs = Number(process.env['LECTERN_FUZZ'] ?? 100);

describe.each(['theme.yaml', 'layouts.yaml'])('%s', (file) => {
  test(`${runs} mutations give a theme or faults with places`, { timeout: runs * 2000 }, () => {
    const path = join(dir, 'plain', file);
    const whole = readFileSync(path, 'utf8');
    fc.assert(
      fc.property(mutationOf(file), (mutate) => {
        const made = mutate(whole);
        rmSync(path, { force: true, recursive: true });
        if (made === 'folder') mkdirSync(path);
        else if (made !== 'missing') writeFileSync(path, made);
        try {
          const theme = loadTheme('plain', '16:9', {}, dir);
          for (const name of colorNames) expect(theme.colors[name]).toMatch(/^[0-9A-F]{6}$/i);
          for (const { latin, ea, web } of [theme.fonts.heading, theme.fonts.body, theme.fonts.mono])
            expect([latin, ea, web].every((face) => face.trim() !== '')).toBe(true);
          const numbers = Object.values(theme.layouts).flatMap(({ regions }) =>
            regions.flatMap(({ rect }) => Object.values(rect)),
          );
          expect(numbers.every(Number.isFinite)).toBe(true);
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
    rmSync(path, { force: true, recursive: true });
  });
});

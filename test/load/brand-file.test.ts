import { appendFileSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadDeck } from '../../src/load/index.ts';
import type { Brand, BrandFile } from '../../src/model/audience.ts';
import { projectWith } from '../commands/terminal.ts';

let root: string;

beforeEach(() => {
  root = projectWith('minimal');
});
afterEach(() => rmSync(root, { recursive: true }));

function write(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), content);
}
const audience = (id: string, brand: string, more = '') =>
  write(`data/minimal/audiences/${id}.yaml`, `title: ${id}\nlanguage: en\n${more}brand: ${brand}\n`);
const load = () => loadDeck(join(root, 'data/minimal'), { root });
const told = () =>
  load().diagnostics.map(
    ({ code, place, hint = '' }) => `${place?.file}:${place?.line}:${place?.column} ${code} ${hint}`,
  );

/** The brand of an audience that must be there, and its file. */
function brandOf(id: string): Brand & { readonly file: BrandFile } {
  const { deck, diagnostics } = load();
  const brand = deck?.audiences.get(id)?.brand;
  if (!brand?.file) throw new Error(`no brand file: ${JSON.stringify(diagnostics)}`);
  return { ...brand, file: brand.file };
}
const colorsOf = ({ file }: { readonly file: BrandFile }, ground: 'light' | 'dark' = 'light') =>
  Object.fromEntries(Object.entries(file.looks[ground].colors).map(([name, { hex }]) => [name, hex]));

const square =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8" width="8" height="8"><path d="M0 0h8v8z"/></svg>';

describe('where a brand file stands', () => {
  const blue = 'color: {primary: "#0A4A8A"}\n';

  test('is said by its path alone, or beside what counts more', () => {
    write('brand/_brand.yml', blue);
    audience('alone', '../../brand/_brand.yml');
    audience('slash', '/brand/_brand.yml');
    audience('beside', '{file: ../../brand/_brand.yml, presenter: A. Person, colors: {accent1: "7A1F2B"}}');
    for (const id of ['alone', 'slash', 'beside'])
      expect(brandOf(id).file.looks.light.colors.accent1).toMatchObject({
        hex: '0A4A8A',
        place: { file: 'brand/_brand.yml', line: 1, column: 18 },
      });
    expect(brandOf('beside')).toMatchObject({
      colors: { accent1: '7A1F2B' },
      presenter: { byLanguage: { 'zh-CN': 'A. Person' } },
    });
  });

  test('is beside the deck or in the project where nobody says it, and nowhere where that is said', () => {
    audience('one', '{presenter: A. Person}');
    audience('none', 'false');
    expect(load().deck?.audiences.get('one')?.brand.file).toBeUndefined();
    write('_brand.yml', blue);
    expect(brandOf('one').file.path).toBe('_brand.yml');
    write('data/minimal/_brand.yml', blue);
    expect(brandOf('one').file.path).toBe('data/minimal/_brand.yml');
    expect(load().deck?.audiences.get('none')?.brand.file).toBe(false);
  });

  test('is not read where no audience rests on it', () => {
    write('_brand.yml', 'color: [');
    appendFileSync(join(root, 'data/minimal/deck.yaml'), 'brand: false\n');
    expect(told()).toEqual([]);
  });

  test('holds for those that extend; a nearer file stands in for colours, faces and logos farther off', () => {
    write('_brand.yml', 'meta: {name: Far}\ncolor: {primary: "#0A4A8A", danger: "#8A1A1A"}\n');
    write('near.yml', 'color: {primary: "#0B5E60"}\n');
    audience('far', '{file: ../../_brand.yml, institution: The House, colors: {accent2: "7A1F2B"}}');
    audience('same', '{event: Monday}', 'extends: far\n');
    audience('other', '{file: ../../near.yml}', 'extends: far\n');
    expect(brandOf('same')).toMatchObject({ file: { path: '_brand.yml' }, colors: { accent2: '7A1F2B' } });
    const other = brandOf('other');
    expect([other.file.path, other.colors, colorsOf(other)['accent3']]).toEqual(['near.yml', {}, undefined]);
    expect(other.institution?.byLanguage).toEqual({ 'zh-CN': 'The House' });
  });

  test('of the deck is that of every audience, with what else the deck says', () => {
    write('near.yml', blue);
    const said = 'brand: {file: ../../near.yml, presenter: A. Person}\n';
    appendFileSync(join(root, 'data/minimal/deck.yaml'), said);
    expect(brandOf('guests')).toMatchObject({
      file: { path: 'near.yml' },
      colors: { accent1: '7A1F2B' },
      presenter: { byLanguage: { en: 'Lecturer' } },
    });
  });

  test('must be in the project, and be there', () => {
    audience('out', '../../../_brand.yml');
    audience('web', 'https://example.org/_brand.yml');
    audience('gone', '{file: ../../gone.yml}');
    expect(told()).toEqual([
      'data/minimal/audiences/gone.yaml:3:15 missing-file ',
      'data/minimal/audiences/out.yaml:3:8 unsafe-path Move the file into the project.',
      'data/minimal/audiences/web.yaml:3:8 unsafe-path Move the file into the project.',
    ]);
  });
});

describe('colours', () => {
  test('are those of CSS, or names of others in the file', () => {
    write(
      '_brand.yml',
      [
        'color:',
        '  palette: {lava: "#F57", red: lava, black: black, glass: "rgb(0 0 0 / 50%)", sea: "hsl(180 100% 20%)"}',
        '  foreground: black',
        '  background: white',
        '  primary: red',
        '  secondary: sea',
        '  tertiary: glass',
        '  success: oklch(0.5 0.1 150)',
        '  danger: primary',
      ].join('\n'),
    );
    expect(colorsOf(brandOf('students'))).toMatchObject({
      tx1: '000000',
      bg1: 'FFFFFF',
      accent1: 'FF5577',
      accent2: '006666',
      accent3: 'FF5577',
      accent5: '808080',
      accent4: '337344',
      hlink: 'FF5577',
    });
  });

  test('may be one for light slides and another for dark ones', () => {
    const lines = [
      'color:',
      '  palette: {night: {light: "#FFFFFF", dark: "#101418"}}',
      '  foreground: {light: "#111111", dark: "#EEEEEE"}',
      '  background: night',
      '  primary: {light: "#0B5E60", dark: "#5CC3C4"}',
      'typography: {headings: {color: primary}}',
    ];
    write('_brand.yml', lines.join('\n'));
    const brand = brandOf('students');
    expect(brand.file.paired).toBe(true);
    expect(colorsOf(brand, 'light')).toMatchObject({ bg1: 'FFFFFF', tx1: '111111', tx2: '0B5E60' });
    expect(colorsOf(brand, 'dark')).toMatchObject({ bg1: '101418', tx1: 'EEEEEE', tx2: '5CC3C4' });
  });

  test('that no purpose gives are taken from the palette, as far as they are seen on the slide', () => {
    write(
      '_brand.yml',
      'color: {palette: {a: "#B23A1E", pale: "#FFEECC", b: "#3F6E2A", grey: "#777777"}, primary: a}\n',
    );
    expect(colorsOf(brandOf('students'))).toEqual({
      accent1: 'B23A1E',
      accent2: '3F6E2A',
      hlink: 'B23A1E',
      folHlink: 'B23A1E',
    });
  });

  test('on covers change places with one that is seen there', () => {
    const color =
      'color: {foreground: "#202020", background: "#FFFFFF", secondary: "#404040", info: "#2FA0A0"}\n';
    write('_brand.yml', color);
    expect(colorsOf(brandOf('students'))).toMatchObject({
      tx2: '202020',
      accent2: '2FA0A0',
      accent5: '404040',
    });
  });
});

test('faults are told at their place, with what was meant', () => {
  const lines = [
    'meta: {name: {full: A House}, founded: 1952}',
    'colour: {}',
    'logo: {small: logos/none.svg, large: ../../../out.svg, medium: https://example.org/logo.png}',
    'color:',
    '  palette:',
    '    sea: "#0B5E60"',
    '    one: two',
    '    two: one',
    '    self: self',
    '    six: 0B5E60',
    '    odd: "#12"',
    '    empty: #0B5E60',
    '  primary: see',
    '  secondary: tomatoe',
    '  primry: sea',
    '  tertiary: [sea]',
    'typography:',
    '  fonts:',
    '    - {family: Open Sans, source: google}',
    '    - {family: Own, source: file, files: [fonts/none.ttf, ../fake.ttf, https://example.org/a.woff2]}',
    '    - {family: Mono, source: nowhere}',
    '  base: Open Sans',
    '  headings: {family: Own, size: 2em, colour: sea}',
    '  monospace: Mone',
  ];
  write('brand/_brand.yml', lines.join('\n'));
  write('fake.ttf', 'no face');
  audience('students', '/brand/_brand.yml');
  const own = told()
    .filter((one) => one.startsWith('brand/'))
    .map((one) => one.replace('brand/_brand.yml:', ''));
  expect(own.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))).toEqual([
    "2:1 unused-key Did you mean 'color'?",
    '3:15 missing-file ',
    '3:38 unsafe-path Move the file into the project.',
    '3:64 missing-picture Put the picture beside the brand file, and write its path.',
    '8:10 circular-color ',
    '9:11 circular-color ',
    '10:10 bad-color Write "#0B5E60".',
    '11:10 bad-color As CSS has them: "#7A1F2B", rgb(122 31 43), hsl(353 59% 30%), oklch(0.39 0.13 18), or a name.',
    '12:12 bad-color A colour that begins with # stands in quotes: "#7A1F2B".',
    "13:12 unknown-color Did you mean 'sea'?",
    "14:14 unknown-color Did you mean 'tomato'?",
    "15:3 unused-key Did you mean 'primary'?",
    '16:13 wrong-type ',
    '19:7 face-not-brought Put its files beside the brand file: source: file, files: [fonts/….woff2].',
    '20:43 missing-file ',
    '20:59 bad-face TrueType, OpenType, WOFF and WOFF2 are.',
    '20:72 face-not-brought Put its files beside the brand file: source: file, files: [fonts/….woff2].',
    '21:30 wrong-value Possible: file, system, google, bunny',
    "23:38 unused-key Did you mean 'color'?",
    "24:14 unknown-face Did you mean 'Mono'?",
  ]);
});

test('a file that is no YAML is told as such, once for all audiences', () => {
  write('_brand.yml', 'color: {primary: "#0B5E60"\n');
  expect(told()).toHaveLength(1);
  expect(told()[0]).toMatch(/^_brand\.yml:\d+:\d+ yaml-syntax/);
});

test('names with long chains are followed to their end', () => {
  const chain = Array.from({ length: 4000 }, (_, i) => `    c${i}: c${i + 1}`);
  write('_brand.yml', ['color:', '  palette:', ...chain, '    c4000: "#0B5E60"', '  primary: c0'].join('\n'));
  expect(colorsOf(brandOf('students'))['accent1']).toBe('0B5E60');
});

describe('logos', () => {
  test('are taken by size and ground, with their words', () => {
    write('logos/a.svg', square);
    write('logos/b.svg', square);
    const images = 'images: {dark: {path: logos/b.svg, alt: The House}}';
    write('_brand.yml', `logo: {${images}, small: logos/a.svg, large: {light: logos/a.svg, dark: dark}}\n`);
    const { light, dark } = brandOf('students').file.looks;
    expect(light.logos).toEqual({ large: { src: '../../logos/a.svg' }, small: { src: '../../logos/a.svg' } });
    expect(dark.logos.large).toEqual({ src: '../../logos/b.svg', alt: 'The House' });
  });

  test('one alone serves for all', () => {
    write('a.svg', square);
    write('_brand.yml', 'logo: {path: a.svg, alt: The House}\n');
    const logo = { src: '../../a.svg', alt: 'The House' };
    expect(brandOf('students').file.looks.dark.logos).toEqual({ large: logo, small: logo });
  });

  test('that links lead out of the project to are refused', () => {
    const outside = projectWith();
    write('a.svg', square);
    mkdirSync(outside, { recursive: true });
    writeFileSync(join(outside, 'b.svg'), square);
    symlinkSync(join(outside, 'b.svg'), join(root, 'b.svg'));
    write('_brand.yml', 'logo: b.svg\n');
    expect(told()).toEqual([
      '_brand.yml:1:7 unsafe-path Move the file into the project.'.replace(/ Move.*/, ' '),
    ]);
  });
});

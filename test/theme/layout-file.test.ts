import { describe, expect, test } from 'vitest';
import { placeRegions } from '../../src/place/index.ts';
import { loadLayout, loadTheme, withLayouts } from '../../src/theme/load.ts';

const read = (text: string, aspect: '16:9' | '4:3' = '16:9') =>
  loadLayout({ text, file: 'case/layout.yaml', name: 'case', title: 'Clinical case' }, 'academic', aspect);
const found = (text: string) =>
  read(text).diagnostics.map(({ code, place, hint }) => [code, place?.line, place?.column, hint]);

const whole = `extends: content
regions:
  patient: {columns: 1-12, rows: 1, style: body2, placeholder: body}
  history: {columns: 1-6, rows: 2-7, style: body, placeholder: body}
  findings: {columns: 7-12, rows: 2-4, style: table, placeholder: table, without: {picture: {rows: 2-7}}}
  picture: {columns: 7-12, rows: 5-7, placeholder: picture}
  question: {columns: 1-12, rows: 8, style: heading, placeholder: body}
`;

describe('a layout in a file of its own', () => {
  const { layout, diagnostics } = read(whole);
  const theme = loadTheme('academic', '16:9');
  const rects = (...filled: string[]) =>
    new Map(
      placeRegions(theme, layout ?? fail(), new Set(filled)).map(({ region, rect }) => [region.name, rect]),
    );
  const fail = (): never => {
    throw new Error('no layout');
  };

  test('has what it extends, and its own in the order of the file', () => {
    expect(diagnostics).toEqual([]);
    expect(layout?.title).toBe('Clinical case');
    const names = layout?.regions.map(({ name }) => name);
    expect(names).toEqual(['title', 'patient', 'history', 'findings', 'picture', 'question', 'source']);
    expect(layout?.decorations.map(({ name }) => name)).toEqual(['Title bar']);
    expect(layout?.default).toEqual({ region: 'patient' });
    expect(withLayouts(theme, layout ? [layout] : []).layouts['case']).toBe(layout);
  });

  test('has placeholders with an index each', () => {
    const all = layout?.regions.map(({ placeholder }) => `${placeholder?.type} ${placeholder?.idx}`);
    expect(all).toEqual(['title 0', 'body 1', 'body 2', 'tbl 3', 'pic 4', 'body 5', 'body 20']);
  });

  test('stands in columns and rows', () => {
    const [history, findings] = ['history', 'findings'].map((name) =>
      rects('history', 'findings', 'picture').get(name),
    );
    expect(history).toMatchObject({ x: 56, w: 408 });
    expect(findings).toMatchObject({ x: 496, w: 408 });
    const row = (470 - 130 + 12) / 8;
    expect(history?.y).toBeCloseTo(130 + row);
    expect(history?.h).toBeCloseTo(6 * row - 12);
    expect(findings?.h).toBeCloseTo(3 * row - 12);
  });

  test('fills the place of what is not there', () => {
    const { history, findings } = Object.fromEntries(rects('history', 'findings'));
    expect([findings?.y, findings?.h]).toEqual([history?.y, history?.h]);
  });

  test('is narrower at 4:3', () => {
    const [, , history] = read(whole, '4:3').layout?.regions ?? [];
    expect(history?.rect).toMatchObject({ x: 40, w: 308 });
  });
});

describe('what is wrong is told at its place', () => {
  const wrong = (line: string) =>
    found(`extends: content\nregions:\n  text: {rows: 1-8, style: body}\n  ${line}\n`);
  test.each([
    ['a key', 'a: {row: 1}', ['unknown-key', 4, 7, "Did you mean 'rows'?"]],
    ['a style', 'a: {rows: 1, style: bodi}', ['wrong-value', 4, 23, "Did you mean 'body'?"]],
    ['a role', 'a: {rows: 1, color: mutd}', ['wrong-value', 4, 23, "Did you mean 'muted'?"]],
    ['a placeholder', 'a: {rows: 1, placeholder: tabel}', ['wrong-value', 4, 29, "Did you mean 'table'?"]],
    ['columns', 'a: {columns: 1-13}', ['out-of-range', 4, 16, undefined]],
    ['columns backwards', 'a: {columns: 6-1}', ['out-of-range', 4, 16, undefined]],
    ['no columns', 'a: {columns: left}', ['wrong-type', 4, 16, undefined]],
    ['rows', 'a: {rows: 9}', ['out-of-range', 4, 13, undefined]],
    ['no length', 'a: {y: middle}', ['wrong-value', 4, 10, expect.stringContaining('top + 25%')]],
    ['two ways at once', 'a: {rows: 1, y: 200}', ['unknown-key', 4, 16, undefined]],
    ['outside the slide', 'a: {x: 800, w: 300}', ['out-of-range', 4, 6, undefined]],
    ['outside at 4:3 alone', 'a: {x: 700, w: 100}', ['out-of-range', 4, 6, undefined]],
    ['outside, elsewhere', 'a: {rows: 1, with: {text: {y: 530, h: 20}}}', ['out-of-range', 4, 29, undefined]],
    [
      'a region under with',
      'a: {rows: 1, with: {txt: {rows: 2}}}',
      ['unknown-region', 4, 23, "Did you mean 'text'?"],
    ],
    ['a peer', 'a: {rows: 1, peer: txt}', ['unknown-region', 4, 22, "Did you mean 'text'?"]],
    ['a name', 'A b: {rows: 1}', ['bad-id', 4, 3, undefined]],
    [
      'an index given twice',
      'a: {rows: 1, placeholder: {type: body, idx: 20}}',
      ['duplicate-id', undefined, undefined, undefined],
    ],
  ])('%s', (_, line, fault) => {
    const [first, ...more] = wrong(line);
    if (fault[1] === undefined) expect([first?.[0], more]).toEqual(['duplicate-id', []]);
    else expect([first, ...more]).toContainEqual(fault);
  });

  test.each([
    [
      'a layout that is extended',
      'extends: contnt\nregions: {}',
      ['unknown-layout', 1, 10, "Did you mean 'content'?"],
    ],
    ['no regions', 'type: tx', ['missing-field', 1, 1, undefined]],
    ['a type', 'extends: content\ntype: text', ['wrong-value', 2, 7, expect.anything()]],
    [
      'a default slot',
      'extends: content\ndefault: sorce',
      ['unknown-region', 2, 10, "Did you mean 'source'?"],
    ],
    [
      'a default slot that was taken out',
      'extends: bullets\nregions: {body: none}',
      ['unknown-region', 1, 1, expect.anything()],
    ],
    ['a fill', 'extends: content\ndecorations: {Bar: {y: 1, h: 1}}', ['missing-field', 2, 20, undefined]],
    ['no YAML', 'regions: {', ['yaml-syntax', 1, 11, undefined]],
    ['nothing', '', ['wrong-type', 1, 1, undefined]],
  ])('%s', (_, text, fault) => {
    expect(found(text)).toContainEqual(fault);
  });
});

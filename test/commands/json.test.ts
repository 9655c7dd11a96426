/** With --json there is a result on standard output whatever happened, and nothing else. */
import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Report } from '../../src/model/report.ts';
import { projectWith, run } from './terminal.ts';

const root = projectWith('minimal', 'broken-references');
afterAll(() => rmSync(root, { recursive: true, force: true }));

const error = expect.objectContaining({
  severity: 'error',
  code: 'unknown-fact',
  place: expect.objectContaining({ line: expect.any(Number) }),
});

test.each([
  [['build', '-a', 'students'], { deck: 'broken-references', audience: 'students', slides: [], outputs: [] }],
  [['list', '-a', 'students'], { audience: 'students', minutes: 0, slides: [] }],
  [
    ['diff', '-a', 'students', '-a', 'guests'],
    { first: 'students', second: 'guests', onlyFirst: [], onlySecond: [], moved: [], changed: [] },
  ],
])('%j of a broken deck', async ([command = '', ...options], shape) => {
  const { code, out, err } = await run(root, command, 'broken-references', ...options, '--json');
  expect([code, err]).toEqual([1, '']);
  expect(JSON.parse(out)).toMatchObject({ ...shape, diagnostics: expect.arrayContaining([error]) });
});

test('a broken deck does not hide the others from list', async () => {
  const { code, out, err } = await run(root, 'list', '--json');
  expect([code, err]).toEqual([1, '']);
  const rows = JSON.parse(out) as { deck: string; slides: number; diagnostics?: Diagnostic[] }[];
  const broken = rows.filter(({ deck }) => deck === 'broken-references');
  expect(broken.map(({ diagnostics }) => diagnostics)).toEqual([expect.arrayContaining([error])]);
  expect(rows.filter(({ deck, slides }) => deck === 'minimal' && slides > 0)).toHaveLength(2);
  const told = await run(root, 'list');
  expect([told.code, told.out]).toEqual([1, expect.stringMatching(/^minimal {2}students/m)]);
  expect(told.err).toContain('unknown-fact');
});

test('convert of a file that cannot be read', async () => {
  writeFileSync(join(root, 'latin.md'), Buffer.from('# Caf\xe9', 'latin1'));
  const { code, out, err } = await run(root, 'convert', 'latin.md', '--json');
  expect([code, err]).toEqual([1, '']);
  const diagnostics = [expect.objectContaining({ code: 'bad-encoding' })];
  expect(JSON.parse(out)).toMatchObject({ path: 'latin.pptx', bytes: 0, slides: 0, diagnostics });
  expect(existsSync(join(root, 'latin.pptx'))).toBe(false);
});

test('one audience with an error does not keep the others from being built', async () => {
  const own = projectWith('minimal');
  appendFileSync(join(own, 'data/minimal/audiences/students.yaml'), '\nslides: {include: [total, ports]}\n');
  const file = join(own, 'data/minimal/audiences/guests.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('minutes: 5', 'minutes: 1'));
  const { code, out, err } = await run(own, 'build', '-a', 'all', '--to', 'pptx', '--json');
  expect([code, err]).toEqual([1, '']);
  const reports = JSON.parse(out) as Report[];
  const failed = reports.find(({ audience }) => audience === 'guests');
  const built = reports.find(({ audience }) => audience === 'students');
  expect(failed).toMatchObject({ language: 'en', slides: [], outputs: [] });
  expect(failed?.diagnostics.map((one) => one.code)).toContain('essential-too-long');
  expect(built?.outputs.map(({ kind }) => kind)).toEqual(['pptx']);
  const told = await run(own, 'build', '-a', 'all', '--to', 'pptx');
  expect(told.code).toBe(1);
  expect(told.err).toContain('nothing was written for guests');
  expect(told.out).toMatch(/^minimal for students/);
  rmSync(own, { recursive: true });
});

test('without a browser all else is made, and the report says what was not and why', async () => {
  const own = projectWith('minimal');
  const args = ['build', '--to', 'pptx,pdf,handout', '--browser', '/no/such/browser'];
  const { code, out, err } = await run(own, ...args, '--json');
  expect([code, err]).toEqual([3, '']);
  const report = JSON.parse(out) as Report;
  expect(report.slides).toHaveLength(5);
  expect(report.outputs.map(({ kind }) => kind)).toEqual(['pptx']);
  const missing = { code: 'browser-missing', severity: 'error' };
  expect(report.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([
    { ...missing, message: 'not made: pdf, handout. --browser names no program: /no/such/browser' },
  ]);
  expect(JSON.parse(readFileSync(join(own, 'dist/minimal/students/report.json'), 'utf8'))).toEqual(report);
  const told = await run(own, ...args);
  expect(told.code).toBe(3);
  expect(told.err).toContain('not made: pdf, handout. --browser names no program');
  expect(told.out).toMatch(/^minimal for students: 5 slides[\s\S]*\.pptx[\s\S]*report\.json$/);
  rmSync(own, { recursive: true });
});

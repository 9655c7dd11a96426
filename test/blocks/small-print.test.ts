/** What a listing or a quotation is, said below it in small print: in the tree, and in PowerPoint. */
import { textContent } from 'domutils';
import { expect, test } from 'vitest';
import { loadTheme } from '../../src/theme/load.ts';
import { parsePresentation } from '../../src/tree/parse.ts';
import { writeDeck } from '../../src/write-deck.ts';
import { below, open } from '../pptx/open.ts';

const markdown = `---
lectern: {language: en}
layout: default
---

# T

<small>All of it [4]</small>

Some <small>within a line</small>

<small>two</small> <small>pieces</small>

> Quoted
>
> <small>By whom</small>
`;
const { presentation } = parsePresentation(markdown, 'x.md');

test('is a paragraph that is small from its first character to its last', () => {
  const [slide] = presentation.slides;
  const small = slide?.slots['default']?.flatMap((block) =>
    block.type === 'paragraph' ? [block.small === true] : [],
  );
  expect(small).toEqual([true, false, false]);
});

test.each(['academic', 'plain-dark'])(
  'in %s has its own size and muted colour in PowerPoint',
  async (look) => {
    const theme = loadTheme(look, '16:9');
    const opened = open(await writeDeck(presentation, theme, '/'));
    const looks = opened.all('ppt/slides/slide1.xml', 'a:p').flatMap((paragraph) => {
      const [run] = below(paragraph, 'a:r');
      const [size, color] = ['a:rPr', 'a:schemeClr'].map((name) => run && below(run, name)[0]?.attribs);
      return run ? [[textContent(run), Number(size?.['sz']), color?.['val']]] : [];
    });
    const set = (words: string) => looks.find(([text]) => text === words)?.slice(1);
    const small = theme.styles.small.size * 100;
    expect(set('All of it [4]')).toEqual([small, theme.roles.muted.name]);
    expect(set('By whom')).toEqual([small, theme.roles.muted.name]);
    expect(set('Some ')?.[0]).not.toBe(small);
  },
);

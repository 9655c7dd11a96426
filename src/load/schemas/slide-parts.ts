import { z } from 'zod';
import { id, name, sources, text } from './text.ts';

/** A point: a text, or a text with more to it. */
export const item = z.union([
  z
    .strictObject({
      lead: text.optional().describe('Set bold before the text'),
      text: text.optional(),
      items: z.array(text).min(1).optional().describe('Sub-points, one level'),
      source: sources.optional(),
    })
    .check((context) => {
      if (context.value.lead === undefined && context.value.text === undefined) {
        context.issues.push({
          code: 'custom',
          path: ['text'],
          input: undefined,
          params: { code: 'missing-field' },
        });
      }
    }),
  text,
]);

export const column = z.strictObject({ heading: text, items: z.array(item).min(1).max(6) });

export const card = z.strictObject({
  title: text,
  items: z.array(text).min(1).max(6).describe('Short points'),
  source: sources.optional(),
});

/** Of a diagram: its points may be left out. */
const node = z.strictObject({
  title: text,
  items: z.array(text).optional().describe('Short points'),
  source: sources.optional(),
});

export const step = z.strictObject({ title: text, text: text.optional(), source: sources.optional() });

export const event = z.strictObject({
  date: text.describe('A text such as {founded}'),
  title: text,
  text: text.optional(),
  source: sources.optional(),
  major: z.boolean().optional().describe('A turning point: drawn stronger'),
});

export const figure = z.strictObject({
  fact: id.describe('A fact of facts/*.yaml'),
  label: text.optional().describe("The fact's unless given"),
});

export const diagram = z.strictObject({
  root: z.strictObject({ title: text, text: text.optional() }),
  branches: z.array(node).min(1).max(8),
  base: node.optional().describe('A bar under the branches that carries them'),
  outward: node.optional().describe('A bar set apart at the foot'),
});

export const image = z.strictObject({
  src: z.string().describe("A picture in the deck's folder: images/border.jpg"),
  alt: text.describe('What is to be seen, for those who cannot'),
});

const reference = z.strictObject({
  table: id.describe('A table of tables/'),
  columns: z.array(z.string()).min(1).optional().describe('In the order to show; all unless given'),
  rows: z.array(name).min(1).optional().describe('Keys in the order to show; all unless given'),
});
const cells = z
  .strictObject({
    columns: z
      .array(
        z.strictObject({
          title: text,
          align: z.enum(['left', 'center', 'right']).optional(),
          source: sources.optional(),
        }),
      )
      .min(1)
      .max(8),
    rows: z
      .array(z.array(z.union([text, z.null()])))
      .min(1)
      .describe('Cells, as many in a row as there are columns'),
  })
  .check((context) => {
    const wide = context.value.columns.length;
    for (const [n, row] of context.value.rows.entries()) {
      if (row.length === wide) continue;
      const message = `this row has ${row.length} cells, the table ${wide} columns`;
      context.issues.push({
        code: 'custom',
        path: ['rows', n],
        input: row,
        params: { code: 'wrong-count', message },
      });
    }
  });
export const table = z.union([reference, cells]);

const series = z.union([
  z.string(),
  z.strictObject({
    column: z.string(),
    label: text.optional(),
    as: z.enum(['column', 'line']).optional().describe('In a combo: how it is drawn'),
    secondary: z.boolean().optional().describe('Measured on the axis at the right'),
  }),
]);

export const chartTypes = [
  'column',
  'bar',
  'stacked-column',
  'stacked-bar',
  'line',
  'area',
  'pie',
  'doughnut',
  'scatter',
  'combo',
] as const;

const anyChart = z.strictObject({
  type: z.enum(chartTypes),
  table: id.describe('A table of tables/'),
  category: z.string().describe('The column that names the points'),
  series: z.array(series).min(1).max(6).describe('Columns of numbers'),
  rows: z.array(name).min(1).optional().describe('Keys of rows; all unless given'),
  category_title: text.optional(),
  value_title: text.optional(),
  secondary: z.array(z.string()).optional().describe('Series measured on the axis at the right'),
  secondary_title: text.optional(),
  alt: text.describe('What the chart shows, for those who cannot see it'),
});

/** What a type of chart has no place for is not taken. */
export const chart = anyChart.check(({ value, issues }) => {
  const refuse = (path: readonly (string | number)[], message: string) =>
    issues.push({ code: 'custom', path: [...path], input: value, params: { code: 'unknown-key', message } });
  const { type } = value;
  const round = type === 'pie' || type === 'doughnut';
  const combo = type === 'combo';
  const axes = [
    ...(round ? (['category_title', 'value_title'] as const) : []),
    ...(combo ? [] : (['secondary', 'secondary_title'] as const)),
  ].filter((key) => value[key] !== undefined);
  for (const key of axes) refuse([key], `a ${type} chart has no such axis: it takes no '${key}'`);
  for (const [n, one] of value.series.entries()) {
    if (typeof one === 'string') continue;
    const keys = (['label', 'as', 'secondary'] as const).filter((key) => one[key] !== undefined);
    const wrong = keys.find((key) => (key === 'label' ? round : !combo));
    if (wrong !== undefined) refuse(['series', n, wrong], `a series of a ${type} chart takes no '${wrong}'`);
  }
});

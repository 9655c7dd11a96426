import { z } from 'zod';
import { bounds } from '../../model/fact.ts';
import { date, id, language, name, sourceId, sources, text, webAddress, when } from './text.ts';

const common = {
  label: text.optional().describe('What it is, beside the figure'),
  source: sources.optional(),
};
const bound = z.enum(bounds).optional().describe('Not exact: over 逾, nearly 近, about 约, up-to 至多');
const sign = z.boolean().optional().describe('Show a plus before growth: +15.1%');

const quantity = z.strictObject({
  value: z.number().describe('As in the source, at the scale of its unit'),
  unit: id.describe('A unit of units.yaml'),
  bound,
  when: when.optional(),
  sign,
  ...common,
});
const dateFact = z.strictObject({ date, ...common });
const textFact = z.strictObject({ text, when: when.optional(), ...common });
const cellFact = z.strictObject({
  cell: z
    .strictObject({ table: id, row: name, column: z.string() })
    .describe('A cell of a table: value, unit, label and source come from there'),
  bound,
  when: when.optional(),
  sign,
  ...common,
});

/** facts/*.yaml */
export const factsFile = z
  .strictObject({
    facts: z.record(id, z.union([quantity, dateFact, textFact, cellFact])).describe('Facts by id'),
  })
  .meta({ title: 'Facts', description: 'facts/*.yaml: each a figure, a date or a name, written once' });

const column = z.strictObject({
  type: z.enum(['year', 'number', 'text']),
  label: text.describe('Head of the column'),
  unit: id.optional().describe('A unit of units.yaml'),
  sign,
  source: sources.optional(),
});

/** tables/*.yaml */
export const tableFile = z
  .strictObject({
    title: text,
    key: z.string().describe('The column that names rows'),
    columns: z.record(z.string(), column).describe('Columns by name, as in the first line of the .csv'),
    source: sources.optional().describe('Of all columns that name none'),
  })
  .meta({
    title: 'A table',
    description: 'tables/*.yaml: what the columns of the .csv of the same name are',
  });

const source = z.strictObject({
  section: text.describe('Where in the origin it stands'),
  mark: name.describe('What stands beside a fact: §2.1 or "[2]"'),
  reference: z
    .number()
    .int()
    .positive()
    .optional()
    .describe('Number in the list of references of the origin'),
  title: text.optional().describe('The work itself, if it is another than the origin'),
  url: webAddress.optional().describe('Where the work can be read'),
});

/** sources.yaml */
export const sourcesFile = z
  .strictObject({
    origin: z
      .strictObject({ title: text, author: text.optional(), url: webAddress.optional() })
      .optional()
      .describe('The work the deck is made from'),
    sources: z.record(sourceId, source).describe('Sources by id'),
  })
  .meta({ title: 'Sources', description: 'sources.yaml: where facts come from, and the marks beside them' });

/** templates/words.yaml: the program's own words by language. Any key may be a template's own. */
export const wordsFile = z.record(language, z.record(z.string(), name));

const forms = z.union([
  z.string(),
  z.strictObject({
    zero: z.string().optional(),
    one: z.string().optional(),
    two: z.string().optional(),
    few: z.string().optional(),
    many: z.string().optional(),
    other: z.string(),
  }),
]);

const unit = z
  .object({
    factor: z
      .number()
      .positive()
      .optional()
      .describe('Scales the written number to the base unit: 100000000 for 亿'),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .optional()
      .describe('ISO 4217: USD, CNY'),
    percent: z.literal(true).optional(),
  })
  .catchall(forms)
  .meta({ description: 'By language the word, or its forms by plural: en: {one: crime, other: crimes}' });

/** units.yaml */
export const unitsFile = z
  .strictObject({ units: z.record(id, unit).describe('Units by id') })
  .meta({ title: 'Units', description: 'units.yaml: what is counted, in each language' });

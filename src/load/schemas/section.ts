import { z } from 'zod';
import { card, chart, column, diagram, event, figure, image, item, step, table } from './slide-parts.ts';
import { id, sources, text } from './text.ts';

const minutes = z.number().positive().max(240);

const base = {
  id: id.describe('Unique in the deck'),
  minutes: z
    .union([minutes, z.strictObject({ default: minutes, for: z.record(id, minutes).optional() })])
    .optional()
    .describe('Time to speak to it (default 1); {default: 1, for: {seminar: 2.5}}'),
  weight: z.number().min(1).max(10).optional().describe('Which slides stay when time is short (default 5)'),
  essential: z.boolean().optional().describe('Stays for every audience (default false)'),
  depth: z.number().int().min(1).max(3).optional().describe('1 core, 2 standard (default), 3 deep'),
  tags: z.array(id).optional().describe('Subjects, for audiences to include or leave out'),
  only: z.array(id).optional().describe('Only for these audiences and those that extend them'),
  not: z.array(id).optional().describe('Not for these audiences and those that extend them'),
  source: sources.optional().describe('Sources of the slide as a whole'),
  notes: text.optional().describe('What to say; paragraphs parted by blank lines'),
};
const lead = { lead: text.optional().describe('One sentence above the body') };
const title = { title: text.describe('States the point') };
const note = { note: text.optional().describe('Small, below the figure') };
const clicks = {
  clicks: z
    .boolean()
    .optional()
    .describe(
      'Its parts appear one after another (points: as the audience says unless given; drawings: false)',
    ),
};
const ownTitle = { title: text.optional() };

const slide = <K extends string, S extends z.core.$ZodLooseShape>(kind: K, shape: S) =>
  z.strictObject({ kind: z.literal(kind), ...base, ...shape });

/** In the order of the table in data/README.md. */
export const slideSchemas = [
  slide('cover', { ...ownTitle, subtitle: text.optional() }),
  slide('agenda', { ...title, ...lead }),
  slide('section', { ...ownTitle, ...lead }),
  slide('statement', { ...title, ...lead, statement: text, support: text.optional() }),
  slide('bullets', {
    ...title,
    ...lead,
    ...clicks,
    items: z.array(item).min(1).max(40).describe('3 to 6 points; a longer list goes on over further slides'),
  }),
  slide('two-columns', { ...title, ...lead, left: column, right: column }),
  slide('comparison', { ...title, ...lead, ...clicks, cards: z.array(card).min(2).max(4), ...note }),
  slide('figures', { ...title, ...lead, ...clicks, figures: z.array(figure).min(2).max(6), ...note }),
  slide('table', { ...title, ...lead, table, ...note }),
  slide('chart', { ...title, ...lead, chart, takeaways: z.array(text).max(3).optional() }),
  slide('timeline', { ...title, ...lead, ...clicks, events: z.array(event).min(3).max(7), ...note }),
  slide('diagram', { ...title, ...lead, ...clicks, diagram, ...note }),
  slide('process', {
    ...title,
    ...lead,
    ...clicks,
    steps: z.array(step).min(2).max(6),
    arrows: z.boolean().optional().describe('One leads to the next'),
    ...note,
  }),
  slide('quotation', { ...title, quote: text, by: text.optional() }),
  slide('image', { ...title, image, caption: text.optional() }),
  slide('references', { ...title }),
  slide('closing', { ...title, ...lead, items: z.array(text).max(3).optional() }),
] as const;

/** sections/*.yaml */
export const sectionFile = z
  .strictObject({
    id: id.describe('Unique in the deck'),
    title: text,
    slides: z.array(z.discriminatedUnion('kind', slideSchemas)).min(1),
  })
  .meta({ title: 'A section', description: 'sections/*.yaml: slides in order' });

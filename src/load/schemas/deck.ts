import { z } from 'zod';
import { date, id, language, text } from './text.ts';

/** deck.yaml */
export const deckFile = z
  .strictObject({
    title: text,
    subtitle: text.optional(),
    language: language.describe('The language of plain strings, and the fallback'),
    default_audience: id.describe('An audience in audiences/, used when none is named'),
    date: date.describe('Day of the lecture, and the clock of reproducible builds: 2018-06-10'),
    keywords: z.array(text).optional().describe('For the properties of the files made'),
    theme: z.string().optional().describe('A theme of slides/theme/themes; an audience may name another'),
    network: z
      .array(z.string().regex(/^https:\/\/(?:\*\.)?[\w-]+(?:\.[\w-]+)+(?::\d+)?$/))
      .optional()
      .describe(
        'Sites that the web deck may reach, for templates that show something of them (default: none)',
      ),
    sections: z.array(z.string()).min(1).describe('Section files in order: sections/opening.yaml'),
  })
  .meta({ title: 'A deck', description: 'deck.yaml: the lecture as a whole' });

import { z } from 'zod';
import { colorNames } from '../../model/theme.ts';
import { id, language, name, text, webAddress } from './text.ts';

const choice = (what: string) =>
  z
    .strictObject({
      include: z.array(id).optional().describe(`${what} to take in`),
      exclude: z.array(id).optional().describe(`${what} to leave out, even if also taken in`),
    })
    .optional();

const color = z.partialRecord(z.enum(colorNames), name);
const face = z.strictObject({
  latin: z.string().optional().describe('Face of Latin letters'),
  ea: z.string().optional().describe('Face of Chinese, Japanese and Korean'),
  web: z.string().optional().describe('CSS font-family list'),
});

const brand = z.strictObject({
  institution: text.optional(),
  presenter: text.optional(),
  date: text.optional().describe("Shown on the cover instead of the deck's date"),
  event: text.optional(),
  logo: z.string().optional().describe("A picture in the deck's folder"),
  footer: text.optional().describe('At the foot of every content slide'),
  url: webAddress
    .optional()
    .describe('Where the deck can be found: a link on the closing slide, as a QR code on the web'),
  theme: z.string().optional().describe('A theme of slides/theme/themes'),
  colors: color.optional().describe('Theme colours to change, six hexadecimal digits: accent1: "7A1F2B"'),
  fonts: z
    .strictObject({ heading: face.optional(), body: face.optional(), mono: face.optional() })
    .optional()
    .describe('Faces to change'),
  aspect: z.enum(['16:9', '4:3']).optional(),
});

const form = z.strictObject({
  notes: z.boolean().optional().describe('Speaker notes (default true)'),
  clicks: z.boolean().optional().describe('Points appear one after another (default false)'),
  agenda: z.boolean().optional().describe('The agenda slide (default true)'),
  references: z.boolean().optional().describe('The slide of references (default true)'),
  backup: z.boolean().optional().describe('Slides left out follow the closing (default false)'),
});

/** audiences/*.yaml */
export const audienceFile = z
  .strictObject({
    title: text,
    extends: id.optional().describe('Another audience, whose values hold where this one gives none'),
    language: language.optional().describe("The lecture's language (default: the deck's)"),
    languages: z
      .array(language)
      .optional()
      .describe('Where to look for a text that is not there in `language`'),
    strict: z.boolean().optional().describe('A missing translation is an error (default false)'),
    minutes: z.number().positive().optional().describe('Time available (default: no limit)'),
    depth: z.number().int().min(1).max(3).optional().describe('1 core, 2 standard (default), 3 deep'),
    tags: choice('Tags of slides'),
    slides: choice('Ids of slides'),
    sections: z.array(id).optional().describe('Section ids in the order wanted; the others follow'),
    brand: brand.optional(),
    form: form.optional(),
    pace: z.number().positive().optional().describe('Characters (Chinese) or words spoken in a minute'),
  })
  .meta({ title: 'An audience', description: 'audiences/*.yaml: who listens' });

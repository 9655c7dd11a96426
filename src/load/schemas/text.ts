import { z } from 'zod';
import { isLanguageTag } from '../names.ts';

/** Names of our own making. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .meta({ description: 'Lower-case letters, digits and hyphens' });

/** Sources also have dots, after the parts they name: `s2.1-r4`. */
export const sourceId = z.string().regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/);

export const language = z
  .string()
  .refine(isLanguageTag, { params: { code: 'bad-language' } })
  .meta({ description: 'BCP 47 language tag, e.g. zh-CN or en' });

/** A number is taken as it is written: `title: 2018`. */
const words = z.union([z.string().min(1), z.number()]);

const byLanguage = z.record(language, words);

const variants = z
  .record(id, z.union([words, byLanguage]))
  .meta({ description: 'Other wordings, by audience' });

const localised = z
  .object({ for: variants.optional() })
  .catchall(words)
  .check((context) => {
    for (const key of Object.keys(context.value)) {
      if (key === 'for' || isLanguageTag(key)) continue;
      const params = { code: 'bad-language' };
      context.issues.push({ code: 'custom', path: [key], input: key, params });
    }
  })
  .meta({ description: 'By language, e.g. {zh-CN: …, en: …}' });

/** One string in the deck's language, or by language. */
export const text = z.union([words, localised]).meta({
  id: 'text',
  description: 'Plain text, or by language: {zh-CN: …, en: …}. {fact-id} stands for a fact.',
});

export const sources = z
  .union([sourceId, z.array(sourceId)])
  .meta({ id: 'source', description: 'Id of a source, or a list of ids' });

/** A day, a month or a year; a bare year is a number in YAML. */
export const date = z
  .union([z.number(), z.string()])
  .meta({ description: 'A day, month or year: 2001-06-15, 2014-06 or 2014' });

export const when = z
  .union([z.number(), z.string()])
  .meta({ description: 'A year, a date, or a span of two: 2017, 2018-04, 2013/2017' });

/** An address of the web: nothing else that a browser would run. */
export const webAddress = z.string().regex(/^https?:\/\/[^\s<>"]+$/);

/** A row's key or another short name that YAML may take for a number. */
export const name = z.union([z.string(), z.number()]);

import { isLanguageTag } from '../names.ts';

/** Forms of strings that schemas name besides patterns. */
export const stringFormats: Readonly<Record<string, (text: string) => boolean>> = {
  language: isLanguageTag,
  'text-key': (key) => key === 'for' || isLanguageTag(key),
};

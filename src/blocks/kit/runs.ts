/** Words in a block's YAML that may be emphasised, linked and so on. */
import type { TextRun } from '../../model/box.ts';
import { flag, list, Misfit, mapping, type Read, text } from './shape.ts';

/** What a browser and PowerPoint may open; nothing else is a link. */
export const address: Read<string> = (value, at) => {
  const found = text(value, at);
  if (!/^(?:https?:|mailto:|#)/i.test(found)) throw new Misfit(`${at} is not an address`);
  return found;
};

const looks = { bold: flag, italic: flag, code: flag, raised: flag, lowered: flag, marked: flag };
const run = mapping({ text }, { ...looks, link: address, cite: flag });

/** A text, or runs of it that have a look of their own. */
export const runs: Read<readonly TextRun[]> = (value, at) => {
  if (!Array.isArray(value)) return [{ text: text(value, at) }];
  return list(run)(value, at).map(({ cite, ...one }) =>
    cite ? { text: `\u2060${one.text}`, cite: '' } : one,
  );
};

/** What runs say. */
export const wordsOf = (all: readonly TextRun[]): string => all.map((one) => one.text).join('');

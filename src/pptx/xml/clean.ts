import { escapeMarkup } from '../../text/escape-markup.ts';

/** What XML 1.0 cannot hold at all, escaped or not; one such character and PowerPoint refuses the file. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what we look for
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;

/** PowerPoint reads `_x000B_` in text as a control character; the escape of its underscore is `_x005F_`. */
const escapedControl = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** Text as it may stand in one run: no control characters, line breaks as spaces, lone surrogates replaced. */
export function clean(text: string): string {
  return text
    .replace(/[\t\n\r\u2028\u2029\u0085]+/g, ' ')
    .replace(forbidden, '')
    .toWellFormed();
}

/** For the text of a run or cell, once and last. */
export const escapeControls = (text: string): string => text.replace(escapedControl, '_x005F_');

/** Whether there may be anything to clean or escape: most values are names and numbers. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what we look for
const special = /[\u0000-\u001f"&<>\u007f\u0085\u2028\u2029\ud800-\udfff\ufffe\uffff]/;

/** Cleaned and escaped, for element text and attribute values alike. */
export const escapeXml = (text: string): string => (special.test(text) ? escapeMarkup(clean(text)) : text);

/** Blank lines that optional parts leave behind are folded, and spaces at the ends of lines go; not within fences. */
export function tidy(markdown: string): string {
  let text = '';
  let at = 0;
  for (const { 0: fence, index } of markdown.matchAll(fences)) {
    text += folded(markdown.slice(at, index)) + fence;
    at = index + fence.length;
  }
  return `${(text + folded(markdown.slice(at))).trim()}\n`;
}

const folded = (text: string): string => text.replace(/[ \t]+$/gm, '').replace(/\n{3,}/g, '\n\n');

/** A fence to the line that closes it. No data begins one: its backticks are escaped. */
const fences = /^(`{3,})(?!`)[^\n]*\n[\s\S]*?^\1`*[ \t]*$/gm;

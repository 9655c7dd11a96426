/** The colours of code, the same in both outputs: which words are alike says VS Code's own theme, their colours ours. */
import type { CodeWord } from '../model/theme.ts';

/** Shiki, which Slidev uses too, knows it by this name. */
export const codeTheme = 'light-plus';

/** By the colours of that theme; what has another has the text's. */
const words: Readonly<Record<string, CodeWord>> = {
  '#0000ff': 'keyword',
  '#af00db': 'keyword',
  '#800000': 'keyword',
  '#000080': 'keyword',
  '#267f99': 'type',
  '#e50000': 'type',
  '#795e26': 'call',
  '#a31515': 'string',
  '#811f3f': 'string',
  '#d16969': 'string',
  '#ee0000': 'string',
  '#cd3131': 'string',
  '#098658': 'number',
  '#0070c1': 'number',
  '#0451a5': 'number',
  '#008000': 'comment',
};

/** The kind of word that has a colour in Shiki's theme; undefined for a word like any other. */
export function codeWordOf(color: string | undefined): CodeWord | undefined {
  const key = color?.toLowerCase() ?? '';
  return Object.hasOwn(words, key) ? words[key] : undefined;
}

/** The custom property in which the web has the colour of a kind of word. */
export const codeVariable = (word: CodeWord): string => `--lt-code-${word}`;

/** What the web writes for the colours of Shiki's theme. */
export const codeReplacements: Readonly<Record<string, string>> = {
  '#000000': 'inherit',
  '#000000ff': 'inherit',
  '#001080': 'inherit',
  ...Object.fromEntries(Object.entries(words).map(([color, word]) => [color, `var(${codeVariable(word)})`])),
};

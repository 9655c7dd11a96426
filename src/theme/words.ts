import type { Theme } from '../model/theme.ts';
import { saidIn } from '../text/said-in.ts';

/** Puts words that a theme has in English into a language; what nobody has put into it stays as it is. */
export type Say = (english: string) => string;

export function sayIn({ words }: Pick<Theme, 'words'>, language: string): Say {
  const own = words[saidIn(['en', ...Object.keys(words)], [language]) ?? 'en'] ?? {};
  return (english) => (Object.hasOwn(own, english) ? own[english] : undefined) ?? english;
}

import { isLanguage, lecternHead } from '../lectern-head.ts';
import type { Presentation } from '../model/tree.ts';
import { asMapping, asText } from '../text/as-text.ts';

/** The language a deck says it is in, else what its letters look like: quotes, dashes and fonts follow it. */
export function languageOf(presentation: Presentation, markdown: string): string {
  const { htmlAttrs, lang } = presentation.headmatter;
  const said = [lecternHead(presentation).language, asText(asMapping(htmlAttrs)['lang']), asText(lang)];
  return said.find((one) => one !== undefined && isLanguage(one)) ?? guess(markdown);
}

/** So much of a deck shows what its letters are. */
const sample = 200_000;

/** The language with most readers that is written so; spelling and hyphens do not go by it. */
const byScript: Readonly<Record<string, RegExp>> = {
  ru: /\p{Script=Cyrillic}/gu,
  el: /\p{Script=Greek}/gu,
  ar: /\p{Script=Arabic}/gu,
  he: /\p{Script=Hebrew}/gu,
  hi: /\p{Script=Devanagari}/gu,
  th: /\p{Script=Thai}/gu,
};

/** One Chinese character says about as much as four Latin letters. */
function guess(markdown: string): string {
  const text = markdown.slice(0, sample);
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const latin = count(/\p{Script=Latin}/gu) / 4;
  const han = count(/\p{Script=Han}/gu);
  const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const hangul = count(/\p{Script=Hangul}/gu);
  const others = Object.entries(byScript).map(([tag, pattern]) => [tag, count(pattern) / 4] as const);
  const [other = 'en', most = 0] = others.toSorted(([, a], [, b]) => b - a)[0] ?? [];
  if (most > Math.max(latin, han + kana, hangul)) return other;
  if (Math.max(han + kana, hangul) <= latin) return 'en';
  if (hangul > han + kana) return 'ko';
  return kana > han / 10 ? 'ja' : 'zh-CN';
}

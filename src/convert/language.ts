import type { Presentation } from '../model/tree.ts';

/** The language a deck says it is in, else what its letters look like: quotes, dashes and fonts follow it. */
export function languageOf({ headmatter }: Presentation, markdown: string): string {
  const { lectern, htmlAttrs, lang } = headmatter as Record<
    string,
    Record<string, unknown> | string | undefined
  >;
  const said = [
    typeof lectern === 'object' ? lectern['language'] : undefined,
    typeof htmlAttrs === 'object' ? htmlAttrs['lang'] : undefined,
    lang,
  ].find((one) => typeof one === 'string' && isTag(one));
  return typeof said === 'string' ? said : guess(markdown);
}

function isTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

/** So much of a deck shows what its letters are. */
const sample = 200_000;

/** One Chinese character says about as much as four Latin letters. */
function guess(markdown: string): string {
  const text = markdown.slice(0, sample);
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const latin = count(/\p{Script=Latin}/gu) / 4;
  const han = count(/\p{Script=Han}/gu);
  const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const hangul = count(/\p{Script=Hangul}/gu);
  if (Math.max(han + kana, hangul) <= latin) return 'en';
  if (hangul > han + kana) return 'ko';
  return kana > han / 10 ? 'ja' : 'zh-CN';
}

/** Where in a work a citation points: `p. 12`, `ch. 3`, `第12页`. */
import type { Locator } from '../../model/work.ts';

/** CSL's terms for parts of works, and how people write them. */
const terms: Readonly<Record<string, RegExp>> = {
  page: /^(?:pp?\.?|pages?|S\.|第)\s*(?=\d)|^(?=[\divxlc]+(?:\s*[-–—,]\s*[\divxlc]+)*$)/i,
  chapter: /^(?:ch(?:s|ap|aps)?\.?|chapters?|Kap\.?)\s+/i,
  section: /^(?:sec(?:s|t)?\.?|sections?|Abschn\.)\s+|^§+\s*/i,
  paragraph: /^(?:para(?:s|graphs?)?\.?)\s+|^¶+\s*/i,
  volume: /^(?:vols?\.?|volumes?|Bd\.)\s+/i,
  figure: /^(?:figs?\.?|figures?|Abb\.)\s+/i,
  table: /^(?:tables?|Tab\.)\s+/i,
  line: /^(?:ll?\.|lines?|Z\.)\s+/i,
  note: /^(?:nn?\.|notes?)\s+/i,
  part: /^(?:pts?\.|parts?)\s+/i,
  book: /^(?:bks?\.|books?)\s+/i,
  verse: /^(?:vv?\.|verses?)\s+/i,
  issue: /^(?:nos?\.)\s+/i,
  appendix: /^(?:app\.|appendix)\s+/i,
};

/** Reads what stands after the comma of `key, p. 12`. */
export function locatorOf(written: string): Locator {
  // 第3章 and 第12页 say what they are at the end.
  const chinese = /^第\s*([\d一二三四五六七八九十百]+(?:\s*[-–—]\s*\d+)?)\s*(页|章|节|卷|期|行|段)$/.exec(
    written,
  );
  if (chinese) return { label: chineseTerms[chinese[2] ?? ''] ?? 'page', locator: chinese[1] ?? '', written };
  for (const [label, syntax] of Object.entries(terms)) {
    const match = syntax.exec(written);
    const locator = match ? written.slice(match[0].length).trim() : '';
    if (locator !== '') return { label, locator, written };
  }
  return { locator: written, written };
}

const chineseTerms: Readonly<Record<string, string>> = {
  页: 'page',
  章: 'chapter',
  节: 'section',
  卷: 'volume',
  期: 'issue',
  行: 'line',
  段: 'paragraph',
};

/** A citation's key, and where in the work if it says so: `knuth81, pp. 12-14`. */
export function partsOfCitation(written: string): { readonly key: string; readonly locator?: Locator } {
  const comma = written.search(/[,，]/);
  if (comma < 0) return { key: written.trim() };
  const locator = written.slice(comma + 1).trim();
  const key = written.slice(0, comma).trim();
  return locator === '' ? { key } : { key, locator: locatorOf(locator) };
}

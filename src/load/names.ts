/**
 * Is it a well-formed BCP 47 tag as we write them? Only with a language of two or three letters, so that a key such as
 * `items` is not taken for one, and in canonical case, so that one language has one name.
 */
export function isLanguageTag(tag: string): boolean {
  if (!/^[a-z]{2,3}(-|$)/.test(tag)) return false;
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag;
  } catch {
    return false;
  }
}

/** The canonical form of what was probably meant: `zh_cn` is `zh-CN`. */
export function canonicalTag(tag: string): string | undefined {
  try {
    const [canonical] = Intl.getCanonicalLocales(tag.replaceAll('_', '-'));
    return canonical !== undefined && isLanguageTag(canonical) ? canonical : undefined;
  } catch {
    return undefined;
  }
}

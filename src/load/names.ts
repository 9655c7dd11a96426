/**
 * Is it a well-formed BCP 47 tag as we write them? Only with a language of two or three letters, so that a key such as
 * `items` is not taken for one, and in canonical case, so that one language has one name.
 */
export function isLanguageTag(tag: string): boolean {
  const known = checked.get(tag);
  if (known !== undefined) return known;
  const result = isCanonical(tag);
  checked.set(tag, result);
  return result;
}

/** A deck has few tags and thousands of texts, and `Intl` is slow. */
const checked = new Map<string, boolean>();

function isCanonical(tag: string): boolean {
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

/** Whether a tag is that of a language with a name, as `lst` is not, which was meant for `list`. */
export function isNamedLanguage(tag: string): boolean {
  const known = named.get(tag);
  if (known !== undefined) return known;
  languageNames ??= new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  const result = isLanguageTag(tag) && languageNames.of(tag) !== undefined;
  named.set(tag, result);
  return result;
}

let languageNames: Intl.DisplayNames | undefined;
const named = new Map<string, boolean>();

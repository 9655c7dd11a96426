/** The name of a country in a language (CLDR's), as short as is usual; undefined where it has none. */
export function countryName(language: string, code: string): string | undefined {
  if (!/^[A-Z]{2}$/.test(code)) return undefined;
  return new Intl.DisplayNames([language], { type: 'region', style: 'short', fallback: 'none' }).of(code);
}

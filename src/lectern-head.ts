import type { Presentation } from './model/tree.ts';
import { asMapping, asText } from './text/as-text.ts';

/** What our own key of the headmatter says of the deck. Anybody may have written it: what makes no sense says nothing. */
export interface LecternHead {
  readonly language?: string;
  readonly author?: string;
  readonly institution?: string;
  readonly subject?: string;
  readonly keywords: readonly string[];
  readonly footer?: string;
  readonly date?: string;
  /** Time written into the file. */
  readonly clock?: Date;
}

const texts = ['author', 'institution', 'subject', 'footer', 'date'] as const;

export function lecternHead({ headmatter }: Pick<Presentation, 'headmatter'>): LecternHead {
  const head = asMapping(headmatter['lectern']);
  const given = texts.flatMap((name) => {
    const text = asText(head[name]);
    return text === undefined ? [] : [[name, text] as const];
  });
  const language = asText(head['language']);
  const keywords = Array.isArray(head['keywords']) ? head['keywords'] : [];
  const clock = dayOf(asText(head['clock']));
  return {
    ...Object.fromEntries(given),
    keywords: keywords.flatMap((word) => asText(word) ?? []),
    ...(language !== undefined && isLanguage(language) ? { language } : {}),
    ...(clock && { clock }),
  };
}

/** `2018`, `2018-06` or `2018-06-10`. */
function dayOf(iso: string | undefined): Date | undefined {
  const parts = /^(\d{4})(?:-(\d\d?))?(?:-(\d\d?))?$/.exec(iso ?? '');
  if (!parts) return undefined;
  const [year = 2000, month = 1, day = 1] = parts.slice(1).filter(Boolean).map(Number);
  return new Date(Date.UTC(year, month - 1, day));
}

/** BCP 47. */
export function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

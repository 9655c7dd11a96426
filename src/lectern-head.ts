import type { Presentation } from './model/tree.ts';
import { asMapping, asText } from './text/as-text.ts';

/** What our own key of the headmatter says of the deck. Anybody may have written it: what makes no sense says nothing. */
export interface LecternHead {
  readonly theme?: string;
  /** Path of the folder of a project's own theme from the Markdown: `theme: {folder: ../themes/clinic}`. */
  readonly folder?: string;
  /** Path of an institution's template from the Markdown, in place of a theme: `theme: {template: school.potx}`. */
  readonly template?: string;
  readonly language?: string;
  readonly author?: string;
  readonly institution?: string;
  readonly subject?: string;
  readonly keywords: readonly string[];
  readonly footer?: string;
  readonly date?: string;
  /** Where the deck can be found. */
  readonly url?: string;
  /** What stands over the answers at the handout's end. */
  readonly answers?: string;
  /** Where a source mark's fact stands, by the mark. */
  readonly sources: Readonly<Record<string, string>>;
  /** Id of the slide that lists them. */
  readonly cited?: string;
  /** By marks the slides that list what they stand for, where that is another. */
  readonly listed: Readonly<Record<string, string>>;
  /** Sites that the web deck may reach: `https://player.example.org`. */
  readonly network: readonly string[];
  /** Time written into the file. */
  readonly clock?: Date;
}

const texts: readonly string[] = [
  'theme',
  'author',
  'institution',
  'subject',
  'footer',
  'date',
  'url',
  'answers',
  'cited',
];

export function lecternHead({ headmatter }: Pick<Presentation, 'headmatter'>): LecternHead {
  const head = asMapping(headmatter['lectern']);
  const language = asText(head['language']);
  const clock = dayOf(asText(head['clock']));
  const theme = asMapping(head['theme']);
  const [folder, template] = [asText(theme['folder']), asText(theme['template'])];
  return {
    ...Object.fromEntries(textsIn(head).filter(([name]) => texts.includes(name))),
    keywords: listOf(head['keywords']),
    sources: Object.fromEntries(textsIn(asMapping(head['sources']))),
    listed: Object.fromEntries(textsIn(asMapping(head['listed']))),
    network: listOf(head['network']),
    ...(language !== undefined && isLanguage(language) ? { language } : {}),
    ...(folder !== undefined && { folder }),
    ...(template !== undefined && { template }),
    ...(clock && { clock }),
  };
}

const textsIn = (mapping: Readonly<Record<string, unknown>>): (readonly [string, string])[] =>
  Object.entries(mapping).flatMap(([key, value]) => {
    const text = asText(value);
    return text === undefined ? [] : [[key, text] as const];
  });

const listOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.flatMap((one) => asText(one) ?? []) : [];

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

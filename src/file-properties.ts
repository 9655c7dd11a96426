import type { Presentation } from './model/tree.ts';

/** What our own key of the headmatter says about the file. */
interface Head {
  readonly language?: string;
  readonly author?: string;
  readonly institution?: string;
  readonly subject?: string;
  readonly keywords?: readonly string[];
  readonly clock?: string;
}

/** What every file made of a deck says of itself. */
export interface FileProperties {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: readonly string[];
  readonly language: string;
  /** Time written into the file. */
  readonly clock: Date;
  readonly company?: string;
}

export interface Otherwise {
  /** BCP 47, where the headmatter says none. */
  readonly language?: string;
  /** Time written into the file where neither the headmatter nor SOURCE_DATE_EPOCH gives one. */
  readonly clock?: Date;
}

/** The headmatter's properties; `firstTitle` where it has no title. */
export function fileProperties(
  { headmatter }: Presentation,
  firstTitle: string,
  otherwise: Otherwise = {},
): FileProperties {
  const head = (headmatter['lectern'] ?? {}) as Head;
  return {
    title: String(headmatter['title'] ?? firstTitle),
    author: String(head.author ?? head.institution ?? headmatter['author'] ?? 'Lectern'),
    subject: head.subject ?? '',
    keywords: head.keywords ?? [],
    language: head.language ?? otherwise.language ?? 'en',
    clock: clockOf(head.clock, otherwise.clock),
    ...(head.institution ? { company: head.institution } : {}),
  };
}

/** SOURCE_DATE_EPOCH (seconds, https://reproducible-builds.org/specs/source-date-epoch/), else the deck's date. */
function clockOf(iso: string | undefined, otherwise: Date | undefined): Date {
  const epoch = Number(process.env['SOURCE_DATE_EPOCH']);
  if (process.env['SOURCE_DATE_EPOCH'] && Number.isFinite(epoch)) return new Date(epoch * 1000);
  if (iso === undefined && otherwise) return otherwise;
  const [year = 2000, month = 1, day = 1] = (iso ?? '').split('-').filter(Boolean).map(Number);
  return new Date(Date.UTC(year, month - 1, day));
}

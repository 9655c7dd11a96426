import { lecternHead } from './lectern-head.ts';
import type { Presentation } from './model/tree.ts';
import { asText } from './text/as-text.ts';

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
  presentation: Presentation,
  firstTitle: string,
  otherwise: Otherwise = {},
): FileProperties {
  const { title, author } = presentation.headmatter;
  const head = lecternHead(presentation);
  return {
    title: asText(title) ?? firstTitle,
    author: head.author ?? head.institution ?? asText(author) ?? 'Lectern',
    subject: head.subject ?? '',
    keywords: head.keywords,
    language: head.language ?? otherwise.language ?? 'en',
    clock: clockOf(head.clock, otherwise.clock),
    ...(head.institution ? { company: head.institution } : {}),
  };
}

/** SOURCE_DATE_EPOCH (seconds, https://reproducible-builds.org/specs/source-date-epoch/), else the deck's date. */
function clockOf(deck: Date | undefined, otherwise = new Date(Date.UTC(2000, 0, 1))): Date {
  const epoch = Number(process.env['SOURCE_DATE_EPOCH']);
  if (process.env['SOURCE_DATE_EPOCH'] && Number.isFinite(epoch)) return new Date(epoch * 1000);
  return deck ?? otherwise;
}

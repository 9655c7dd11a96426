import type { Theme } from './model/theme.ts';
import type { Presentation } from './model/tree.ts';
import type { Placed } from './place/index.ts';
import { placeDeck } from './place-deck.ts';
import { writePptx } from './pptx/index.ts';

/** What our own key of the headmatter says about the file. */
interface Head {
  readonly language?: string;
  readonly author?: string;
  readonly institution?: string;
  readonly subject?: string;
  readonly keywords?: readonly string[];
  readonly clock?: string;
}

export interface WriteOptions {
  /** Slides already placed; else they are placed here. */
  readonly placed?: readonly Placed[];
  /** BCP 47, where the headmatter says none. */
  readonly language?: string;
  /** Time written into the file where neither the headmatter nor SOURCE_DATE_EPOCH gives one. */
  readonly clock?: Date;
}

/** A slide tree as the bytes of a .pptx. Nothing but the tree, its pictures and the theme goes into it. */
export async function writeDeck(
  presentation: Presentation,
  theme: Theme,
  root: string,
  options: WriteOptions = {},
): Promise<Uint8Array> {
  const head = (presentation.headmatter['lectern'] ?? {}) as Head;
  const { headmatter } = presentation;
  const language = head.language ?? options.language ?? 'en';
  const placed = options.placed ?? placeDeck(presentation, theme, { root, language });
  const slides = placed.map((one) => one.placed);
  return writePptx({
    theme,
    slides,
    properties: {
      title: String(headmatter['title'] ?? slides[0]?.title ?? ''),
      author: String(head.author ?? head.institution ?? headmatter['author'] ?? 'Lectern'),
      subject: head.subject ?? '',
      keywords: (head.keywords ?? []).join(', '),
      language,
      clock: clockOf(head.clock, options.clock),
      ...(head.institution ? { company: head.institution } : {}),
    },
  });
}

/** SOURCE_DATE_EPOCH (seconds, https://reproducible-builds.org/specs/source-date-epoch/), else the deck's date. */
function clockOf(iso: string | undefined, otherwise: Date | undefined): Date {
  const epoch = Number(process.env['SOURCE_DATE_EPOCH']);
  if (process.env['SOURCE_DATE_EPOCH'] && Number.isFinite(epoch)) return new Date(epoch * 1000);
  if (iso === undefined && otherwise) return otherwise;
  const [year = 2000, month = 1, day = 1] = (iso ?? '').split('-').filter(Boolean).map(Number);
  return new Date(Date.UTC(year, month - 1, day));
}

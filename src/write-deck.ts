import { dirname, resolve } from 'node:path';
import type { Theme } from './model/theme.ts';
import type { Presentation } from './model/tree.ts';
import { place } from './place/index.ts';
import { writePptx } from './pptx/index.ts';

/** What our own key of the headmatter says, as far as PowerPoint needs it. */
interface Head {
  readonly language?: string;
  readonly author?: string;
  readonly institution?: string;
  readonly subject?: string;
  readonly keywords?: readonly string[];
  readonly footer?: string;
  readonly date?: string;
  readonly clock?: string;
}

/** A slide tree as the bytes of a .pptx. Nothing but the tree and the theme goes into it. */
export async function writeDeck(presentation: Presentation, theme: Theme, root: string): Promise<Uint8Array> {
  const head = (presentation.headmatter['lectern'] ?? {}) as Head;
  const language = head.language ?? 'en';
  const folder = dirname(resolve(root, presentation.file));
  const placed = presentation.slides.map(
    (slide) =>
      place(slide, theme, {
        language,
        footer: head.footer ?? '',
        date: head.date ?? '',
        resolveImage: (url: string) => resolve(folder, decodeURI(url)),
      }).placed,
  );
  return writePptx({
    theme,
    slides: placed,
    properties: {
      title: String(presentation.headmatter['title'] ?? placed[0]?.title ?? ''),
      author: head.author ?? head.institution ?? 'Lectern',
      subject: head.subject ?? '',
      keywords: (head.keywords ?? []).join(', '),
      language,
      clock: clockOf(head.clock),
      ...(head.institution ? { company: head.institution } : {}),
    },
  });
}

/** SOURCE_DATE_EPOCH (seconds, https://reproducible-builds.org/specs/source-date-epoch/), else the deck's date. */
function clockOf(iso: string | undefined): Date {
  const epoch = Number(process.env['SOURCE_DATE_EPOCH']);
  if (process.env['SOURCE_DATE_EPOCH'] && Number.isFinite(epoch)) return new Date(epoch * 1000);
  const [year = 2000, month = 1, day = 1] = (iso ?? '').split('-').filter(Boolean).map(Number);
  return new Date(Date.UTC(year, month - 1, day));
}

import type { PptxDeck } from '../deck.ts';
import type { Package } from '../package/package.ts';
import { Relationships, relationshipsPath } from '../package/relationships.ts';
import { notesMasterXml } from '../parts/notes-master.ts';
import { notesSlideXml } from '../parts/notes-slide.ts';
import { notesThemeXml } from '../parts/theme.ts';
import { blockContext } from '../plan/context.ts';
import { blockParagraphs } from '../text/blocks.ts';
import type { SlidePart } from './slide-part.ts';

export const notesMasterPath = 'ppt/notesMasters/notesMaster1.xml';

/** Notes pages of the slides that have notes, their master, and the master's own theme. */
export function notes(pkg: Package, deck: PptxDeck, parts: readonly SlidePart[]): void {
  const { theme, properties } = deck;
  let n = 0;
  parts.forEach(({ plan, relationships }, i) => {
    // Links stay plain text: notes are read out, not clicked.
    const context = blockContext({ style: 'body', step: 0 }, theme, () => undefined);
    const paragraphs = blockParagraphs(plan.slide.note, context);
    if (paragraphs.length === 0) return;
    const path = `ppt/notesSlides/notesSlide${++n}.xml`;
    relationships.add('notesSlide', `../notesSlides/notesSlide${n}.xml`);
    const own = new Relationships();
    own.add('notesMaster', '../notesMasters/notesMaster1.xml');
    own.add('slide', `../slides/slide${i + 1}.xml`);
    pkg.set(path, notesSlideXml(paragraphs, i + 1, theme, properties.language));
    pkg.set(relationshipsPath(path), own.toXml());
  });
  const master = new Relationships();
  master.add('theme', '../theme/theme2.xml');
  pkg.set(notesMasterPath, notesMasterXml(theme.size));
  pkg.set(relationshipsPath(notesMasterPath), master.toXml());
  pkg.set('ppt/theme/theme2.xml', notesThemeXml(theme));
}

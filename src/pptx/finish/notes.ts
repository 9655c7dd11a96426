import type { PptxDeck } from '../deck.ts';
import type { Package } from '../package/package.ts';
import { Relationships, relationshipsPath } from '../package/relationships.ts';
import { notesMasterXml } from '../parts/notes-master.ts';
import { notesSlideXml } from '../parts/notes-slide.ts';
import { notesThemeXml } from '../parts/theme.ts';
import { blockContext } from '../plan/context.ts';
import { blockParagraphs } from '../text/blocks.ts';
import type { SlidePart } from './slide-part.ts';

const notesMasterPath = 'ppt/notesMasters/notesMaster1.xml';

/** Notes pages of the slides that have notes, their master, and the master's own theme. */
export class Notes {
  readonly #pkg: Package;
  readonly #deck: PptxDeck;
  #count = 0;

  constructor(pkg: Package, deck: PptxDeck) {
    this.#pkg = pkg;
    this.#deck = deck;
  }

  /** The page of the deck's nth slide. */
  add({ plan, relationships }: SlidePart, n: number): void {
    const { theme, properties } = this.#deck;
    // Links stay plain text: notes are read out, not clicked.
    const context = blockContext({ style: 'body', step: 0 }, theme, () => undefined);
    const paragraphs = blockParagraphs(plan.slide.note, context);
    if (paragraphs.length === 0) return;
    const name = `notesSlide${++this.#count}.xml`;
    relationships.add('notesSlide', `../notesSlides/${name}`);
    const own = new Relationships();
    own.add('notesMaster', '../notesMasters/notesMaster1.xml');
    own.add('slide', `../slides/slide${n}.xml`);
    const path = `ppt/notesSlides/${name}`;
    this.#pkg.set(path, notesSlideXml(paragraphs, n, theme, properties.language));
    this.#pkg.set(relationshipsPath(path), own.toXml());
  }

  writeMaster(): void {
    const { theme } = this.#deck;
    const master = new Relationships();
    master.add('theme', '../theme/theme2.xml');
    this.#pkg.set(notesMasterPath, notesMasterXml(theme.size));
    this.#pkg.set(relationshipsPath(notesMasterPath), master.toXml());
    this.#pkg.set('ppt/theme/theme2.xml', notesThemeXml(theme));
  }
}

import { posix } from 'node:path';
import type { Around } from '../around/around.ts';
import type { PptxDeck } from '../deck.ts';
import type { Package } from '../package/package.ts';
import { Relationships, relationshipsPath } from '../package/relationships.ts';
import { notesMasterXml } from '../parts/notes-master.ts';
import { notesSlideXml } from '../parts/notes-slide.ts';
import { notesThemeXml } from '../parts/theme.ts';
import { blockContext } from '../plan/context.ts';
import { blockParagraphs } from '../text/blocks.ts';
import type { SlidePart } from './slide-part.ts';

/** Notes pages of the slides that have notes, their master, and the master's own theme. */
export class Notes {
  readonly #pkg: Package;
  readonly #deck: PptxDeck;
  readonly #around: Around;
  #count = 0;

  constructor(pkg: Package, deck: PptxDeck, around: Around) {
    this.#pkg = pkg;
    this.#deck = deck;
    this.#around = around;
  }

  /** Path of the notes master. */
  get master(): string {
    return this.#around.notesMaster ?? 'ppt/notesMasters/notesMaster1.xml';
  }

  /** The page of the deck's nth slide. */
  add({ plan, relationships }: SlidePart, n: number): void {
    const { theme, properties } = this.#deck;
    // Links stay plain text: notes are read out, not clicked.
    const context = blockContext({ style: 'body', step: 0 }, theme, { resolve: () => undefined });
    const paragraphs = blockParagraphs(plan.slide.note, context);
    if (paragraphs.length === 0) return;
    const name = `notesSlide${++this.#count}.xml`;
    relationships.add('notesSlide', `../notesSlides/${name}`);
    const own = new Relationships();
    own.add('notesMaster', posix.relative('ppt/notesSlides', this.master));
    own.add('slide', `../slides/slide${n}.xml`);
    const path = `ppt/notesSlides/${name}`;
    this.#pkg.set(path, notesSlideXml(paragraphs, n, theme, properties.language));
    this.#pkg.set(relationshipsPath(path), own.toXml());
  }

  /** Where there is none already. */
  writeMaster(): void {
    if (this.#around.notesMaster !== undefined) return;
    const { theme } = this.#deck;
    const master = new Relationships();
    const path = `theme/theme${this.#around.firstNumber + 1}.xml`;
    master.add('theme', `../${path}`);
    this.#pkg.set(this.master, notesMasterXml(theme.size));
    this.#pkg.set(relationshipsPath(this.master), master.toXml());
    this.#pkg.set(`ppt/${path}`, notesThemeXml(theme));
  }
}

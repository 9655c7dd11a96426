import type { BrowserProgram } from './browser/find.ts';
import { withBrowser } from './browser/launch.ts';
import { fileProperties } from './file-properties.ts';
import { lecternHead } from './lectern-head.ts';
import type { Block, Question, Slide } from './model/tree.ts';
import { type HandoutKind, type PaperDeck, type PerPage, printDeck, printHandout } from './pdf/index.ts';
import { plainText } from './place/index.ts';
import type { Prepared } from './prepare.ts';
import { innerBlocks } from './text/inner-blocks.ts';
import { fontsCss } from './web/fonts.ts';

export interface PrintOptions {
  /** Path of a browser; else LECTERN_BROWSER, else one that is found. */
  readonly browser?: string;
  readonly handout?: HandoutKind;
  readonly perPage?: PerPage;
  /** The PDF has a page for each click. A handout never has: it shows slides whole. */
  readonly withClicks?: boolean;
}

/** A deck on paper. Whole slides are printed once, for the PDF and the handout. */
export class Paper {
  readonly #deck: Omit<PaperDeck, 'index'>;
  readonly #index: () => Promise<string>;
  readonly #prepared: Prepared;
  readonly #browser: BrowserProgram;
  readonly #options: PrintOptions;
  #whole: Promise<Uint8Array> | undefined;

  /** `index` gives the path of the built web deck's page, which is what is printed. */
  constructor(
    prepared: Prepared,
    index: () => Promise<string>,
    browser: BrowserProgram,
    options: PrintOptions,
  ) {
    const { presentation, slides, theme } = prepared;
    this.#prepared = prepared;
    this.#browser = browser;
    this.#options = options;
    this.#index = index;
    this.#deck = {
      size: theme.size,
      properties: fileProperties(presentation, slides[0]?.title ?? ''),
      slides: presentation.slides.map(({ id, note, section, slots }, i) => ({
        id,
        ...answersOf(slots, note),
        title: slides[i]?.title || id,
        ...(section === undefined ? {} : { section }),
      })),
    };
  }

  /** The slides: a page each, or for each of their clicks. */
  slides(): Promise<Uint8Array> {
    return this.#options.withClicks ? this.#print(true) : this.#wholeSlides();
  }

  #wholeSlides(): Promise<Uint8Array> {
    this.#whole ??= this.#print(false);
    return this.#whole;
  }

  async #print(withClicks: boolean): Promise<Uint8Array> {
    const deck = { ...this.#deck, withClicks, index: await this.#index() };
    return withBrowser(this.#browser, (browser) => printDeck(browser, deck));
  }

  /** A4 pages of slides with notes or lines. */
  async handout(): Promise<Uint8Array> {
    const { markdown, theme, presentation } = this.#prepared;
    const { language } = this.#deck.properties;
    const head = presentation.headmatter['lectern'] as { readonly date?: string } | undefined;
    const slides = await this.#wholeSlides();
    const options = {
      kind: this.#options.handout ?? 'notes',
      perPage: this.#options.perPage ?? 2,
      date: head?.date ?? '',
      family: theme.fonts.body.web,
      faces: await fontsCss({ theme, language, text: markdown, folder: this.#prepared.folder }),
      answersHeading: lecternHead(presentation).answers ?? '',
    } as const;
    return await withBrowser(this.#browser, (browser) => printHandout(browser, this.#deck, slides, options));
  }
}

/** The answers that a slide waits with, and its notes without them: those who read are to think first. */
function answersOf(slots: Slide['slots'], note: readonly Block[]) {
  const answers = questionsIn(Object.values(slots).flat()).map(({ answer }) => answer);
  let last = note.length;
  for (const { heading } of answers.toReversed()) if (isAnswer(note[last - 1], heading)) last--;
  return { answers, note: note.slice(0, last) };
}

const questionsIn = (blocks: readonly Block[]): Question[] =>
  blocks.flatMap((block) => (block.type === 'question' ? [block] : questionsIn(innerBlocks(block))));

const isAnswer = (block: Block | undefined, heading: string): boolean =>
  block?.type === 'paragraph' && heading !== '' && plainText(block.children).startsWith(heading);

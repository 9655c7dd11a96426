import { hold, TooLarge } from '../diagnostics/too-large.ts';
import type { Diagnostic, Place } from '../model/diagnostic.ts';
import type { Block, Inline, Presentation, Slide } from '../model/tree.ts';
import { asMapping, asText } from '../text/as-text.ts';
import { BlockReader } from './blocks.ts';
import { readFootnotes } from './footnotes.ts';
import { plainText } from './inline.ts';
import { asBlocks, inColumns } from './layouts.ts';
import { type Frontmatter, type LoadedSlide, loadSlides, type ReadImport } from './load-slides.ts';
import { createMarkdown } from './markdown.ts';
import { holdSlide } from './measure.ts';
import { Reporter } from './reporter.ts';
import { says } from './says.ts';
import type { SourceSlide } from './split-slides.ts';

export type { ReadImport } from './load-slides.ts';

export interface Parsed {
  readonly presentation: Presentation;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Slidev Markdown as a slide tree. `file` is the Markdown's path for places and for images beside it.
 * Slides with `disabled: true` or `hide: true` are left out, as Slidev leaves them out. `read` hands over files that
 * slides are imported from; without it nothing is imported.
 */
export function parsePresentation(markdown: string, file: string, read?: ReadImport): Parsed {
  const { headmatter, slides: loaded, diagnostics } = loadSlides(markdown, file, read);
  const parser = new SlideParser(headmatter);
  const slides = loaded.flatMap((one) => parser.parse(one));
  return { presentation: { headmatter, slides, file }, diagnostics: [...diagnostics, ...parser.diagnostics] };
}

/** A slide by itself, as Slidev hands it to who changes its Markdown; undefined where it is over a limit. */
export function parseSlide(
  content: string,
  frontmatter: Frontmatter,
  headmatter: Frontmatter,
): Slide | undefined {
  const source = { index: 0, start: 0, raw: content, content };
  return new SlideParser(headmatter).parse({ source, file: '', frontmatter })[0];
}

/** Parses a deck's slides one after another: numbers and sections go on from slide to slide. */
class SlideParser {
  readonly diagnostics: Diagnostic[] = [];
  private readonly md = createMarkdown();
  private readonly headmatter: Frontmatter;
  private n = 0;
  private section: string | undefined;

  constructor(headmatter: Frontmatter) {
    this.headmatter = headmatter;
  }

  /** One that is over a limit is reported, and left out. */
  parse(loaded: LoadedSlide): Slide[] {
    const reporter = new Reporter(++this.n);
    try {
      return [this.read(loaded, reporter)];
    } catch (error) {
      if (!(error instanceof TooLarge)) throw error;
      const { source, file } = loaded;
      const start = { file, line: source.start + 1, column: 1 };
      this.diagnostics.push(error.told(`slide ${this.n}`, reporter.at ?? start));
      return [];
    }
  }

  private read({ source, file, frontmatter: own }: LoadedSlide, reporter: Reporter): Slide {
    hold('slide', Buffer.byteLength(source.raw));
    const n = this.n;
    const frontmatter = { ...this.defaults(), ...own };
    const { layout } = frontmatter;
    if (typeof frontmatter['section'] === 'string') this.section = frontmatter['section'];
    const placeIn = (text: string) => placesOf(source, file, text);
    const { title, slots } = this.readSlots(source.content, placeIn(source.content), reporter);
    const noted = source.note ?? '';
    const note = this.reader(noted, placeIn(noted), new Reporter(n), reporter);
    const slide: Slide = {
      n,
      id: asText(frontmatter['id']) ?? asText(frontmatter['routeAlias']) ?? `slide-${n}`,
      layout: typeof layout === 'string' ? layout : n === 1 ? 'cover' : 'default',
      title: title.length > 0 ? title : namedTitle(frontmatter, source),
      slots,
      note: note.until(() => false),
      frontmatter,
      ...(this.section === undefined ? {} : { section: this.section }),
      place: { file, line: source.start + 1, column: 1 },
    };
    reporter.at = undefined;
    holdSlide(slide);
    const ours = asBlocks(slide, reporter);
    this.diagnostics.push(...reporter.diagnostics);
    return ours;
  }

  /** What the headmatter says for every slide. */
  private defaults(): Frontmatter {
    const { defaults, transition } = this.headmatter;
    return { ...(typeof transition === 'string' ? { transition } : {}), ...asMapping(defaults) };
  }

  /** `over` learns where a text is over a limit. */
  private reader(text: string, placeOf: (line: number) => Place, reporter: Reporter, over = reporter) {
    try {
      return new BlockReader(this.md.parse(text, {}), placeOf, reporter);
    } catch (error) {
      if (error instanceof TooLarge && error.line !== undefined) over.at = placeOf(error.line);
      throw error;
    }
  }

  private readSlots(content: string, placeOf: (line: number) => Place, reporter: Reporter) {
    const reader = this.reader(content, placeOf, reporter);
    const named = new Map<string, Block[]>();
    let name = 'default';
    const add = (slot: string, blocks: readonly Block[]) => {
      named.set(slot, [...(named.get(slot) ?? []), ...blocks]);
    };
    while (!reader.done) {
      add(
        name,
        reader.until(({ type }) => type === 'slot_marker' || type === 'footnote_block_open').filter(says),
      );
      const next = reader.take();
      if (next?.type === 'footnote_block_open') add('source', readFootnotes(reader));
      else name = next?.info ?? name;
    }
    this.diagnostics.push(...reader.diagnostics);
    const body = named.get('default') ?? [];
    const heading = body[titleAt(body)];
    const title: readonly Inline[] = heading?.type === 'heading' ? heading.children : [];
    named.set(
      'default',
      body.filter((block) => block !== heading),
    );
    return { title, slots: inColumns(Object.fromEntries(named), reader.grids) };
  }
}

/** The first heading of the first rank; in its absence any heading that the slide begins with. */
function titleAt(body: readonly Block[]): number {
  const at = body.findIndex((block) => block.type === 'heading' && block.depth === 1);
  return at < 0 && body[0]?.type === 'heading' ? 0 : at;
}

/** A title that only front matter knows. In a file's first slide it is the whole deck's. */
function namedTitle(frontmatter: Frontmatter, source: SourceSlide): readonly Inline[] {
  const named = asText(frontmatter['title']) ?? asText(frontmatter['name']);
  return named === undefined || source.index === 0 ? [] : [{ type: 'text', value: named }];
}

/** Turns a line of a slide's content or note, from 0, into a place in its file. */
function placesOf(source: SourceSlide, file: string, text: string): (line: number) => Place {
  const first = lineOf(source, text);
  return (line) => ({ file, line: first + line + 1, column: 1 });
}

/** The line of the file, from 0, on which a slide's content or note begins: Slidev trims both. */
function lineOf({ raw, start, frontmatterRaw = '' }: SourceSlide, text: string): number {
  const front = raw.indexOf(frontmatterRaw) + frontmatterRaw.length;
  const at = Math.max(0, raw.indexOf(text, front));
  return start + (raw.slice(0, at).match(/\n/g)?.length ?? 0);
}

/** A slide's title as plain text. */
export function titleText(slide: Slide): string {
  return plainText(slide.title).trim();
}

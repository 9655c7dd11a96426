import { diagnostic, type Refusal } from '../diagnostics/catalogue.ts';
import { hold, TooLarge } from '../diagnostics/too-large.ts';
import type { Diagnostic, Place } from '../model/diagnostic.ts';
import { limits } from '../model/limits.ts';
import { asMapping } from '../text/as-text.ts';
import { readYaml, yamlNesting } from '../text/read-yaml.ts';
import { joinPath } from './paths.ts';
import { slideNumbers } from './slide-numbers.ts';
import { type SourceSlide, splitSlides } from './split-slides.ts';

export type Frontmatter = Readonly<Record<string, unknown>>;

/** The text of an imported Markdown file, or why it cannot be had. */
export type ReadImport = (path: string) => { readonly text: string } | Refusal;

/** A slide with its own front matter. */
interface ReadSlide {
  readonly source: SourceSlide;
  readonly own: Frontmatter;
}

/** A slide as it stands in its file, with the front matter of the slides that imported it over its own. */
export interface LoadedSlide {
  readonly source: SourceSlide;
  readonly file: string;
  readonly frontmatter: Frontmatter;
}

export interface LoadedSlides {
  readonly headmatter: Frontmatter;
  readonly slides: readonly LoadedSlide[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * A Markdown file's slides in order, those of `src: other.md#2,5-7` in their place, as Slidev's own loader reads them
 * (@slidev/parser, fs.ts). Hidden slides are left out. Without `read` nothing is imported. Reading ends where there is
 * more than the limits allow.
 */
export function loadSlides(markdown: string, file: string, read?: ReadImport): LoadedSlides {
  const loader = new Loader(file, read);
  const entry = loader.load(markdown);
  return {
    headmatter: entry[0]?.own ?? {},
    slides: loader.slides,
    diagnostics: loader.diagnostics,
  };
}

class Loader {
  readonly slides: LoadedSlide[] = [];
  readonly diagnostics: Diagnostic[] = [];
  private readonly root: string;
  private readonly read: ReadImport | undefined;
  private readonly files = new Map<string, readonly ReadSlide[]>();
  /** The one that is being read. */
  private file: string;
  private bytes = 0;
  /** Slides gone through, hidden ones and those that stand for others among them. */
  private passed = 0;

  constructor(root: string, read: ReadImport | undefined) {
    this.root = root;
    this.file = root;
    this.read = read;
  }

  load(markdown: string): readonly ReadSlide[] {
    try {
      const entry = this.parse(markdown, this.root);
      this.take(entry, this.root, undefined, {}, []);
      return entry;
    } catch (error) {
      if (!(error instanceof TooLarge)) throw error;
      const place = { file: this.file, line: (error.line ?? 0) + 1, column: 1 };
      this.diagnostics.push(error.told(error.limit === 'frontMatter' ? 'a slide' : 'the deck', place));
      return [];
    }
  }

  private parse(markdown: string, file: string): readonly ReadSlide[] {
    this.file = file;
    this.bytes += Buffer.byteLength(markdown);
    hold('file', this.bytes);
    const slides: ReadSlide[] = [];
    for (const source of splitSlides(markdown.replace(/^\ufeff/, ''))) {
      slides.push({ source, own: this.frontmatter(source, file) });
      if (slides.length > limits.slides.most) throw new TooLarge('slides', undefined, source.start);
    }
    return slides;
  }

  private take(
    slides: readonly ReadSlide[],
    file: string,
    range: string | undefined,
    over: Frontmatter,
    importers: readonly string[],
  ): void {
    for (const n of slideNumbers(slides.length, range)) {
      const slide = slides[n - 1];
      if (!slide) continue;
      const { source, own } = slide;
      this.file = file;
      if (++this.passed > limits.slides.most) throw new TooLarge('slides', undefined, source.start);
      if (own['disabled'] === true || own['hide'] === true) continue;
      const { src, ...rest } = { ...own, ...over };
      if (this.read && typeof own['src'] === 'string') this.follow(own['src'], source, file, rest, importers);
      else this.slides.push({ source, file, frontmatter: src === undefined ? rest : { src, ...rest } });
    }
  }

  private follow(
    src: string,
    source: SourceSlide,
    file: string,
    over: Frontmatter,
    importers: readonly string[],
  ): void {
    const [name = '', range] = src.split('#');
    const path = name.startsWith('/') ? joinPath(this.root, name.slice(1)) : joinPath(file, name);
    const place = { file, line: source.start + 1, column: 1 };
    if (path === file || importers.includes(path)) {
      this.report(`'${src}' imports itself`, place);
      return;
    }
    const slides = this.files.get(path) ?? this.import(path, src, place);
    this.files.set(path, slides);
    hold('imports', this.files.size);
    hold('nesting', importers.length);
    this.take(slides, path, range, over, [...importers, file]);
  }

  private import(path: string, src: string, place: Place): readonly ReadSlide[] {
    const found = this.read?.(path) ?? { problem: 'it is not read' };
    if ('text' in found) return this.parse(found.text, path);
    this.report(`the slides of '${src}' are not there: ${found.problem}`, place, found);
    return [];
  }

  private report(message: string, place: Place, { code, hint }: Partial<Refusal> = {}): void {
    this.diagnostics.push(diagnostic(code ?? 'bad-import', message, { place, hint }));
  }

  /** A slide's own front matter. What is wrong with its YAML is reported, and then it says nothing. */
  private frontmatter({ frontmatterRaw: text = '', start }: SourceSlide, file: string): Frontmatter {
    if (text === '') return {};
    hold('frontMatter', Buffer.byteLength(text), start);
    hold('nesting', yamlNesting(text), start);
    const read = readYaml(text);
    if ('value' in read) return asMapping(read.value);
    // What is never closed is missed at the very end, after the last line.
    const line = start + Math.min(text.trimEnd().split('\n').length, read.fault.line) + 1;
    this.diagnostics.push(
      diagnostic('yaml-syntax', read.fault.message, { place: { file, line, column: 1 } }),
    );
    return {};
  }
}

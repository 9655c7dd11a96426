import { parseSync } from '@slidev/parser/core';
import { parseRangeString } from '@slidev/parser/utils';
import { diagnostic } from '../diagnostics/catalogue.ts';
import type { Diagnostic, Place } from '../model/diagnostic.ts';
import { joinPath } from './paths.ts';

export type SourceSlide = ReturnType<typeof parseSync>['slides'][number];
export type Frontmatter = Readonly<Record<string, unknown>>;

/** The text of an imported Markdown file, or why it cannot be had. */
export type ReadImport = (path: string) => { readonly text: string } | { readonly problem: string };

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

/** Front matter that is no mapping says nothing. */
const mapping = (value: unknown): Frontmatter =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Frontmatter) : {};

/**
 * A Markdown file's slides in order, those of `src: other.md#2,5-7` in their place, as Slidev's own loader reads them
 * (@slidev/parser, fs.ts). Hidden slides are left out. Without `read` nothing is imported.
 */
export function loadSlides(markdown: string, file: string, read?: ReadImport): LoadedSlides {
  const loader = new Loader(file, read);
  const entry = loader.parse(markdown, file);
  loader.take(entry, file, undefined, {}, []);
  return {
    headmatter: mapping(entry[0]?.frontmatter),
    slides: loader.slides,
    diagnostics: loader.diagnostics,
  };
}

class Loader {
  readonly slides: LoadedSlide[] = [];
  readonly diagnostics: Diagnostic[] = [];
  private readonly root: string;
  private readonly read: ReadImport | undefined;
  private readonly files = new Map<string, readonly SourceSlide[]>();

  constructor(root: string, read: ReadImport | undefined) {
    this.root = root;
    this.read = read;
  }

  parse(markdown: string, file: string): readonly SourceSlide[] {
    const { slides } = parseSync(markdown.replace(/^\ufeff/, ''), file);
    for (const slide of slides) this.reportYaml(slide, file);
    return slides;
  }

  take(
    slides: readonly SourceSlide[],
    file: string,
    range: string | undefined,
    over: Frontmatter,
    importers: readonly string[],
  ): void {
    for (const n of parseRangeString(slides.length, range)) {
      const source = slides[n - 1];
      if (!source) continue;
      const own = mapping(source.frontmatter);
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
    this.take(slides, path, range, over, [...importers, file]);
  }

  private import(path: string, src: string, place: Place): readonly SourceSlide[] {
    const found = this.read?.(path) ?? { problem: 'it is not read' };
    if ('text' in found) return this.parse(found.text, path);
    this.report(`the slides of '${src}' are not there: ${found.problem}`, place);
    return [];
  }

  private report(message: string, place: Place): void {
    this.diagnostics.push(diagnostic('bad-import', message, { place }));
  }

  private reportYaml(slide: SourceSlide, file: string): void {
    for (const error of slide.frontmatterDoc?.errors ?? []) {
      // What is never closed is missed at the very end, after the last line.
      const last = (slide.frontmatterRaw ?? '').trimEnd().split('\n').length;
      const line = slide.start + Math.min(last, error.linePos?.[0].line ?? 1) + 1;
      const message = (error.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:$/, '');
      this.diagnostics.push(diagnostic('yaml-syntax', message, { place: { file, line, column: 1 } }));
    }
  }
}

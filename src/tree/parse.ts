import { parseSync } from '@slidev/parser/core';
import type { Diagnostic, Place } from '../model/diagnostic.ts';
import type { Block, Inline, Presentation, Slide } from '../model/tree.ts';
import { BlockReader } from './blocks.ts';
import { plainText } from './inline.ts';
import { createMarkdown } from './markdown.ts';

export interface Parsed {
  readonly presentation: Presentation;
  readonly diagnostics: readonly Diagnostic[];
}

type SourceSlide = ReturnType<typeof parseSync>['slides'][number];

/**
 * Slidev Markdown as a slide tree. `file` is the Markdown's path for places and for images beside it.
 * Slides with `disabled: true` or `hide: true` are left out, as Slidev leaves them out.
 */
export function parsePresentation(markdown: string, file: string): Parsed {
  const source = parseSync(markdown, file);
  const md = createMarkdown();
  const lines = markdown.split(/\r?\n/);
  const diagnostics: Diagnostic[] = [];
  const slides: Slide[] = [];
  let section: string | undefined;
  const shown = source.slides.filter((slide) => !slide.frontmatter['disabled'] && !slide.frontmatter['hide']);
  for (const raw of shown) {
    if (typeof raw.frontmatter['section'] === 'string') section = raw.frontmatter['section'];
    slides.push(parseSlide(raw, slides.length + 1, section));
  }
  return { presentation: { headmatter: source.slides[0]?.frontmatter ?? {}, slides, file }, diagnostics };

  function parseSlide(raw: SourceSlide, n: number, inSection: string | undefined): Slide {
    const first = firstContentLine(raw);
    const placeOf = (line: number): Place => ({ file, line: first + line + 1, column: 1 });
    const { title, slots } = readSlots(raw.content, placeOf);
    const note = new BlockReader(md.parse(raw.note ?? '', {}), placeOf);
    const named = raw.frontmatter['title'] ?? raw.frontmatter['name'];
    return {
      n,
      id: String(raw.frontmatter['id'] ?? raw.frontmatter['routeAlias'] ?? `slide-${n}`),
      layout: String(raw.frontmatter['layout'] ?? (n === 1 ? 'cover' : 'default')),
      title:
        title.length > 0
          ? title
          : named === undefined || n === 1
            ? []
            : [{ type: 'text', value: String(named) }],
      slots,
      note: note.until(() => false),
      frontmatter: raw.frontmatter,
      ...(inSection === undefined ? {} : { section: inSection }),
      place: { file, line: raw.start + 1, column: 1 },
    };
  }

  /** Slidev trims a slide's content; this finds the line it really begins at, from 0. */
  function firstContentLine(raw: SourceSlide): number {
    let line = raw.contentStart;
    while (line < raw.end && (lines[line] ?? '').trim() === '') line++;
    return line;
  }

  function readSlots(content: string, placeOf: (line: number) => Place) {
    const reader = new BlockReader(md.parse(content, {}), placeOf);
    const slots: Record<string, Block[]> = {};
    let name = 'default';
    while (!reader.done) {
      const blocks = reader.until((token) => token.type === 'slot_marker');
      slots[name] = [...(slots[name] ?? []), ...blocks];
      name = reader.take()?.info ?? name;
    }
    diagnostics.push(...reader.diagnostics);
    const body = slots['default'] ?? [];
    const at = body.findIndex((block) => block.type === 'heading' && block.depth === 1);
    const heading = body[at];
    const title: readonly Inline[] = heading?.type === 'heading' ? heading.children : [];
    slots['default'] = at < 0 ? body : body.filter((_, i) => i !== at);
    return { title, slots };
  }
}

/** A slide's title as plain text. */
export function titleText(slide: Slide): string {
  return plainText(slide.title).trim();
}

/** What a .pptx says, slide by slide. */
import { open, paragraphs, words } from '../pptx/open.ts';

export interface PptxSlide {
  /** Paragraphs of the slide, labels and figures of its charts. */
  readonly texts: readonly string[];
  /** Descriptions for those who cannot see. */
  readonly alternatives: readonly string[];
  /** Paragraphs of its notes page. */
  readonly notes: readonly string[];
}

export function pptxSlides(bytes: Uint8Array): PptxSlide[] {
  const opened = open(bytes);
  const count = opened.paths.filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path)).length;
  return Array.from({ length: count }, (_, i) => {
    const path = `ppt/slides/slide${i + 1}.xml`;
    const related = relatedTo(opened, path);
    const charts = related.filter((part) => /^ppt\/charts\/chart\d+\.xml$/.test(part));
    const notes = related.find((part) => part.startsWith('ppt/notesSlides/'));
    const texts = [
      ...paragraphs(opened, path),
      ...charts.flatMap((chart) => [
        ...opened.all(chart, 'c:v').map(words),
        ...paragraphs(opened, chart).filter((text) => text !== ''),
        // What is written into a chart is a drawing of its own.
        ...relatedTo(opened, chart)
          .filter((part) => part.startsWith('ppt/drawings/'))
          .flatMap((part) => paragraphs(opened, part)),
      ]),
    ];
    const alternatives = opened.all(path, 'p:cNvPr').flatMap(({ attribs }) => attribs['descr'] ?? []);
    return {
      texts: texts.map(decoded),
      alternatives,
      notes: (notes ? paragraphs(opened, notes) : []).map(decoded),
    };
  });
}

/** In text, not in attributes, Office writes signs as `_x000D_`, and what looks so as `_x005F_x000D_` (ECMA-376, ST_Xstring). */
const decoded = (text: string): string =>
  text.replace(/_x([\dA-F]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

function relatedTo(opened: ReturnType<typeof open>, path: string): string[] {
  const rels = path.replace(/([^/]+)$/, '_rels/$1.rels');
  return opened
    .all(rels, 'Relationship')
    .map(({ attribs }) => new URL(attribs['Target'] ?? '', `file:///${path}`).pathname.slice(1));
}

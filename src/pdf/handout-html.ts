/** The handout's page before it is printed: places for slides, and beside them notes or lines to write on. */
import type { Size } from '../model/theme.ts';
import type { Block } from '../model/tree.ts';
import { cssString } from '../text/css-string.ts';
import { escapeHtml, noteHtml } from './note-html.ts';

export const perPageCounts = [1, 2, 3, 6] as const;
export type PerPage = (typeof perPageCounts)[number];
export type HandoutKind = 'notes' | 'lines';

export interface HandoutSlide {
  readonly title: string;
  readonly note: readonly Block[];
  /** Of the questions that it asks. */
  readonly answers: readonly Answer[];
}

export interface Answer {
  readonly heading: string;
  readonly children: readonly Block[];
}

export interface HandoutPage {
  readonly title: string;
  readonly date: string;
  readonly language: string;
  readonly kind: HandoutKind;
  readonly perPage: PerPage;
  /** CSS font-family list, and `@font-face` rules for it. */
  readonly family: string;
  readonly faces: string;
  /** Of a slide; only its shape matters. */
  readonly size: Size;
  /** What stands over the answers at the end. */
  readonly answersHeading: string;
  readonly slides: readonly HandoutSlide[];
}

/** What an A4 page holds between its margins, in millimetres. */
const body = { w: 178, h: 261 };
const gap = 5;

/** How large the slides are, how many lines find room, and how the notes are set. Millimetres and points. */
const looks: Readonly<Record<PerPage, Look>> = {
  1: { slide: { w: 178, h: 118 }, lines: 17, note: [10.5, 17], columns: 1 },
  2: { slide: { w: 120, h: 70 }, lines: 6, note: [9.5, 14.5], columns: 2 },
  3: { slide: { w: 76, h: 80 }, lines: 9, note: [9, 13.5], columns: 1 },
  6: { slide: { w: 86, h: 54 }, lines: 3, note: [8, 12], columns: 1 },
};
interface Look {
  readonly slide: Size;
  readonly lines: number;
  readonly note: readonly [size: number, line: number];
  readonly columns: number;
}

/** Rows on a page, at most, and the page's height and what stands between two rows, in CSS pixels. */
export function handoutRoom({ perPage }: Pick<HandoutPage, 'perPage'>) {
  // Less than the page has: what is measured before printing is rounded.
  return { most: perPage === 6 ? 3 : perPage, height: (body.h - 0.6) * pxPerMm, gap: gap * pxPerMm };
}

const pxPerMm = 96 / 25.4;

export function handoutHtml(page: HandoutPage): string {
  const blocks = page.slides.map((slide, i) => blockHtml(page, slide, i + 1));
  // Two beside one another make a row, which is not parted between pages.
  const across = page.perPage === 6 ? 2 : 1;
  const rows = Array.from(
    { length: Math.ceil(blocks.length / across) },
    (_, i) => `<div class="row">${blocks.slice(i * across, (i + 1) * across).join('')}</div>`,
  );
  return `<!doctype html><html lang="${escapeHtml(page.language)}"><meta charset="utf-8">
<title>${escapeHtml(page.title)}</title><style>${page.faces}\n${css(page)}</style>
<body class="by-${page.perPage}">${rows.join('\n')}${answersHtml(page)}</body></html>`;
}

/** On a page of its own after the slides; nothing where no slide asks anything. */
function answersHtml({ slides, answersHeading }: HandoutPage): string {
  const asked = slides.flatMap(({ title, answers }, i) =>
    answers.length === 0
      ? []
      : [`<h2>${i + 1} · ${escapeHtml(title)}</h2>${answers.map(answerHtml).join('')}`],
  );
  return asked.length === 0
    ? ''
    : `<section class="answers"><h1>${escapeHtml(answersHeading)}</h1>${asked.join('')}</section>`;
}

const answerHtml = ({ heading, children }: Answer): string =>
  `<p><strong>${escapeHtml(heading)}</strong></p>${noteHtml(children)}`;

function blockHtml({ kind, perPage }: HandoutPage, { title, note }: HandoutSlide, n: number): string {
  const lines = '<i></i>'.repeat(looks[perPage].lines);
  const beside =
    kind === 'lines'
      ? `<div class="lines" aria-hidden="true">${lines}</div>`
      : `<div class="note">${noteHtml(note)}</div>`;
  return `<article><figure><img class="slide" data-n="${n}" alt="${escapeHtml(title)}"><figcaption>${n}</figcaption></figure>${beside}</article>`;
}

function css({ perPage, size, family, title, date }: HandoutPage): string {
  const look = looks[perPage];
  const share = Math.min(look.slide.w / size.w, look.slide.h / size.h);
  const [noteSize, noteLine] = look.note;
  return `
@page { size: 210mm 297mm; margin: 19mm 16mm 17mm;
  font: 8pt/11pt ${family}; color: #555;
  @top-left { content: ${cssString(title)}; padding-bottom: 3mm; vertical-align: bottom }
  @top-right { content: ${cssString(date)}; padding-bottom: 3mm; vertical-align: bottom }
  @bottom-right { content: counter(page) " / " counter(pages); padding-top: 3mm; vertical-align: top } }
* { box-sizing: border-box; margin: 0; padding: 0 }
body { font: ${noteSize}pt/${noteLine}pt ${family}; color: #1a1a1a; line-break: strict; overflow-wrap: anywhere }
body { width: ${body.w}mm }
.row { display: flex; gap: 6mm; break-inside: avoid; margin-bottom: ${gap}mm }
.row.last { margin-bottom: 0 }
article { flex: 1 1 0; min-width: 0 }
figure { position: relative; width: ${size.w * share}mm; margin-bottom: 3.5mm }
figcaption { position: absolute; left: 100%; top: 0; padding-left: 2mm; white-space: nowrap; font-size: 8pt; line-height: 11pt; color: #555 }
.slide { display: block; width: ${size.w * share}mm; height: ${size.h * share}mm; border: 0.2mm solid #bbb }
.note { columns: ${look.columns}; column-gap: 6mm }
p, ul, ol, pre, blockquote { margin-bottom: ${noteLine / 3}pt; orphans: 2; widows: 2 }
ul, ol { padding-left: 1.4em } pre, code { font-family: monospace; white-space: pre-wrap }
a { color: inherit } sup { font-size: 0.7em; line-height: 0 }
.lines i { display: block; height: 8.2mm; border-bottom: 0.2mm solid #999 }
.by-3 article { display: flex; gap: 8mm } .by-3 figure { flex: none; margin: 0 }
.by-3 .note, .by-3 .lines { flex: 1 1 0; min-width: 0 }
.by-6 figure { width: 100% } .by-6 figcaption { left: auto; right: 0; top: 100% }
.by-6 .note { padding-right: 5mm }
.answers { break-before: page }
h1 { font-size: 14pt; line-height: 20pt; margin-bottom: 3mm } h2 { font-size: 10.5pt; line-height: 15pt; margin: 4mm 0 1mm; break-after: avoid }
`;
}

import { diagnostic } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Block } from '../model/tree.ts';
import { type ContentSlide, contentSlides } from './content-slides.ts';
import type { Subject } from './subject.ts';
import { allBlocks } from './tree.ts';

/** So many in a row are a rhythm; more are monotonous. */
const mostInRow = 3;
/** No make-up should have more of a lecture's slides than this, once it has enough of them to speak of shares. */
const mostOfAll = 0.4;
const enough = 10;

/** More than three slides of one make-up in a row, and a make-up that much of the lecture has. */
export function checkMakeUp(subject: Subject): Diagnostic[] {
  const slides = contentSlides(subject).map(withMakeUp);
  const rows = rowsOf(slides).filter((row) => row.length > mostInRow);
  return [...rows.flatMap(longRow), ...largeShares(slides.filter(({ part }) => part === 1))];
}

/** Slides of one make-up that follow each other. What stands between them parts them: the opening of a section. */
function rowsOf(slides: readonly MadeUp[]): MadeUp[][] {
  const rows: MadeUp[][] = [];
  let before: MadeUp | undefined;
  for (const slide of slides) {
    const follows = before && before.placed.n + 1 === slide.placed.n && before.makeUp === slide.makeUp;
    before = slide;
    // A slide that goes on over several is one.
    if (slide.part > 1) continue;
    if (follows && !isPicture(slide)) rows.at(-1)?.push(slide);
    else rows.push([slide]);
  }
  return rows;
}

/** No picture looks like another. */
const isPicture = ({ sorts }: MadeUp): boolean => sorts.join() === 'image';

function longRow(row: readonly MadeUp[]): Diagnostic[] {
  const [first, tooMany] = [row[0], row[mostInRow]];
  if (!first || !tooMany) return [];
  const message = `${row.length} slides in a row are of one make-up (${told(first)}): ${named(row)}`;
  return [
    diagnostic('many-alike', message, {
      place: tooMany.checked.place,
      hint: 'show one of them otherwise: as a drawing, a picture, a chart, a large figure; or put a statement or a question between them',
    }),
  ];
}

function largeShares(slides: readonly MadeUp[]): Diagnostic[] {
  if (slides.length < enough) return [];
  const groups = Map.groupBy(slides, ({ makeUp }) => makeUp);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first || isPicture(first) || group.length <= slides.length * mostOfAll) return [];
    const message = `${group.length} of ${slides.length} slides are of one make-up (${told(first)}): ${named(group)}`;
    return [
      diagnostic('many-alike', message, {
        place: first.checked.place,
        hint: 'ask of each what it shows: a course of time, a structure, a place, a size has a drawing of its own',
      }),
    ];
  });
}

const told = ({ sorts }: MadeUp): string => sorts.join(', ') || 'words';

interface MadeUp extends ContentSlide {
  /** Of its content. Words beside something else make no other slide of it. */
  readonly sorts: readonly string[];
  /** Those in a layout. */
  readonly makeUp: string;
}

function withMakeUp(slide: ContentSlide): MadeUp {
  const all = allBlocks(slide.tree).flatMap((block) => sortOf(block) ?? []);
  const sorts = [...new Set(all)].sort();
  return { ...slide, sorts, makeUp: [slide.placed.layout, ...sorts].join(' ') };
}

const plainWords: ReadonlySet<string> = new Set(['paragraph', 'heading', 'html', 'listItem']);

/** A chart is of its type, and so is any drawing that has types; in a variant it looks otherwise. */
function sortOf(block: Block): string | undefined {
  if (plainWords.has(block.type)) return undefined;
  if (block.type !== 'figure') return block.type;
  const { type, variant } = (block.spec ?? {}) as Readonly<Record<string, unknown>>;
  return [block.kind, type, variant].filter((one) => typeof one === 'string').join(' ');
}

/** The ids of the first few. */
function named(slides: readonly MadeUp[]): string {
  const ids = slides.slice(0, 6).map(({ checked }) => `'${checked.id}'`);
  const more = slides.length - ids.length;
  return more > 0 ? `${ids.join(', ')} and ${more} more` : ids.join(', ');
}

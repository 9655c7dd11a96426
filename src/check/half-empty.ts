import { diagnostic } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Pt, Theme } from '../model/theme.ts';
import { placedRect } from '../theme/grid.ts';
import { areaFor, type ContentSlide, contentSlides, flatBoxes, isIn, lookOf } from './content-slides.ts';
import type { Subject } from './subject.ts';
import { allBlocks } from './tree.ts';

/** Content should go beyond this share of its area's height, where its layout has room that far down. */
const least = 0.5;
const room = 2 / 3;

/** Slides whose content ends about half way down: there is too little on them, or their one thing is too small. */
export function checkFilled(subject: Subject): Diagnostic[] {
  return contentSlides(subject).flatMap((slide) => {
    // What is left over of a long one takes what it needs, and formulas stand in the middle.
    if (slide.part > 1 || showsMaths(slide)) return [];
    const end = endOf(slide, subject.theme);
    if (end === undefined || end >= least) return [];
    const shown = Math.round(end * 100);
    const message = `slide '${slide.checked.id}' is half empty: its content ends at ${shown} % of the height there is for it`;
    return [
      diagnostic('half-empty', message, {
        place: slide.checked.place,
        hint: 'show its one thing larger, give it a picture or a drawing, or say it on the slide before',
      }),
    ];
  });
}

const showsMaths = ({ tree }: ContentSlide): boolean =>
  allBlocks(tree).some(({ type }) => type === 'equations');

/** How far down the content area its content ends, from 0 to 1; undefined where the layout leaves room below on purpose. */
function endOf({ placed }: ContentSlide, whole: Theme): number | undefined {
  const { theme, layout } = lookOf(placed, whole);
  const area = areaFor(placed, theme);
  const filled = new Set(placed.filled);
  const regions = layout.regions
    .filter(({ name }) => filled.has(name))
    .map((region) => placedRect(region, theme.grid, filled))
    .filter((rect) => isIn(area, rect));
  const down = (y: Pt) => (y - area.y) / area.h;
  const planned = Math.max(0, ...regions.map(({ y, h }) => down(y + h)));
  const ends = flatBoxes(placed.boxes)
    .filter(({ rect }) => isIn(area, rect))
    .map(bottomOf);
  if (planned < room || ends.length === 0) return undefined;
  return down(Math.max(...ends));
}

/** Where a box ends, or the text in it. */
function bottomOf(box: ReturnType<typeof flatBoxes>[number]): Pt {
  const { y, h } = box.rect;
  if (box.type !== 'text' || box.textHeight === undefined) return y + h;
  return y + h - { top: 1, middle: 0.5, bottom: 0 }[box.anchor] * (h - box.textHeight);
}

import type { Box, PlacedSlide } from '../model/box.ts';
import type { DeckSlide } from '../model/deck.ts';
import type { Layout, Rect, Theme } from '../model/theme.ts';
import type { Slide } from '../model/tree.ts';
import { layoutNamed, usualLayout } from '../theme/find-layout.ts';
import { areaOf } from '../theme/grid.ts';
import { onLayout } from '../theme/on-layout.ts';
import type { CheckedSlide, Subject } from './subject.ts';

/** A slide from all its sides. */
export interface ContentSlide {
  readonly checked: CheckedSlide;
  /** As data. */
  readonly data: DeckSlide;
  readonly tree: Slide;
  readonly placed: PlacedSlide;
  /** Where it goes on over several: their number in it, from 1. */
  readonly part: number;
}

/** Slides of a lecture that say something, in order: not covers, openings of sections, lists of sources and the like, nor spare ones. */
export function contentSlides({ plan, slides, presentation, placed }: Subject): ContentSlide[] {
  const kept = new Map(plan.kept.map(({ slide }) => [slide.place, slide]));
  const parts = new Map<DeckSlide, number>();
  return slides.flatMap((checked, i) => {
    const data = kept.get(checked.place);
    const [tree, own] = [presentation.slides[i], placed[i]];
    if (!data || !tree || !own || data.kind.frame || data.kind.opensSection) return [];
    const part = (parts.get(data) ?? 0) + 1;
    parts.set(data, part);
    return [{ checked, data, tree, placed: own, part }];
  });
}

/** The layout of a placed slide, with the theme as it is there. */
export function lookOf({ layout: name }: PlacedSlide, whole: Theme): { theme: Theme; layout: Layout } {
  const layout = layoutNamed(whole, name) ?? usualLayout(whole);
  return { theme: onLayout(whole, layout), layout };
}

/** The content area of a slide. */
export function areaFor({ filled }: PlacedSlide, { grid }: Theme): Rect {
  const { top, bottom } = areaOf(grid, new Set(filled));
  return { x: grid.margin, y: top, w: grid.width, h: bottom - top };
}

/** Whether something belongs to the content: titles, leads, notes and sources stand around it. */
export function isIn(area: Rect, { x, y, w, h }: Rect): boolean {
  const [across, down] = [x + w / 2, y + h / 2];
  return across > area.x && across < area.x + area.w && down > area.y && down < area.y + area.h;
}

/** The boxes within groups and panels, which have no place of their own. Connectors reach no further than what they join. */
export function flatBoxes(
  boxes: readonly Box[],
): Exclude<Box, { readonly children: unknown } | { readonly route: unknown }>[] {
  return boxes.flatMap((box) => {
    if (box.type === 'connector') return [];
    return 'children' in box ? flatBoxes(box.children) : [box];
  });
}

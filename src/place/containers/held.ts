import { hasCjkPunctuation } from '../../measure/characters.ts';
import type { Rect, Theme } from '../../model/theme.ts';
import type { Slide } from '../../model/tree.ts';
import { fitRegions } from '../fit.ts';
import { isContainer } from '../parts.ts';
import { heldIn } from './held-blocks.ts';

export interface HeldPlace {
  /** Where it begins in the slide's Markdown, from 1. */
  readonly line: number;
  readonly rect: Rect;
  /** Of its region. */
  readonly step: number;
}

/**
 * The places of callouts, and of tables, code, maths, drawings and pictures beside them and in columns: text flows on the web as it
 * does here, but these have the size that is left for them. In the order of the Markdown, each line once.
 */
export function heldPlaces(slide: Slide, theme: Theme, language: string): HeldPlace[] {
  const cjk = hasCjkPunctuation(language);
  const found = new Map<number, HeldPlace>();
  for (const { region, parts, rects, step } of fitRegions(slide, theme, language).regions) {
    if (!parts.some(isContainer)) continue;
    const setting = { style: region.style, step, theme, cjk };
    for (const { block, rect: place } of heldIn(parts, rects, setting)) {
      const line = block.place?.line;
      if (line !== undefined && !found.has(line)) found.set(line, { line, rect: place, step });
    }
  }
  return [...found.values()].sort((a, b) => a.line - b.line);
}

import { hasCjkPunctuation } from '../../measure/characters.ts';
import type { Rect, Theme } from '../../model/theme.ts';
import type { Block, Slide } from '../../model/tree.ts';
import { fitRegions } from '../fit.ts';
import { isContainer, type Part, partsOf } from '../parts.ts';
import type { Setting } from '../setting.ts';
import { stack } from '../stack.ts';
import { calloutInside } from './callout-inside.ts';
import { columnRects } from './columns.ts';

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
  for (const { region, rect, parts, step } of fitRegions(slide, theme, language).regions) {
    if (!parts.some(isContainer)) continue;
    const setting = { style: region.style, step, theme, cjk };
    for (const { block, rect: place } of heldIn(parts, rect, setting)) {
      const line = block.place?.line;
      if (line !== undefined && !found.has(line)) found.set(line, { line, rect: place, step });
    }
  }
  return [...found.values()].sort((a, b) => a.line - b.line);
}

interface Held {
  readonly block: Block;
  readonly rect: Rect;
}

function heldIn(parts: readonly Part[], rect: Rect, setting: Setting): Held[] {
  const { rects } = stack(parts, rect, setting);
  return parts.flatMap((part, i) => held(part, rects[i] ?? rect, setting));
}

function held(part: Part, rect: Rect, setting: Setting): Held[] {
  switch (part.kind) {
    case 'table':
    case 'code':
    case 'equations':
    case 'figure':
    case 'image':
      return [{ block: part.block, rect }];
    case 'callout':
      return [
        { block: part.block, rect },
        ...heldIn(partsOf(part.block.children), calloutInside(part.block, rect, setting), setting),
      ];
    case 'columns': {
      const rects = columnRects(part.block, rect, setting.theme);
      return part.block.children.flatMap(({ children }, i) =>
        heldIn(partsOf(children), rects[i] ?? rect, setting),
      );
    }
    default:
      return [];
  }
}

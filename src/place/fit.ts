/** Which step of its style each region of a slide takes, and what does not fit even at the smallest. */

import { mathLevels } from '../blocks/derivation/place.ts';
import { hasCjkPunctuation } from '../measure/characters.ts';
import { lastStep, writtenStep } from '../measure/step.ts';
import type { Place } from '../model/diagnostic.ts';
import type { Pt, Rect, Region, Theme } from '../model/theme.ts';
import type { Block, Equations, Slide } from '../model/tree.ts';
import { innerBlocks } from '../text/inner-blocks.ts';
import { onLayout } from '../theme/on-layout.ts';
import { heldIn } from './containers/held-blocks.ts';
import { endsAlone } from './ends-alone.ts';
import { flowHeight } from './flow.ts';
import { layCode } from './layouts/lay-code.ts';
import { placeTable, splitTable } from './layouts/table.ts';
import { isContainer, type Part, partsOf } from './parts.ts';
import { type PlacedRegion, placeRegions } from './regions.ts';
import type { Setting } from './setting.ts';
import { type SlideContent, slideContent } from './slots.ts';
import { stack } from './stack.ts';

export interface Overflow {
  readonly region: string;
  readonly by: Pt;
  /**
   * How many of a list's items, or of a table's rows without its header, fit at the smallest size: where to split the
   * slide. Absent where nothing can be split.
   */
  readonly splitAt?: number;
  /** Maths that is too wide, or too high by itself. */
  readonly wide?: Equations;
  /** The code that is to blame: by how many lines it is too long, and by how many columns too wide. */
  readonly code?: {
    readonly place: Place | undefined;
    readonly lines: number;
    readonly columns: number;
  };
}

export interface FittedRegion extends PlacedRegion {
  readonly parts: readonly Part[];
  /** The place of each part. */
  readonly rects: readonly Rect[];
  readonly step: number;
  readonly over: Pt;
  readonly splitAt?: number;
}

export interface FittedSlide {
  readonly content: SlideContent;
  readonly regions: readonly FittedRegion[];
}

/** Regions that give everything a slide shows its place and size. Front matter, where it says a step, decides. */
export function fitRegions(slide: Slide, whole: Theme, language: string): FittedSlide {
  const content = slideContent(slide, whole);
  const theme = onLayout(whole, content.layout);
  const cjk = hasCjkPunctuation(language);
  const placed = placeRegions(theme, content.layout, new Set(content.regions.keys()));
  const own = new Map(placed.map((one) => [one.region.name, ownStep(one, content, slide, { theme, cjk })]));
  const regions = placed.map((one) => {
    const { name } = one.region;
    const peers = placed.filter((other) => other === one || isPeer(one, other, content));
    const step =
      writtenStep(slide.frontmatter, name) ??
      Math.max(...peers.map(({ region }) => own.get(region.name) ?? 0));
    return fitted(one, content, step, { theme, cjk });
  });
  return { content, regions };
}

/** Regions that look wrong in different sizes have one group. */
const groupOf = ({ name, peer = name }: Region): string => peer;

/** Code, tables and maths have sizes of their own: what makes them fit is no reason for words beside them to shrink. */
function isPeer(one: PlacedRegion, other: PlacedRegion, content: SlideContent): boolean {
  if (groupOf(one.region) !== groupOf(other.region)) return false;
  return [one, other].every((each) =>
    partsOf(blocksOf(content, each)).every(
      (part) => part.kind !== 'equations' && !holds(part, 'table') && !holds(part, 'code'),
    ),
  );
}

type Look = Pick<Setting, 'theme' | 'cjk'>;

const blocksOf = ({ regions }: SlideContent, { region }: PlacedRegion): readonly Block[] =>
  regions.get(region.name) ?? [];

/** Text's style has its steps, and so have tables and maths; the longest list counts where a region holds several. */
function stepsOf(parts: readonly Part[], { region }: PlacedRegion, theme: Theme): number {
  const last = (part: Part): number => {
    if (part.kind === 'equations') return mathLevels(theme).length - 1;
    if (part.kind === 'table' || part.kind === 'code') return lastStep(theme, part.kind);
    const held = isContainer(part) ? (['table', 'code'] as const).filter((type) => holds(part, type)) : [];
    return Math.max(...[region.style, ...held].map((style) => lastStep(theme, style)));
  };
  return Math.max(0, ...parts.map(last));
}

function holds(part: Part, type: 'table' | 'code'): boolean {
  if (part.kind === 'text') return false;
  const within = (block: Block): boolean => block.type === type || innerBlocks(block).some(within);
  return within(part.block);
}

function ownStep(one: PlacedRegion, content: SlideContent, slide: Slide, look: Look): number {
  const written = writtenStep(slide.frontmatter, one.region.name);
  if (written !== undefined) return written;
  const parts = partsOf(blocksOf(content, one));
  if (parts.every(({ kind }) => kind === 'figure' || kind === 'image')) return 0;
  const last = stepsOf(parts, one, look.theme);
  const { style } = one.region;
  const steps = Array.from({ length: last + 1 }, (_, step) => step);
  const fits = (step: number): boolean => stack(parts, one.rect, { ...look, style, step }).over <= 0.01;
  const largest = steps.find(fits) ?? last;
  if (!endsAlone(parts, one, largest, look)) return largest;
  const smaller = steps.slice(largest + 1).filter(fits);
  // Running text may give up one step for it, words that stand alone as many as help.
  const tries = style === 'body' ? smaller.slice(0, 1) : smaller;
  return tries.find((step) => !endsAlone(parts, one, step, look)) ?? largest;
}

function fitted(one: PlacedRegion, content: SlideContent, step: number, look: Look): FittedRegion {
  const parts = partsOf(blocksOf(content, one));
  const { rects, over } = stack(parts, one.rect, { ...look, style: one.region.style, step });
  if (over <= 0.01) return { ...one, parts, rects, step, over: 0 };
  const splitAt = splitPoint(parts, one, step, look);
  return { ...one, parts, rects, step, over, ...(splitAt === undefined ? {} : { splitAt }) };
}

/** Counts what fits of the region's only table, or of the last list of its text. */
function splitPoint(parts: readonly Part[], one: PlacedRegion, step: number, look: Look): number | undefined {
  const [part] = parts;
  if (parts.length !== 1 || part === undefined) return undefined;
  if (part.kind === 'table') {
    const { rows } = placeTable(part.block, one.rect, look.theme, look.cjk, step);
    return splitTable(part.block, rows, one.rect.h);
  }
  const last = part.kind === 'text' ? part.blocks.at(-1) : undefined;
  if (part.kind !== 'text' || last?.type !== 'list') return undefined;
  const before = part.blocks.slice(0, -1);
  const flow = { ...look, style: one.region.style, step };
  const fits = (count: number): boolean =>
    flowHeight([...before, { ...last, children: last.children.slice(0, count) }], one.rect.w, flow) <=
    one.rect.h;
  const tooMany = last.children.findIndex((_, i) => !fits(i + 1));
  return tooMany < 0 ? undefined : Math.max(1, tooMany);
}

export const overflowOf = (regions: readonly FittedRegion[], { theme, cjk }: Look): Overflow[] =>
  regions.flatMap((one): Overflow[] => {
    const { region, over, splitAt } = one;
    const [part] = one.parts;
    const wide = part?.kind === 'equations' && one.parts.length === 1 ? { wide: part.block } : {};
    const own = { region: region.name, by: over, ...wide, ...(splitAt === undefined ? {} : { splitAt }) };
    const code = codesOf(one, { theme, cjk });
    const [first, ...more] = code;
    if (over <= 0) return code.filter(({ columns }) => columns > 0).map((each) => ({ ...own, code: each }));
    return first ? [first, ...more].map((each) => ({ ...own, code: each })) : [own];
  });

/** The code of a region that is too high or too wide for it. */
function codesOf(one: FittedRegion, look: Look): NonNullable<Overflow['code']>[] {
  const setting = { ...look, style: one.region.style, step: one.step };
  return heldIn(one.parts, one.rects, setting).flatMap(({ block, rect }) => {
    if (block.type !== 'code') return [];
    const { line, tooWide } = layCode(block, rect.w, setting);
    return [{ place: block.place, lines: Math.ceil(one.over / line - 0.01), columns: tooWide }];
  });
}

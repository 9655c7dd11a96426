/** Which step of its style each region of a slide takes, and what does not fit even at the smallest. */
import type { Pt, Theme } from '../model/theme.ts';
import type { Block, Slide } from '../model/tree.ts';
import { hasCjkPunctuation } from './characters.ts';
import { flowHeight } from './flow.ts';
import { placeTable, rowsThatFit } from './layouts/table.ts';
import { type Part, partsOf, type Setting, stack } from './parts.ts';
import { type PlacedRegion, placeRegions } from './regions.ts';
import { type SlideContent, slideContent } from './slots.ts';
import { lastStep, writtenStep } from './step.ts';

export interface Overflow {
  readonly region: string;
  readonly by: Pt;
  /**
   * How many of a list's items, or of a table's rows without its header, fit at the smallest size: where to split the
   * slide. Absent where nothing can be split.
   */
  readonly splitAt?: number;
}

export interface Fit {
  /** Steps by region, only those that are not 0: what the build writes as `step` into the front matter. */
  readonly steps: Readonly<Record<string, number>>;
  /** Text and tables that are too high at their step; drawings report theirs when placed. */
  readonly overflow: readonly Overflow[];
}

export interface FittedRegion extends PlacedRegion {
  readonly parts: readonly Part[];
  readonly step: number;
  readonly over: Pt;
  readonly splitAt?: number;
}

export interface FittedSlide {
  readonly content: SlideContent;
  readonly regions: readonly FittedRegion[];
}

/** Regions that look wrong in different sizes. */
const peers: readonly (readonly string[])[] = [
  ['left', 'right'],
  ['left-heading', 'right-heading'],
];

/** Regions that give everything a slide shows its place and size. Front matter, where it says a step, decides. */
export function fitRegions(slide: Slide, theme: Theme, language: string): FittedSlide {
  const content = slideContent(slide, theme);
  const cjk = hasCjkPunctuation(language);
  const placed = placeRegions(theme, content.layout, new Set(content.regions.keys()));
  const own = new Map(placed.map((one) => [one.region.name, ownStep(one, content, slide, { theme, cjk })]));
  const regions = placed.map((one) => {
    const { name } = one.region;
    const group = peers.find((names) => names.includes(name)) ?? [name];
    const step = writtenStep(slide.frontmatter, name) ?? Math.max(...group.map((peer) => own.get(peer) ?? 0));
    return fitted(one, content, step, { theme, cjk });
  });
  return { content, regions };
}

type Look = Pick<Setting, 'theme' | 'cjk'>;

const blocksOf = ({ regions }: SlideContent, { region }: PlacedRegion): readonly Block[] =>
  regions.get(region.name) ?? [];

/** Text's style has its steps, and so has a table's; the longer list counts where a region holds both. */
function stepsOf(parts: readonly Part[], { region }: PlacedRegion, theme: Theme): number {
  const styles = parts.map(({ kind }) => (kind === 'table' ? 'table' : region.style));
  return Math.max(0, ...styles.map((style) => lastStep(theme, style)));
}

function ownStep(one: PlacedRegion, content: SlideContent, slide: Slide, look: Look): number {
  const written = writtenStep(slide.frontmatter, one.region.name);
  if (written !== undefined) return written;
  const parts = partsOf(blocksOf(content, one));
  if (parts.every(({ kind }) => kind === 'figure' || kind === 'image')) return 0;
  const last = stepsOf(parts, one, look.theme);
  const { style } = one.region;
  for (let step = 0; step < last; step++) {
    if (stack(parts, one.rect, { ...look, style, step }).over <= 0.01) return step;
  }
  return last;
}

function fitted(one: PlacedRegion, content: SlideContent, step: number, look: Look): FittedRegion {
  const parts = partsOf(blocksOf(content, one));
  const over = Math.max(0, stack(parts, one.rect, { ...look, style: one.region.style, step }).over);
  const splitAt = over > 0.01 ? splitPoint(parts, one, step, look) : undefined;
  return { ...one, parts, step, over: over > 0.01 ? over : 0, ...(splitAt === undefined ? {} : { splitAt }) };
}

/** Counts what fits of the region's only table, or of the last list of its text. */
function splitPoint(parts: readonly Part[], one: PlacedRegion, step: number, look: Look): number | undefined {
  const [part] = parts;
  if (parts.length !== 1 || part === undefined) return undefined;
  if (part.kind === 'table') {
    const { rows } = placeTable(part.block, one.rect, look.theme, look.cjk, step);
    return Math.max(1, rowsThatFit(rows, one.rect.h) - 1);
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

/** The steps a slide needs, for the build to write into its front matter. */
export function fitSlide(slide: Slide, theme: Theme, { language }: { readonly language: string }): Fit {
  const { regions } = fitRegions(slide, theme, language);
  return {
    steps: Object.fromEntries(
      regions.filter(({ step }) => step > 0).map(({ region, step }) => [region.name, step]),
    ),
    overflow: overflowOf(regions),
  };
}

export const overflowOf = (regions: readonly FittedRegion[]): Overflow[] =>
  regions
    .filter(({ over }) => over > 0)
    .map(({ region, over, splitAt }) => ({
      region: region.name,
      by: over,
      ...(splitAt === undefined ? {} : { splitAt }),
    }));

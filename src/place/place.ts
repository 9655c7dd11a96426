import { hasCjkPunctuation } from '../measure/characters.ts';
import type { Box, PlacedSlide, ShapeBox } from '../model/box.ts';
import type { Layout, Pt, Theme } from '../model/theme.ts';
import type { Slide } from '../model/tree.ts';
import { plainText } from '../text/plain-text.ts';
import { onLayout } from '../theme/on-layout.ts';
import { veilsOf } from '../theme/scrim.ts';
import { type FittedRegion, type FittedSlide, fitRegions, type Overflow, overflowOf } from './fit.ts';
import type { OutOfSight } from './layouts/context.ts';
import { placePart } from './layouts/kinds.ts';
import type { PlaceOptions } from './options.ts';
import { isContainer, isDrawn, type Part } from './parts.ts';

export interface Placed {
  readonly placed: PlacedSlide;
  /** What does not fit even at the smallest size, by region. */
  readonly overflow: readonly Overflow[];
  readonly outside: readonly OutOfSight[];
}

/** A slide of the tree as positioned boxes. `fitted`: its regions, where they are known already. */
export function place(
  slide: Slide,
  whole: Theme,
  options: PlaceOptions,
  fitted: FittedSlide = fitRegions(slide, whole, options.language),
): Placed {
  const { content, regions } = fitted;
  const theme = onLayout(whole, content.layout);
  const parts = regions.map((one) => placeRegion(one, content.layout, slide, theme, options));
  const { name: layout, footer: shows } = content.layout;
  const { section, frontmatter } = slide;
  const { footer, date } = options;
  const transition = frontmatter['transition'];
  return {
    placed: {
      n: slide.n,
      id: slide.id,
      layout,
      title: plainText(slide.title),
      filled: [...content.regions.keys()],
      boxes: parts.flatMap(({ boxes }) => boxes),
      note: slide.note,
      hidden: frontmatter['hide'] === true || frontmatter['disabled'] === true,
      ...(section === undefined ? {} : { section }),
      ...(typeof transition === 'string' ? { transition } : {}),
      ...(shows && footer ? { footer } : {}),
      ...(shows && date ? { date } : {}),
    },
    overflow: [
      ...overflowOf(regions, { theme, cjk: hasCjkPunctuation(options.language) }),
      ...parts.flatMap(({ drawn }) => drawn),
    ],
    outside: parts.flatMap(({ outside }) => outside),
  };
}

interface PlacedRegionBoxes {
  readonly boxes: readonly Box[];
  /** Overflow of drawings, which text's fit does not know. */
  readonly drawn: readonly Overflow[];
  readonly outside: readonly OutOfSight[];
}

function placeRegion(
  one: FittedRegion,
  layout: Layout,
  slide: Slide,
  theme: Theme,
  options: PlaceOptions,
): PlacedRegionBoxes {
  const { region, rect, parts, rects, step } = one;
  const isMain = region.name === layout.default.region;
  const cjk = hasCjkPunctuation(options.language);
  const alone = parts.length === 1;
  const placed = parts.map((part, i) =>
    placePart(part, rects[i] ?? rect, { region, isMain, slide, theme, options, cjk, step, alone, part: i }),
  );
  return {
    boxes: veiled(
      placed.flatMap(({ boxes }) => boxes),
      one,
      slide,
      layout,
      theme,
    ),
    drawn: placed.flatMap(({ overflow }, i) =>
      overflow > 0 ? overflowIn(parts[i], region.name, overflow) : [],
    ),
    outside: placed.flatMap(({ outside = [] }) => outside),
  };
}

/** What fills the ground, with its veil right above it; words that belong to it stand over both. */
function veiled(
  boxes: readonly Box[],
  { region: { name, ground }, rect }: FittedRegion,
  { frontmatter }: Slide,
  layout: Layout,
  theme: Theme,
): readonly Box[] {
  const [filled, ...over] = boxes;
  if (!ground || !filled) return boxes;
  const veils = veilsOf(frontmatter, rect, theme, { layout, ground }).map(
    (veil, i): ShapeBox => ({
      type: 'shape',
      id: `${name}-scrim${i > 0 ? `-${i + 1}` : ''}`,
      name: `Scrim${i > 0 ? ` ${i + 1}` : ''}`,
      ...veil,
      geometry: 'rect',
      fill: ground,
      decorative: true,
      text: [],
      anchor: 'top',
      inset: { l: 0, t: 0, r: 0, b: 0 },
    }),
  );
  return [filled, ...veils, ...over];
}

function overflowIn(part: Part | undefined, region: string, by: Pt): Overflow[] {
  if (part?.kind === 'equations') return [{ region, by, wide: part.block }];
  return part && (isDrawn(part) || isContainer(part)) ? [{ region, by }] : [];
}

/** What fenced blocks of YAML in the Markdown are: the one list of them. Their data's side is in the same folders. */
import { hold } from '../diagnostics/too-large.ts';
import { hasCjkPunctuation } from '../measure/characters.ts';
import type { Rect, Theme } from '../model/theme.ts';
import { drawCards } from './cards/draw.ts';
import { readCards } from './cards/spec.ts';
import { readChart } from './chart/spec.ts';
import { drawDiagram } from './diagram/draw.ts';
import { readDiagram } from './diagram/spec.ts';
import { drawFigures } from './figures/draw.ts';
import { readFigures } from './figures/spec.ts';
import { type DrawnPicture, drawPicture } from './image/draw.ts';
import type { Source } from './image/parts.ts';
import { type ImageSpec, readImage } from './image/spec.ts';
import type { Pen, PlacedDrawing } from './kit/kit.ts';
import { Misfit, type Read } from './kit/shape.ts';
import { countedFrom, stepped } from './kit/smaller.ts';
import { drawSteps } from './steps/draw.ts';
import { readSteps } from './steps/spec.ts';
import { drawTimeline } from './timeline/draw.ts';
import { readTimeline } from './timeline/spec.ts';
import { readMedia } from './video/spec.ts';

/** A block drawn with shapes, the same in both outputs. */
interface DrawnBlock<Spec> {
  readonly read: Read<Spec>;
  readonly draw: (spec: Spec, rect: Rect, pen: Pen) => PlacedDrawing;
  /** How many parts it can be built up of, a click each. */
  readonly parts: (spec: Spec) => number;
}

const drawn = <Spec>(block: DrawnBlock<Spec>) => block as unknown as DrawnBlock<unknown>;

const drawings: Readonly<Record<string, DrawnBlock<unknown>>> = {
  timeline: drawn({ read: readTimeline, draw: drawTimeline, parts: ({ events }) => events.length }),
  diagram: drawn({
    read: readDiagram,
    draw: drawDiagram,
    parts: ({ branches, base, outward }) => branches.length + (base ? 1 : 0) + (outward ? 1 : 0),
  }),
  figures: drawn({ read: readFigures, draw: drawFigures, parts: ({ figures }) => figures.length }),
  steps: drawn({ read: readSteps, draw: drawSteps, parts: ({ steps }) => steps.length }),
  cards: drawn({ read: readCards, draw: drawCards, parts: ({ cards }) => cards.length }),
};

/** The block that each output draws with what it has for charts. */
export const chartBlock = 'chart';
/** The block that is a picture: its `src` is a file, as that of Markdown's own pictures is. */
export const imageBlock = 'image';

/** Blocks that play: a picture stands for each where nothing plays. */
export const mediaBlocks: readonly string[] = ['video', 'audio'];

const readers: Readonly<Record<string, Read<unknown>>> = {
  [chartBlock]: readChart,
  [imageBlock]: readImage,
  video: readMedia('video'),
  audio: readMedia('audio'),
  ...Object.fromEntries(Object.entries(drawings).map(([name, { read }]) => [name, read])),
};

export const figureKinds: readonly string[] = Object.keys(readers);

/** The block as what it should be, or what is wrong with it. TooLarge where it has more than a limit allows. */
export function readSpec(
  kind: string,
  value: unknown,
): { readonly spec: unknown } | { readonly problem: string } {
  try {
    const spec = readers[kind]?.(value, kind);
    if (kind !== chartBlock) hold('parts', entries(spec));
    return { spec };
  } catch (error) {
    if (error instanceof Misfit) return { problem: error.message };
    throw error;
  }
}

/** How many entries all lists of a drawing have. */
function entries(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inner = Object.values(value).reduce((sum: number, one) => sum + entries(one), 0);
  return Array.isArray(value) ? value.length + inner : inner;
}

/** How many clicks a drawing takes to be built up; 0 where it is there whole. `spec` is what `readSpec` gave. */
export function clicksOf(kind: string, spec: unknown): number {
  const { clicks } = spec as { readonly clicks?: boolean };
  if (kind === imageBlock) return clicks ? ((spec as ImageSpec).callouts?.length ?? 0) : 0;
  return clicks ? (drawings[kind]?.parts(spec) ?? 0) : 0;
}

/** Draws a block in a rectangle. `prefix` stands before every id: two drawings on a slide need different ones. */
export function placeDrawing(
  kind: string,
  spec: unknown,
  rect: Rect,
  theme: Theme,
  language: string,
  prefix = '',
): PlacedDrawing {
  const block = drawings[kind];
  if (!block) throw new Error(`no block '${kind}' is drawn`);
  const pen = { theme, cjk: hasCjkPunctuation(language), prefix };
  const drawn = block.draw(spec, rect, pen);
  // A template may leave less room than our themes, whose smallest sizes are what a hall reads.
  const more = theme.template ? [1, 2, 3, 4] : [];
  for (const by of more) {
    if (drawn.overflow <= 0) break;
    const smaller = block.draw(spec, rect, { ...pen, theme: stepped(theme, by) });
    if (smaller.overflow <= 0 || by === more.at(-1)) return { ...smaller, box: countedFrom(smaller.box, by) };
  }
  return drawn;
}

/** Draws a picture with all that its block says, the same in both outputs. */
export function placePicture(
  spec: unknown,
  rect: Rect,
  theme: Theme,
  language: string,
  source: Source & { readonly prefix?: string; readonly firstClick?: number | undefined },
): DrawnPicture {
  const { prefix = '', firstClick, ...rest } = source;
  const pen = { theme, cjk: hasCjkPunctuation(language), prefix };
  return drawPicture(spec as ImageSpec, rect, pen, rest, firstClick);
}

export { contained, covering } from './image/frame.ts';
export { buildUp } from './kit/build-up.ts';
export { isOwnPoster, isRemote, ownPoster, type ReadMedia } from './video/spec.ts';

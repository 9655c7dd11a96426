/** What fenced blocks of YAML in the Markdown are: the one list of them. Their data's side is in the same folders. */
import { hold } from '../diagnostics/too-large.ts';
import { hasCjkPunctuation } from '../measure/characters.ts';
import type { ChartSpec } from '../model/chart.ts';
import type { Color, Rect, Theme } from '../model/theme.ts';
import { drawCards } from './cards/draw.ts';
import { readCards } from './cards/spec.ts';
import { readChart } from './chart/spec.ts';
import { chartSteps } from './chart/steps.ts';
import { drawCountdown } from './countdown/draw.ts';
import { readCountdown } from './countdown/spec.ts';
import { drawCycle } from './cycle/draw.ts';
import { readCycle } from './cycle/spec.ts';
import { drawDecisionTree } from './decision-tree/draw.ts';
import { choiceWords, readDecisionTree } from './decision-tree/spec.ts';
import { drawDiagram } from './diagram/draw.ts';
import { readDiagram } from './diagram/spec.ts';
import { drawFigures } from './figures/draw.ts';
import { readFigures } from './figures/spec.ts';
import { drawFishbone } from './fishbone/draw.ts';
import { fishboneWords, readFishbone } from './fishbone/spec.ts';
import { drawFunnel } from './funnel/draw.ts';
import { readFunnel } from './funnel/spec.ts';
import { drawGantt } from './gantt/draw.ts';
import { ganttWords, readGanttSpec } from './gantt/spec.ts';
import { drawIcons } from './icons/draw.ts';
import { readIcons } from './icons/spec.ts';
import { type DrawnPicture, drawPicture } from './image/draw.ts';
import type { Source } from './image/parts.ts';
import { type ImageSpec, readImage } from './image/spec.ts';
import { branchWords, readRoot } from './kit/branch.ts';
import type { Pen, PlacedDrawing } from './kit/kit.ts';
import { mirroredGroup } from './kit/mirror.ts';
import { entriesWords } from './kit/said.ts';
import { Misfit, type Read } from './kit/shape.ts';
import { countedFrom, stepped } from './kit/smaller.ts';
import { drawLanes } from './lanes/draw.ts';
import { lanesWords, readLanes } from './lanes/spec.ts';
import { drawLayers } from './layers/draw.ts';
import { readLayers } from './layers/spec.ts';
import { drawMap } from './map/draw.ts';
import { mapParts, readMap } from './map/spec.ts';
import { drawMatrix } from './matrix/draw.ts';
import { matrixWords, readMatrix } from './matrix/spec.ts';
import { drawMindMap } from './mind-map/draw.ts';
import { drawNetwork } from './network/draw.ts';
import { networkWords, readNetwork } from './network/spec.ts';
import { drawPoll } from './poll/draw.ts';
import { readPoll } from './poll/spec.ts';
import { drawProgress } from './progress/draw.ts';
import { readProgress } from './progress/spec.ts';
import { drawPyramid } from './pyramid/draw.ts';
import { readPyramid } from './pyramid/spec.ts';
import { drawQr } from './qr/draw.ts';
import { readQr } from './qr/spec.ts';
import { drawSequence } from './sequence/draw.ts';
import { isPart, readSequenceSpec, sequenceWords } from './sequence/spec.ts';
import { drawSteps } from './steps/draw.ts';
import { readSteps, stepParts } from './steps/spec.ts';
import { drawTimeline } from './timeline/draw.ts';
import { readTimeline } from './timeline/spec.ts';
import { drawTree } from './tree/draw.ts';
import { drawVenn } from './venn/draw.ts';
import { readVenn, vennWords } from './venn/spec.ts';
import { readMedia } from './video/spec.ts';

/** A block drawn with shapes, the same in both outputs. */
interface DrawnBlock<Spec> {
  readonly read: Read<Spec>;
  readonly draw: (spec: Spec, rect: Rect, pen: Pen) => PlacedDrawing;
  /** How many parts it can be built up of, a click each. */
  readonly parts: (spec: Spec) => number;
  /** What it shows, for those who cannot see it; without this, its entries by their names. */
  readonly says?: (spec: Spec, cjk: boolean) => string;
}

const drawn = <Spec>(block: DrawnBlock<Spec>) => block as unknown as DrawnBlock<unknown>;

/** The block that runs in the web deck. */
export const countdownBlock = 'countdown';

const drawings: Readonly<Record<string, DrawnBlock<unknown>>> = {
  timeline: drawn({ read: readTimeline, draw: drawTimeline, parts: ({ events }) => events.length }),
  diagram: drawn({
    read: readDiagram,
    draw: drawDiagram,
    parts: ({ branches, base, outward }) => branches.length + (base ? 1 : 0) + (outward ? 1 : 0),
  }),
  figures: drawn({ read: readFigures, draw: drawFigures, parts: ({ figures }) => figures.length }),
  steps: drawn({ read: readSteps, draw: drawSteps, parts: stepParts }),
  icons: drawn({ read: readIcons, draw: drawIcons, parts: ({ icons }) => icons.length }),
  qr: drawn({ read: readQr, draw: drawQr, parts: () => 0 }),
  poll: drawn({ read: readPoll, draw: drawPoll, parts: ({ options }) => options.length }),
  [countdownBlock]: drawn({ read: readCountdown, draw: drawCountdown, parts: () => 0 }),
  progress: drawn({ read: readProgress, draw: drawProgress, parts: () => 0 }),
  map: drawn({ read: readMap, draw: drawMap, parts: mapParts }),
  cards: drawn({ read: readCards, draw: drawCards, parts: ({ cards }) => cards.length }),
  tree: drawn({
    read: readRoot,
    draw: drawTree,
    parts: ({ branches }) => branches.length,
    says: branchWords,
  }),
  'decision-tree': drawn({
    read: readDecisionTree,
    draw: drawDecisionTree,
    parts: ({ choices }) => choices.length,
    says: choiceWords,
  }),
  'mind-map': drawn({
    read: readRoot,
    draw: drawMindMap,
    parts: ({ branches }) => branches.length,
    says: branchWords,
  }),
  // The last arrow, which closes the circle, comes by itself.
  cycle: drawn({ read: readCycle, draw: drawCycle, parts: ({ stages }) => stages.length + 1 }),
  pyramid: drawn({ read: readPyramid, draw: drawPyramid, parts: ({ levels }) => levels.length }),
  funnel: drawn({ read: readFunnel, draw: drawFunnel, parts: ({ stages }) => stages.length }),
  matrix: drawn({
    read: readMatrix,
    draw: drawMatrix,
    parts: ({ cells }) => cells.length,
    says: matrixWords,
  }),
  venn: drawn({
    read: readVenn,
    draw: drawVenn,
    parts: ({ sets, shared = [] }) => sets.length + shared.length,
    says: vennWords,
  }),
  layers: drawn({
    read: readLayers,
    draw: drawLayers,
    parts: ({ layers }) => layers.length,
    says: ({ layers }, cjk) => entriesWords(layers, cjk),
  }),
  lanes: drawn({
    read: readLanes,
    draw: drawLanes,
    parts: ({ lanes }) => lanes.reduce((sum, { steps }) => sum + steps.length, 0),
    says: lanesWords,
  }),
  fishbone: drawn({
    read: readFishbone,
    draw: drawFishbone,
    parts: ({ causes }) => causes.length,
    says: fishboneWords,
  }),
  sequence: drawn({
    read: readSequenceSpec,
    draw: drawSequence,
    parts: ({ events }) => events.filter(isPart).length,
    says: sequenceWords,
  }),
  gantt: drawn({
    read: readGanttSpec,
    draw: drawGantt,
    parts: ({ tasks }) => tasks.length,
    says: ganttWords,
  }),
  network: drawn({
    read: readNetwork,
    draw: drawNetwork,
    parts: ({ nodes }) => nodes.length,
    says: networkWords,
  }),
};

/** The block that each output draws with what it has for charts. */
export const chartBlock = 'chart';
/** The block that is a picture: its `src` is a file, as that of Markdown's own pictures is. */
export const imageBlock = 'image';

/** The block that is drawn from the borders of the world, which `outside.ts` gives it. */
export const mapBlock = 'map';

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
    if (kind !== chartBlock && kind !== mapBlock) hold('parts', entries(spec));
    return { spec };
  } catch (error) {
    if (error instanceof Misfit) return { problem: error.message };
    throw error;
  }
}

/**
 * What a drawing shows in words, of its spec; undefined of one whose entries' names say it, and of what is none. `cjk`: with
 * Chinese punctuation.
 */
export function saidOf(kind: string, value: unknown, cjk: boolean): string | undefined {
  const { says } = drawings[kind] ?? {};
  const read = says ? readSpec(kind, value) : undefined;
  return read && 'spec' in read ? says?.(read.spec, cjk) : undefined;
}

/** How many entries all lists of a drawing have. */
function entries(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inner = Object.values(value).reduce((sum: number, one) => sum + entries(one), 0);
  return Array.isArray(value) ? value.length + inner : inner;
}

/** How many clicks a drawing takes to be built up; 0 where it is there whole. `spec` is what `readSpec` gave. */
export function clicksOf(kind: string, spec: unknown): number {
  if (kind === chartBlock) return chartSteps(spec as ChartSpec);
  const { clicks } = spec as { readonly clicks?: boolean };
  if (kind === imageBlock) return clicks ? ((spec as ImageSpec).callouts?.length ?? 0) : 0;
  return clicks ? (drawings[kind]?.parts(spec) ?? 0) : 0;
}

/**
 * Draws a block in a rectangle, from the right where lines begin there. `prefix` stands before every id: two drawings on a
 * slide need different ones. `ground`: it is the slide's ground, of this colour, and words stand on it.
 */
export function placeDrawing(
  kind: string,
  spec: unknown,
  rect: Rect,
  theme: Theme,
  language: string,
  prefix = '',
  ground?: Color,
): PlacedDrawing {
  const pen = { theme, cjk: hasCjkPunctuation(language), language, prefix, ...(ground && { ground }) };
  const placed = drawnFromLeft(kind, spec, rect, pen);
  return theme.rightToLeft ? { ...placed, box: mirroredGroup(placed.box, rect) } : placed;
}

function drawnFromLeft(kind: string, spec: unknown, rect: Rect, pen: Pen): PlacedDrawing {
  const block = drawings[kind];
  if (!block) throw new Error(`no block '${kind}' is drawn`);
  const { theme } = pen;
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
  const pen = { theme, cjk: hasCjkPunctuation(language), language, prefix };
  return drawPicture(spec as ImageSpec, rect, pen, rest, firstClick);
}

export { panelCharts } from './chart/panels.ts';
export { contained, covering } from './image/frame.ts';
export { buildUp } from './kit/build-up.ts';
export { isOwnPoster, isRemote, ownPoster, type ReadMedia } from './video/spec.ts';

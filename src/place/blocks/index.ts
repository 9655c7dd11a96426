import type {
  CardsSpec,
  ChartSpec,
  DiagramSpec,
  FiguresSpec,
  StepsSpec,
  TimelineSpec,
} from '../../model/block.ts';
import type { GroupBox } from '../../model/box.ts';
import type { Pt, Rect, Theme } from '../../model/theme.ts';
import type { FigureKind } from '../../model/tree.ts';
import { hasCjkPunctuation } from '../characters.ts';
import { drawCards } from './cards.ts';
import { drawDiagram } from './diagram.ts';
import { drawFigures } from './figures.ts';
import type { Pen } from './kit.ts';
import { drawSteps } from './steps.ts';
import { drawTimeline } from './timeline.ts';

/** A drawing, and by how much its text is too high even at the smallest size (0 where it fits). */
export interface PlacedDrawing {
  readonly box: GroupBox;
  readonly overflow: Pt;
}

/** Specs of the kinds that are drawn with shapes. */
export interface DrawingSpecs {
  readonly timeline: TimelineSpec;
  readonly diagram: DiagramSpec;
  readonly figures: FiguresSpec;
  readonly steps: StepsSpec;
  readonly cards: CardsSpec;
}
export type DrawingKind = Exclude<FigureKind, 'chart'> & keyof DrawingSpecs;
export type AnySpec = DrawingSpecs[DrawingKind] | ChartSpec;

const drawers: {
  readonly [K in DrawingKind]: (spec: DrawingSpecs[K], rect: Rect, pen: Pen) => PlacedDrawing;
} = {
  timeline: drawTimeline,
  diagram: drawDiagram,
  figures: drawFigures,
  steps: drawSteps,
  cards: drawCards,
};

/** Draws a figure block in a rectangle. `prefix` stands before every id: two drawings on a slide need different ones. */
export function placeDrawing<K extends DrawingKind>(
  kind: K,
  spec: DrawingSpecs[K],
  rect: Rect,
  theme: Theme,
  language: string,
  prefix = '',
): PlacedDrawing {
  return drawers[kind](spec, rect, { theme, cjk: hasCjkPunctuation(language), prefix });
}

const drawer =
  <K extends DrawingKind>(kind: K) =>
  (spec: DrawingSpecs[K], rect: Rect, theme: Theme, language: string, prefix = ''): PlacedDrawing =>
    placeDrawing(kind, spec, rect, theme, language, prefix);

export const placeTimeline = drawer('timeline');
export const placeDiagram = drawer('diagram');
export const placeFigures = drawer('figures');
export const placeSteps = drawer('steps');
export const placeCards = drawer('cards');

export { buildUp } from './build-up.ts';

/** Slide tree and theme to positioned boxes, and the text measuring that needs. Runs in Node and in browsers alike. */
export {
  buildUp,
  type DrawingKind,
  type DrawingSpecs,
  type PlacedDrawing,
  placeCards,
  placeDiagram,
  placeDrawing,
  placeFigures,
  placeSteps,
  placeTimeline,
} from './blocks/index.ts';
export { hasCjkPunctuation } from './characters.ts';
export type { Overflow } from './fit.ts';
export { type Fit, fitSlide } from './fit-slide.ts';
export { type PlacedTable, placeTable } from './layouts/table.ts';
export { breakLines, type Line, type MeasuredRun, textWidth } from './lines.ts';
export type { PlaceOptions } from './options.ts';
export { paragraphLines, paragraphsHeight } from './paragraphs.ts';
export { type Placed, place, plainText } from './place.ts';
export { type PlacedRegion, placeRegions } from './regions.ts';
export { type SlideContent, slideContent } from './slots.ts';
export { atStep, writtenStep } from './step.ts';

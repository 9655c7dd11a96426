/** Slide tree and theme to positioned boxes, and the text measuring that needs. Runs in Node and in browsers alike. */
export { buildUp, placeDrawing, placePicture } from '../blocks/index.ts';
export { hasCjkPunctuation } from '../measure/characters.ts';
export { breakLines, type Line, type MeasuredRun, textWidth } from '../measure/lines.ts';
export { paragraphLines, paragraphsHeight } from '../measure/paragraphs.ts';
export { atStep, writtenStep } from '../measure/step.ts';
export { plainText } from '../text/plain-text.ts';
export type { Overflow } from './fit.ts';
export { type Fit, fitSlide } from './fit-slide.ts';
export { type Inked, inkedIn } from './inked.ts';
export type { OutOfSight } from './layouts/context.ts';
export { placeEquations, topOf } from './layouts/equations.ts';
export { layCode } from './layouts/lay-code.ts';
export { type PlacedTable, placeTable } from './layouts/table.ts';
export type { PlaceOptions } from './options.ts';
export { type Placed, place } from './place.ts';
export { type PlacedRegion, placeRegions } from './regions.ts';
export { type SlideContent, slideContent } from './slots.ts';

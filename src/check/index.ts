/** Everything doubtful in a deck, and what could be better, a function for each rule. What is wrong as such, `load` and `fill` report. */
import type { Deck } from '../model/deck.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { checkMakeUp } from './alike.ts';
import { checkAxes } from './axes.ts';
import { checkContrast } from './contrast.ts';
import { checkCredits } from './credits.ts';
import { checkFilled } from './half-empty.ts';
import { checkNotesLength } from './notes.ts';
import { checkPictureSizes } from './pictures.ts';
import { checkPromisedSizes } from './promised-sizes.ts';
import type { AudienceRule, DeckRule, Subject } from './subject.ts';
import { checkTemplateBrand } from './template-brand.ts';
import { checkTemplateGrounds } from './template-grounds.ts';
import { checkTitles } from './titles.ts';
import { checkTopicTitles } from './topic-titles.ts';
import { checkAlternatives, checkLinks } from './tree.ts';
import { checkFigureSources } from './unsourced.ts';
import { checkFacts, checkSources, checkTables, checkUnits } from './unused.ts';
import { checkWordCount } from './wall-of-text.ts';
import { checkWorks } from './works.ts';

export { fieldsIn } from './fields.ts';
export type { CheckedSlide, Subject } from './subject.ts';
export { checkAlternatives, checkLinks } from './tree.ts';

const deckRules: readonly DeckRule[] = [
  checkFacts,
  checkTables,
  checkSources,
  checkUnits,
  checkWorks,
  checkFigureSources,
  checkCredits,
];

const audienceRules: readonly AudienceRule[] = [
  checkContrast,
  checkTemplateBrand,
  checkTemplateGrounds,
  checkTitles,
  checkNotesLength,
  ({ presentation }) => checkAlternatives(presentation),
  ({ presentation }) => checkAxes(presentation),
  ({ presentation }) => checkLinks(presentation),
  checkPictureSizes,
  checkMakeUp,
  checkFilled,
  checkWordCount,
  checkTopicTitles,
  checkPromisedSizes,
];

/** What is doubtful whoever listens. */
export const checkData = (deck: Deck): Diagnostic[] => deckRules.flatMap((rule) => rule(deck));

/** What is doubtful in the lecture of one audience. */
export const checkAudience = (subject: Subject): Diagnostic[] =>
  audienceRules.flatMap((rule) => rule(subject));

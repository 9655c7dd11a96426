import type { DeckSlide, PictureField } from '../model/deck.ts';
import type { FigureTrace } from '../model/report.ts';
import type { WrittenScrim } from '../theme/scrim.ts';
import { sourceLine } from './marks.ts';
import { Note, Phrase } from './phrase.ts';
import type { Part } from './said.ts';
import type { Callouts } from './seen-blocks.ts';
import type { Speaker } from './speaker.ts';
import { tracesOf } from './traces.ts';
import { SourceView, type View, Viewer, type Viewing } from './view.ts';
import type { FilledFormula } from './views/tex.ts';

/** How a slide is to be filled besides what its data says. */
export interface Filling {
  /** Steps of the type scale by region, where text is set smaller. */
  readonly steps: Readonly<Record<string, number>>;
  /** The run of entries shown, when the slide is one of several. */
  readonly part?: Part;
  /** Counts from 1; a continued slide's further parts are 2, 3 ... */
  readonly partNumber: number;
  /** It goes on on the next slide. */
  readonly goesOn?: boolean;
  /** How many parts there are, where that is known. */
  readonly parts?: number;
  /** What a picture under its words is veiled by. */
  readonly scrim?: WrittenScrim;
  readonly withNotes: boolean;
  /** Points appear one after another. */
  readonly clicks: boolean;
  /** The slide stands after the closing and says so. */
  readonly backup: boolean;
  /** First line of the notes: the slide's minutes and the clock so far. */
  readonly clock?: string;
  /** Path of an image as the Markdown names it. */
  readonly imagePath: (src: string) => string;
  readonly drawing: Viewing['drawing'];
  /** The numbers of callouts that have one. */
  readonly numbers: Callouts['numbers'];
}

export interface SlideView {
  readonly id: string;
  readonly layout: string;
  readonly title: string;
  readonly view: View;
  /** Ids of all sources the slide rests on. */
  readonly sources: readonly string[];
  /** The same in the order in which a reader comes to them. */
  readonly cited: readonly string[];
  /** Pictures that it shows, in order. */
  readonly pictures: readonly PictureField[];
  /** What the lecturer says: the notes alone, without clock and sources. Empty where there are none. */
  readonly spoken: string;
  readonly formulas: readonly FilledFormula[];
  /** Where the figures it shows are kept. */
  readonly figures: readonly FigureTrace[];
  /** Rows of its table that were shown before: the head of a group that goes on. */
  readonly repeated: number;
  /** Points that this part shows of a list that goes on over several slides. */
  readonly points: number;
}

/** All that a template sees of a slide itself. */
export function viewSlide(slide: DeckSlide, speaker: Speaker, filling: Filling): SlideView {
  const { partNumber, part, imagePath, numbers, drawing } = filling;
  const clicks = { asked: slide.clicks ?? false, each: slide.clicks ?? filling.clicks };
  speaker.facts.clear();
  const viewer = new Viewer(speaker, { part, clicks, imagePath, numbers, drawing });
  const title = titleOf(slide, viewer, filling);
  const fields = viewer.fields({ ...slide.fields, title: undefined });
  const figures = tracesOf({ ...viewer.shown, facts: speaker.facts }, speaker.deck);
  const sources = [...new Set([...slide.source, ...viewer.sources])];
  const unmarked = new Set([...slide.source, ...viewer.unmarked]);
  const line = slide.kind.cites ? sourceLine(sources, speaker, unmarked) : '';
  // A slide's further parts are talked through with the first one's notes.
  const said = slide.notes && partNumber === 1 ? speaker.say(slide.notes) : undefined;
  const spoken = said?.text ?? '';
  const written = [filling.clock ?? '', spoken, line, ...viewer.answers]
    .filter((one) => one !== '')
    .join('\n\n');
  const view = {
    ...fields,
    title,
    source: new SourceView(slide.source),
    clicks: clicks.each,
    notes: filling.withNotes && written !== '' ? new Note(written, said?.sources ?? []) : undefined,
    sourceLine: line === '' ? undefined : new Phrase(line),
  };
  const id = partNumber === 1 ? slide.id : `${slide.id}-${partNumber}`;
  const { pictures } = viewer;
  return {
    id,
    layout: layoutOf(slide),
    title: title.text,
    view,
    sources,
    cited: [...new Set([...viewer.sources, ...slide.source])],
    pictures,
    spoken,
    formulas: viewer.formulas,
    figures,
    repeated: viewer.repeated,
    points: viewer.points,
  };
}

/**
 * The layout that its kind names, which may hang on fields: `content-{arrangement}` on the value of one,
 * `statement{image:-picture}` on whether one is given, `section{variant:-*|picture:-picture}` on the first of several that
 * is, `*` being its value.
 */
export function layoutOf({ kind, fields }: DeckSlide): string {
  return kind.layout.replace(choosing, (whole, said: string) => {
    const choices = choicesIn(said);
    const found = choices.find(([key]) => fields[key] !== undefined);
    if (!found) return choices.some(([, given]) => given === undefined) ? whole : '';
    const field = fields[found[0]];
    const value = field?.type === 'plain' ? String(field.value) : '';
    return (found[1] ?? '*').replace('*', value);
  });
}

const choosing = /\{([^{}]*)\}/g;

const choicesIn = (said: string) =>
  said.split('|').map((one) => one.split(':') as [key: string, given?: string]);

/** The fields that a kind's layout hangs on. */
export const fieldsChoosing = (layout: string): readonly string[] =>
  [...layout.matchAll(choosing)].flatMap(([, said = '']) => choicesIn(said).map(([key]) => key));

function titleOf(slide: DeckSlide, viewer: Viewer, { partNumber, parts = 0, backup }: Filling): Phrase {
  const { words } = viewer.speaker;
  const title = viewer.say(slide.title);
  const spare = backup ? words.say('backup') + words.say('colon') : '';
  const going = parts > 2 ? words.say('continued-of', { n: partNumber, of: parts }) : words.say('continued');
  const more = partNumber === 1 ? '' : going;
  return new Phrase(spare + title.text + more, title.sources);
}

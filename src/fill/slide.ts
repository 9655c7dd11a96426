import type { DeckSlide } from '../model/deck.ts';
import { sourceLine } from './marks.ts';
import { Alternative, Markup, Note, Phrase } from './phrase.ts';
import type { Speaker } from './speaker.ts';
import { type View, Viewer } from './view.ts';
import { chartView } from './views/chart.ts';
import { agendaView, coverView, type Outline, referencesView, sectionView } from './views/deck.ts';
import { comparisonView, diagramView, figuresView, processView, timelineView } from './views/figures.ts';
import { tableView } from './views/table.ts';
import {
  bulletsView,
  closingView,
  imageView,
  type Part,
  quotationView,
  statementView,
  twoColumnsView,
} from './views/text.ts';

/** How a slide is to be filled besides what its data says. */
export interface Filling {
  /** Steps of the type scale by region, where text is set smaller. */
  readonly steps: Readonly<Record<string, number>>;
  /** The run of items shown, when the slide is one of several. */
  readonly part?: Part;
  /** Counts from 1; a continued slide's further parts are 2, 3 ... */
  readonly partNumber: number;
  readonly withNotes: boolean;
  /** Points appear one after another. */
  readonly clicks: boolean;
  /** The slide stands after the closing and says so. */
  readonly backup: boolean;
  /** First line of the notes: the slide's minutes and the clock so far. */
  readonly clock?: string;
  /** Path of an image as the Markdown names it. */
  readonly imagePath: (src: string) => string;
}

export interface SlideView {
  readonly id: string;
  readonly layout: string;
  readonly title: string;
  readonly view: View;
  /** Ids of all sources the slide rests on. */
  readonly sources: readonly string[];
  /** What the lecturer says: the notes alone, without clock and sources. Empty where there are none. */
  readonly spoken: string;
}

/** All that a template sees of a slide. */
export function viewSlide(slide: DeckSlide, speaker: Speaker, outline: Outline, filling: Filling): SlideView {
  const viewer = new Viewer(speaker);
  const title = titleOf(slide, viewer, filling);
  const body = bodyView(slide, viewer, title.text, outline, filling);
  const lead = viewer.maybe(slide.lead);
  const note = 'note' in slide ? viewer.maybe(slide.note) : undefined;
  const sources = [...new Set([...slide.source, ...viewer.sources])];
  const line = cites(slide) ? sourceLine(sources, speaker) : '';
  // A slide's further parts are talked through with the first one's notes.
  const said = slide.notes && filling.partNumber === 1 ? speaker.say(slide.notes) : undefined;
  const written = [filling.clock ?? '', said?.text ?? '', line].filter((part) => part !== '').join('\n\n');
  const notes = filling.withNotes && written !== '' ? new Note(written, said?.sources ?? []) : undefined;
  const id = filling.partNumber === 1 ? slide.id : `${slide.id}-${filling.partNumber}`;
  const view = {
    title,
    lead,
    note,
    noteMarks: viewer.cite([note]),
    clicks: slide.clicks ?? filling.clicks,
    notes,
    logo: logoOf(viewer, filling),
    sourceLine: line === '' ? undefined : new Phrase(line),
    ...body,
    ...(slide.kind === 'image' ? { image: filling.imagePath(slide.image.src) } : {}),
  };
  return {
    id,
    layout: slide.kind,
    title: title.text,
    view,
    sources,
    spoken: said?.text ?? '',
  };
}

/** The institution's logo, named after the institution. */
function logoOf({ speaker }: Viewer, { imagePath }: Filling) {
  const { logo, institution } = speaker.audience.brand;
  if (logo === undefined) return undefined;
  const alt = institution ? speaker.say(institution).text : speaker.words.say('logo');
  return { alt: new Alternative(alt), path: new Markup(imagePath(logo)) };
}

/** Slides that open and close parts carry no source line. */
function cites(slide: DeckSlide): boolean {
  return !['cover', 'agenda', 'section', 'closing', 'references'].includes(slide.kind);
}

function titleOf(slide: DeckSlide, viewer: Viewer, { partNumber, backup }: Filling): Phrase {
  const { deck, words } = viewer.speaker;
  const section = deck.sections.find((candidate) => candidate.id === slide.section);
  const text = slide.title ?? (slide.kind === 'cover' || !section ? deck.title : section.title);
  const title = viewer.say(text);
  const spare = backup ? words.say('backup') + words.say('colon') : '';
  const more = partNumber === 1 ? '' : words.say('continued');
  return new Phrase(spare + title.text + more, title.sources);
}

function bodyView(slide: DeckSlide, viewer: Viewer, title: string, outline: Outline, filling: Filling): View {
  switch (slide.kind) {
    case 'cover':
      return coverView(slide, viewer);
    case 'agenda':
      return agendaView(slide, viewer, outline);
    case 'section':
      return sectionView(slide, outline);
    case 'statement':
      return statementView(slide, viewer);
    case 'bullets':
      return bulletsView(slide, viewer, filling.part);
    case 'two-columns':
      return twoColumnsView(slide, viewer);
    case 'figures':
      return figuresView(slide, viewer, title);
    case 'table':
      return tableView(slide, viewer, filling.part);
    case 'chart':
      return chartView(slide, viewer);
    case 'timeline':
      return timelineView(slide, viewer, title);
    case 'diagram':
      return diagramView(slide, viewer, title);
    case 'quotation':
      return quotationView(slide, viewer);
    case 'process':
      return processView(slide, viewer, title);
    case 'comparison':
      return comparisonView(slide, viewer, title);
    case 'image':
      return imageView(slide, viewer);
    case 'references':
      return referencesView(slide, viewer, outline);
    case 'closing':
      return closingView(slide, viewer);
  }
}

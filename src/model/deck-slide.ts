/** Slides as data: what they say, for every audience and language. `model/tree.ts` has slides as Markdown. */
import type { Depth } from './audience.ts';
import type { BigFigure, Card, Chart, Column, Diagram, Event, Item, SlideTable, Step } from './content.ts';
import type { Place } from './diagnostic.ts';
import type { LocalText } from './local-text.ts';

/** Minutes a slide takes: by default, and for audiences by id. */
export interface Minutes {
  readonly default: number;
  readonly variants: Readonly<Record<string, number>>;
}

interface SlideBase {
  readonly id: string;
  /** Id of its section. */
  readonly section: string;
  /** One sentence above the body. */
  readonly lead?: LocalText;
  readonly minutes: Minutes;
  /** 1 to 10: which slides stay when time is short. */
  readonly weight: number;
  readonly essential: boolean;
  readonly depth: Depth;
  readonly tags: readonly string[];
  /** Ids of sources of the slide as a whole, without those of the facts it uses. */
  readonly source: readonly string[];
  readonly notes?: LocalText;
  /** Audiences (or those that extend them) that see it; empty: all. */
  readonly only: readonly string[];
  /** Audiences (or those that extend them) that do not see it. */
  readonly not: readonly string[];
  /** Its parts appear one after another; absent: points as the audience says, drawings at once. */
  readonly clicks?: boolean;
  readonly place: Place;
}
interface Titled extends SlideBase {
  /** States the point. */
  readonly title: LocalText;
}

export interface CoverSlide extends SlideBase {
  readonly kind: 'cover';
  /** The deck's unless given. */
  readonly title?: LocalText;
  readonly subtitle?: LocalText;
}
export interface AgendaSlide extends Titled {
  readonly kind: 'agenda';
}
export interface SectionSlide extends SlideBase {
  readonly kind: 'section';
  /** The section's unless given. */
  readonly title?: LocalText;
}
export interface StatementSlide extends Titled {
  readonly kind: 'statement';
  readonly statement: LocalText;
  readonly support?: LocalText;
}
export interface BulletsSlide extends Titled {
  readonly kind: 'bullets';
  readonly items: readonly Item[];
}
export interface TwoColumnsSlide extends Titled {
  readonly kind: 'two-columns';
  readonly left: Column;
  readonly right: Column;
}
export interface ComparisonSlide extends Titled {
  readonly kind: 'comparison';
  readonly cards: readonly Card[];
  readonly note?: LocalText;
}
export interface FiguresSlide extends Titled {
  readonly kind: 'figures';
  readonly figures: readonly BigFigure[];
  readonly note?: LocalText;
}
export interface TableSlide extends Titled {
  readonly kind: 'table';
  readonly table: SlideTable;
  readonly note?: LocalText;
}
export interface ChartSlide extends Titled {
  readonly kind: 'chart';
  readonly chart: Chart;
  readonly takeaways: readonly LocalText[];
}
export interface TimelineSlide extends Titled {
  readonly kind: 'timeline';
  readonly events: readonly Event[];
  readonly note?: LocalText;
}
export interface DiagramSlide extends Titled {
  readonly kind: 'diagram';
  readonly diagram: Diagram;
  readonly note?: LocalText;
}
export interface ProcessSlide extends Titled {
  readonly kind: 'process';
  readonly steps: readonly Step[];
  readonly arrows: boolean;
  readonly note?: LocalText;
}
export interface QuotationSlide extends Titled {
  readonly kind: 'quotation';
  readonly quote: LocalText;
  readonly by?: LocalText;
}
export interface ImageSlide extends Titled {
  readonly kind: 'image';
  /** `src` is relative to the deck's folder and stays inside it. */
  readonly image: { readonly src: string; readonly alt: LocalText; readonly place: Place };
  readonly caption?: LocalText;
}
export interface ReferencesSlide extends Titled {
  readonly kind: 'references';
}
export interface ClosingSlide extends Titled {
  readonly kind: 'closing';
  readonly items: readonly LocalText[];
}

export type DeckSlide =
  | CoverSlide
  | AgendaSlide
  | SectionSlide
  | StatementSlide
  | BulletsSlide
  | TwoColumnsSlide
  | ComparisonSlide
  | FiguresSlide
  | TableSlide
  | ChartSlide
  | TimelineSlide
  | DiagramSlide
  | ProcessSlide
  | QuotationSlide
  | ImageSlide
  | ReferencesSlide
  | ClosingSlide;

/** A kind of slide is filled into the layout of the same name. */
export type SlideKind = DeckSlide['kind'];

/**
 * Positioned boxes: what `place` makes of a slide and both outputs draw. Lengths are points from the slide's
 * top left corner. Order is drawing order and reading order.
 */
import type { ChartSpec } from './chart.ts';
import type { MediaKind, MediaPlay } from './field.ts';
import type { Align, Anchor, Color, PlaceholderType, Pt, Rect, TextStyleName } from './theme.ts';
import type { Block, Code, Table } from './tree.ts';

export interface TextRun {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** In the mono face. */
  readonly code?: boolean;
  /** Small, above the line or below it. */
  readonly raised?: boolean;
  readonly lowered?: boolean;
  /** As with a marker. */
  readonly marked?: boolean;
  /** An address, or `#` and a slide's id. */
  readonly link?: string;
  readonly color?: Color;
  /** Of another style's size than the paragraph's, e.g. a unit beside a big number. */
  readonly style?: TextStyleName;
  /** A source mark: raised and small. `from` says where the fact stands. */
  readonly cite?: string;
}

export interface TextParagraph {
  readonly runs: readonly TextRun[];
  readonly style: TextStyleName;
  /** Index into the style's `steps`, plus one; 0 is the style as it is. */
  readonly step: number;
  readonly align: Align;
  readonly bullet?: boolean;
  /** Overrides the style's space below. */
  readonly after?: Pt;
}

export type Geometry =
  | 'rect'
  | 'roundRect'
  | 'ellipse'
  | 'chevron'
  | 'homePlate'
  | 'rightArrow'
  | 'triangle'
  | 'diamond'
  | 'can'
  /** What `points` say. */
  | 'polygon'
  /** What `paths` say. */
  | 'freeform';

/** A step of an outline, on the slide: to a point, in a line to it, in a curve by two handles to it, back to the first. */
export type PathStep =
  | readonly ['M' | 'L', x: Pt, y: Pt]
  | readonly ['C', x1: Pt, y1: Pt, x2: Pt, y2: Pt, x: Pt, y: Pt]
  | readonly ['Z'];
/** What lies within an odd number of its parts is filled: an island in a lake, and not the lake. */
export type Path = readonly PathStep[];

interface BoxBase {
  /** Unique on the slide, e.g. `event-3`. */
  readonly id: string;
  /** For people: PowerPoint's selection pane. */
  readonly name: string;
  readonly click?: number;
  /** The click at which it goes again. */
  readonly until?: number;
}

/** Stops in order, each at a share of the shape's height or width. */
export interface Fade {
  readonly axis: 'down' | 'across';
  readonly stops: readonly { readonly at: number; readonly alpha: number }[];
}

export interface ShapeBox extends BoxBase {
  readonly type: 'shape';
  readonly rect: Rect;
  readonly geometry: Geometry;
  /** A mirror's picture of it, as a whole: arrows point to the left. */
  readonly flipped?: true;
  /** Corner radius of a roundRect. */
  readonly radius?: Pt;
  /** Of a freeform, each filled for itself; `rect` is around them. */
  readonly paths?: readonly Path[];
  /** Corners of a polygon, in parts of the rectangle's width and height. */
  readonly points?: readonly (readonly [x: number, y: number])[];
  readonly fill?: Color;
  /** The fill's opacity along the shape, downwards or from its left. */
  readonly fade?: Fade;
  /** It says nothing. */
  readonly decorative?: true;
  readonly line?: { readonly color: Color; readonly width: Pt; readonly dash?: boolean };
  readonly text: readonly TextParagraph[];
  readonly anchor: Anchor;
  readonly inset: { readonly l: Pt; readonly t: Pt; readonly r: Pt; readonly b: Pt };
  /** Of which part of a list its words are, from 1: where it stands in no group, PowerPoint's outline has them. */
  readonly outline?: number;
}

/** Of a rectangle: 0 top, 1 left, 2 bottom, 3 right. */
export type Site = 0 | 1 | 2 | 3;
/** What a line ends in: a filled triangle, an open arrow, a filled diamond, a dot. */
export type LineEnd = 'triangle' | 'arrow' | 'diamond' | 'oval';

/** A connector glued to two shapes. */
export interface ConnectorBox extends BoxBase {
  readonly type: 'connector';
  readonly from: { readonly id: string; readonly site: Site };
  readonly to: { readonly id: string; readonly site: Site };
  readonly route: 'straight' | 'elbow' | 'curve';
  /**
   * Where an elbow's inner stretches run, in turn along the way it leaves and across it: one or three between opposite
   * sides, none or two between sides at right angles. Half way if it does not say.
   */
  readonly via?: readonly Pt[];
  readonly color: Color;
  readonly width: Pt;
  readonly dash?: boolean;
  readonly head?: LineEnd;
  readonly tail?: LineEnd;
}

/** Shapes that belong together, with one alternative text. Children keep slide coordinates. */
export interface GroupBox extends BoxBase {
  readonly type: 'group';
  readonly alt: string;
  /** It says nothing: numbers and dots beside words that are read anyway. */
  readonly decorative?: boolean;
  /** It appears with another group of its click, and stands over those of later ones. */
  readonly over?: boolean;
  readonly children: readonly (ShapeBox | ConnectorBox | GroupBox | ImageBox)[];
}

/** A panel and the text on it, which belong together as a group's shapes do. */
export interface PanelBox extends BoxBase {
  readonly type: 'panel';
  readonly children: readonly (ShapeBox | TextBox)[];
}

/** Text that flows in a region; in PowerPoint it sits in the placeholder and inherits from the layout. */
export interface TextBox extends BoxBase {
  readonly type: 'text';
  readonly region: string;
  readonly rect: Rect;
  readonly style: string;
  readonly step: number;
  readonly align: Align;
  readonly anchor: Anchor;
  readonly placeholder?: { readonly type: PlaceholderType; readonly idx: number };
  /** Where it is not the style's. */
  readonly color?: Color;
  readonly blocks: readonly Block[];
  /** How high its text is, where its place may be higher. */
  readonly textHeight?: Pt;
  /** Lines of code, or what stands before them: numbers and signs, a text for each. They are never broken. */
  readonly listing?: Code | readonly string[];
  /** Of code and equations: what it is, for those who cannot see it. */
  readonly alt?: string;
}

export interface TableBox extends BoxBase {
  readonly type: 'table';
  readonly region: string;
  readonly rect: Rect;
  readonly table: Table;
  /** What it shows, for those who cannot see it. */
  readonly alt: string;
  readonly step: number;
  /** Widths sum to `rect.w`, heights to at most the region's height. */
  readonly columns: readonly Pt[];
  readonly rows: readonly Pt[];
  readonly placeholder?: { readonly type: PlaceholderType; readonly idx: number };
}

export interface ChartBox extends BoxBase {
  readonly type: 'chart';
  readonly region: string;
  readonly rect: Rect;
  readonly chart: ChartSpec;
  /** The click of its first part, where it appears part by part (`chart.clicks`). */
  readonly firstClick?: number;
  readonly placeholder?: { readonly type: PlaceholderType; readonly idx: number };
}

export interface ImageBox extends BoxBase {
  readonly type: 'image';
  readonly region: string;
  /** Where the visible part stands. */
  readonly rect: Rect;
  /** Path on disk, absolute. */
  readonly file: string;
  readonly alt: string;
  /** Parts cut off at each edge, 0 to 1 of the picture's own size. */
  readonly crop: { readonly l: number; readonly t: number; readonly r: number; readonly b: number };
  readonly placeholder?: { readonly type: PlaceholderType; readonly idx: number };
  /** What plays in its place. */
  readonly media?: MediaBox;
  /** An address that it leads to. */
  readonly link?: string;
}

/** A film or a sound. */
export interface MediaBox {
  readonly kind: MediaKind;
  /** Path on disk, absolute. */
  readonly file: string;
  /** In seconds. */
  readonly start?: number;
  readonly end?: number;
  readonly loop?: boolean;
  readonly muted?: boolean;
  readonly play: MediaPlay;
  /** The slide's click at which it plays. */
  readonly click?: number;
}

export type Box = ShapeBox | ConnectorBox | GroupBox | PanelBox | TextBox | TableBox | ChartBox | ImageBox;

export interface PlacedSlide {
  readonly n: number;
  readonly id: string;
  readonly layout: string;
  readonly title: string;
  readonly section?: string;
  /** Names of the layout's regions that have content. */
  readonly filled: readonly string[];
  readonly boxes: readonly Box[];
  readonly note: readonly Block[];
  readonly hidden: boolean;
  /** Slidev's name of how it gives way to the next slide. */
  readonly transition?: string;
  /** Footer text and date as shown, absent where the layout shows none. */
  readonly footer?: string;
  readonly date?: string;
}

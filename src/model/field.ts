/** Fields of slides as their kind's schema says what they are, read but not yet put into words for an audience. */
import type { Chart, Listing, MapContent, SlideTable } from './content.ts';
import type { Place } from './diagnostic.ts';
import type { QuantityFact } from './fact.ts';
import type { Icon } from './icon.ts';
import type { LocalText } from './local-text.ts';

/** When parts of a list appear: one by one where the audience has clicks, or only where the slide asks for it. */
export type Appears = 'each' | 'asked';

/** `rich`: its words may be emphasised, linked and so on. */
export interface TextField {
  readonly type: 'text';
  readonly text: LocalText;
  readonly rich?: boolean;
}

/** A list's entries; `splits`: they may go on over further slides. */
export interface ListField {
  readonly type: 'list';
  readonly items: readonly Field[];
  readonly splits: boolean;
  readonly appears?: Appears;
}

/** Every key that its schema has; those that are not given are undefined. */
export interface MapField {
  readonly type: 'map';
  readonly fields: Readonly<Record<string, Field | undefined>>;
  readonly place: Place;
}

/** What a text rests on: ids of sources. */
export interface SourceField {
  readonly type: 'source';
  readonly source: readonly string[];
}

/** A whole fact in words. */
export interface FactField {
  readonly type: 'fact';
  readonly fact: string;
}

/** A figure to be seen large, of a fact or written where it is shown. */
export interface FigureField {
  readonly type: 'figure';
  readonly fact?: string;
  readonly own?: QuantityFact;
  readonly label?: LocalText;
  readonly icon?: Icon;
  /** The one that the others are there to be compared with. */
  readonly emphasis: boolean;
  readonly place: Place;
}

export interface TableField {
  readonly type: 'table';
  readonly content: SlideTable;
  readonly splits: boolean;
}

export interface ChartField {
  readonly type: 'chart';
  readonly chart: Chart;
}

export interface MapContentField {
  readonly type: 'map-content';
  readonly map: MapContent;
}

/** Undefined where its name was reported. */
export interface IconField {
  readonly type: 'icon';
  readonly icon: Icon | undefined;
}

/** A place in a picture, in percent of its width and height from its top left corner. */
export interface PicturePoint {
  readonly x: number;
  readonly y: number;
}

/** A point of a picture that is named: by a number, explained beside the picture, or there. */
export interface Callout {
  readonly at: PicturePoint;
  readonly text: LocalText;
  readonly number: boolean;
  /** Of the point. */
  readonly place: Place;
}

export interface CodeField {
  readonly type: 'code';
  readonly listing: Listing;
  readonly caption: TextField | undefined;
  readonly place: Place;
}

/** `src` is relative to the deck's folder and stays inside it. */
export interface PictureField {
  readonly type: 'picture';
  readonly src: string;
  readonly alt: LocalText;
  /** `cover`: it fills its place, and is cut so that `focus` stays in sight. Where nothing is said, as its place has it. */
  readonly fit?: 'contain' | 'cover';
  readonly focus?: PicturePoint;
  readonly caption?: TextField;
  readonly credit?: LocalText;
  readonly licence?: string;
  readonly licenceUrl?: string;
  readonly sourceUrl?: string;
  readonly callouts: readonly Callout[];
  readonly place: Place;
}

export type MediaKind = 'video' | 'audio';
/** When it plays: as somebody asks it to, at the slide's next click, or with the slide. */
export type MediaPlay = 'asked' | 'click' | 'slide';

/** A film or a sound. `src` is relative to the deck's folder and stays inside it, or the address of what is on the web. */
export interface MediaField {
  readonly type: 'media';
  readonly kind: MediaKind;
  readonly src: string;
  readonly remote: boolean;
  readonly alt: LocalText;
  /** A picture in the deck's folder, where it does not play. */
  readonly poster?: string;
  /** In seconds. */
  readonly start?: number;
  readonly end?: number;
  readonly loop: boolean;
  readonly muted: boolean;
  readonly play: MediaPlay;
  readonly caption?: TextField;
  /** Where it can be found: on paper a QR code leads there. */
  readonly link?: string;
  readonly place: Place;
}

/** LaTeX. `lines`: where each of its lines stands in the file; `doubled`: its backslashes stand there twice. */
export interface TexField {
  readonly type: 'tex';
  readonly tex: string;
  /** In two parts, parted at the sign by which steps are aligned. */
  readonly aligned: boolean;
  readonly lines: readonly { readonly offset: number; readonly place: Place }[];
  readonly doubled: boolean;
  readonly place: Place;
}

/** By which texts refer to a formula: `{#bayes}`. It gives it a number. */
export interface FormulaField {
  readonly type: 'formula';
  readonly id: string;
  readonly place: Place;
}

/** A diagram in Mermaid's language. `kind`: Mermaid's name of it, where none of our blocks draws it. */
export interface MermaidField {
  readonly type: 'mermaid';
  readonly text: string;
  readonly kind?: string;
  readonly place: Place;
}

/** A word of a choice, a number, true or false. */
export interface PlainField {
  readonly type: 'plain';
  readonly value: string | number | boolean;
}

/** A block that may stand in any region; `content` are its own fields. */
export interface BlockField {
  readonly type: 'block';
  /** Name of its folder. */
  readonly name: string;
  /** Path of its template, absolute. */
  readonly template: string;
  readonly content: MapField;
  /** Audiences (or those that extend them) that see it; empty: all that see its slide. */
  readonly only: readonly string[];
  /** Audiences (or those that extend them) that do not see it. */
  readonly not: readonly string[];
  readonly place: Place;
}

export type Field =
  | TextField
  | BlockField
  | ListField
  | MapField
  | SourceField
  | FactField
  | FigureField
  | TableField
  | ChartField
  | MapContentField
  | IconField
  | CodeField
  | PictureField
  | MediaField
  | TexField
  | FormulaField
  | MermaidField
  | PlainField;

export type Fields = MapField['fields'];

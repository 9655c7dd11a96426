/** An institution's template as it is: its masters and slide layouts. Lengths are points. */
import type { Align, Anchor, Insets, Pt, Rect, Size } from '../model/theme.ts';

/** A colour as it is seen: six hex digits, and how thick it is, 0 to 1. */
export interface Paint {
  readonly hex: string;
  readonly alpha: number;
}

/** The twelve colours that slides name, through the master's colour map. */
export type SchemeColors = Readonly<Record<string, string>>;

/** How text of a level looks. */
export interface LevelLook {
  readonly size: Pt;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly caps: boolean;
  readonly color: Paint;
  /** Of the theme's faces, or by name. */
  readonly latin: string;
  readonly ea: string;
  readonly heading: boolean;
  /** Distance of baselines: points, or times what the face needs. */
  readonly line: { readonly pt: Pt } | { readonly times: number };
  /** Space above and below a paragraph. */
  readonly before: Pt;
  readonly after: Pt;
  readonly align: Align;
  /** Where text begins, and where its first line does, from there. */
  readonly margin: Pt;
  readonly indent: Pt;
  readonly bullet?: { readonly char: string; readonly color?: Paint; readonly number?: boolean };
}

export interface TemplatePlaceholder {
  /** `p:ph type`; `obj` where it says none, which takes anything. */
  readonly type: string;
  readonly idx: number;
  readonly name: string;
  /** The frame; text stands within its insets. */
  readonly rect: Rect;
  readonly inset: Insets;
  readonly anchor: Anchor;
  /** What its frame is filled with. */
  readonly fill?: Paint;
  /** A line of small print or a heading, as against a body: on a slide of its height. */
  readonly small: boolean;
  /** Text runs from top to bottom, or is turned. */
  readonly turned: boolean;
  readonly levels: readonly LevelLook[];
  /** Its sample text alone says how its levels look, so that slides do not inherit it. */
  readonly isWritten?: boolean;
}

export interface TemplateLayout {
  /** Path of its part. */
  readonly part: string;
  readonly name: string;
  /** `type` of `p:sldLayout`. */
  readonly type: string;
  readonly master: TemplateMaster;
  readonly placeholders: readonly TemplatePlaceholder[];
  readonly colors: SchemeColors;
  /** Its own colour map, `a:overrideClrMapping`, by attributes. */
  readonly mapping?: Readonly<Record<string, string>>;
  readonly art: Art;
}

export interface TemplateMaster {
  readonly part: string;
  readonly name: string;
  readonly colors: SchemeColors;
  readonly fonts: { readonly heading: ThemeFont; readonly body: ThemeFont };
  readonly placeholders: readonly TemplatePlaceholder[];
}

export interface ThemeFont {
  readonly latin: string;
  readonly ea: string;
}

/** Something drawn: where, and in which colour where it fills that place with one. */
export interface Drawn {
  readonly rect: Rect;
  readonly paint?: Paint;
  readonly picture?: boolean;
}

/** What stands behind a layout's placeholders. */
export interface Art {
  /** What slides of it have at most places for a ground: one colour. */
  readonly ground: Paint;
  /** Most of the slide is a picture, so that its ground is told by its pixels alone. */
  readonly pictured: boolean;
  /** SVG elements in a view box of the slide's size in points, drawn in order; empty: nothing but the ground. */
  readonly svg: string;
  /** Pictures that the SVG names, as `href="part:ppt/media/image1.png"`. */
  readonly pictures: readonly string[];
  /** What it draws, in order. */
  readonly shapes: readonly Drawn[];
  /** What could not be drawn, in words. */
  readonly undrawn: readonly string[];
}

export interface Template {
  /** Absolute. */
  readonly file: string;
  /** Another one where any of its parts is another. */
  readonly stamp: string;
  readonly size: Size;
  readonly layouts: readonly TemplateLayout[];
  readonly masters: readonly TemplateMaster[];
  /** It asks for a password before it is changed. */
  readonly locked: boolean;
  /** It holds macros, which are left out. */
  readonly macros: boolean;
  /** Faces that are embedded in the file, by name. */
  readonly embedded: readonly string[];
  /** The layouts of its own slides, by part, in order: they tell which it is made to be used with. */
  readonly used: readonly string[];
}

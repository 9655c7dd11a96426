/**
 * The theme: one description of slide size, colours, type and regions from which the Slidev layouts' CSS
 * and the PowerPoint theme, master and layouts are both made.
 *
 * All lengths are points (1/72 inch). The web canvas is as many CSS pixels wide as the slide is points wide,
 * so one point is one pixel there: 16:9 is 960 x 540, 4:3 is 720 x 540.
 */

/** 1/72 inch; one CSS pixel on the web canvas; 12700 EMU. */
export type Pt = number;

export interface Size {
  readonly w: Pt;
  readonly h: Pt;
}

export interface Rect extends Size {
  readonly x: Pt;
  readonly y: Pt;
}

export type AspectRatio = '16:9' | '4:3';

/** The twelve colours of a PowerPoint colour scheme, by the names slides use (`a:schemeClr val`). */
export const colorNames = [
  'bg1',
  'tx1',
  'bg2',
  'tx2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
] as const;
export type ColorName = (typeof colorNames)[number];

/**
 * A theme colour, with `alpha` from 0 (clear) to 1 (full, the default).
 * By convention: `tx1` text on `bg1`; `tx2` titles and deep panels; `bg2` quiet panels;
 * `accent1` the theme's main colour; `accent6` muted text (readable on bg1 and bg2) and, with alpha, rules.
 */
export interface Color {
  readonly name: ColorName;
  readonly alpha?: number;
}

/** What a colour is for. Layouts and blocks name these, so that a light and a dark theme share one drawing. */
export interface ColorRoles {
  /** Covers, section slides, diagram roots: a deep ground, and what is written on it. */
  readonly deep: Color;
  readonly onDeep: Color;
  /** Quiet panels behind cards and nodes, and what is written on them. */
  readonly panel: Color;
  readonly onPanel: Color;
  /** The theme's main colour, and what is written on it. */
  readonly accent: Color;
  readonly onAccent: Color;
  /** Rules and numerals on a deep ground. */
  readonly highlight: Color;
  /** Captions, footers, axis labels. */
  readonly muted: Color;
  /** Thin rules and outlines. */
  readonly rule: Color;
  /** Chart series in order. */
  readonly series: readonly Color[];
}

/** The faces of one role. `latin` and `ea` are what PowerPoint names; `web` is the CSS font-family list. */
export interface FontPair {
  readonly latin: string;
  readonly ea: string;
  readonly web: string;
}

export const textStyleNames = [
  'display',
  'title',
  'subtitle',
  'statement',
  'quote',
  'body',
  'body2',
  'heading',
  'table',
  'label',
  'small',
  'caption',
  'footer',
  'figure',
  'number',
] as const;
export type TextStyleName = (typeof textStyleNames)[number];

export type Align = 'left' | 'center' | 'right';
export type Anchor = 'top' | 'middle' | 'bottom';

/** One step of the type scale. `line` is the exact distance of baselines; `after` the space below a paragraph. */
export interface TextStyle {
  readonly size: Pt;
  readonly line: Pt;
  readonly after: Pt;
  readonly bold: boolean;
  readonly color: Color;
  readonly font: 'heading' | 'body';
  /** Smaller settings tried, in order, when text does not fit; the last is the minimum. */
  readonly steps: readonly { readonly size: Pt; readonly line: Pt; readonly after: Pt }[];
}

/** `p:ph type` values that layouts use; `body` also serves both columns, headings, source lines. */
export type PlaceholderType =
  | 'title'
  | 'ctrTitle'
  | 'subTitle'
  | 'body'
  | 'pic'
  | 'chart'
  | 'tbl'
  | 'dt'
  | 'ftr'
  | 'sldNum';

/**
 * A named area of a layout. `placeholder` is how PowerPoint knows it; without one the region is free canvas
 * for native shapes. `name` is also the Slidev slot that fills it (`title` is filled by the slide's h1,
 * `body` by the default slot).
 */
export interface Region {
  readonly name: string;
  readonly rect: Rect;
  readonly style: TextStyleName;
  readonly anchor: Anchor;
  readonly align: Align;
  /** Where a picture stands that is narrower than the region; in the middle unless given. */
  readonly picture?: 'left' | 'center';
  /** Overrides the style's colour, e.g. on a dark background. */
  readonly color?: Color;
  readonly placeholder?: { readonly type: PlaceholderType; readonly idx: number };
  /** PowerPoint's prompt text in the layout, English. */
  readonly prompt: string;
}

/** A plain rectangle of the layout's background art: panels and rules. Drawn in order, below everything. */
export interface Decoration {
  readonly name: string;
  readonly rect: Rect;
  readonly fill: Color;
}

export const layoutNames = [
  'cover',
  'agenda',
  'section',
  'statement',
  'bullets',
  'two-columns',
  'figures',
  'table',
  'chart',
  'timeline',
  'diagram',
  'quotation',
  'process',
  'comparison',
  'image',
  'references',
  'closing',
] as const;
export type LayoutName = (typeof layoutNames)[number];

export interface Layout {
  readonly name: LayoutName;
  /** What PowerPoint shows in its layout gallery. */
  readonly title: string;
  readonly background: Color;
  readonly regions: readonly Region[];
  readonly decorations: readonly Decoration[];
  /** Date, footer and slide number are shown on slides of this layout. */
  readonly footer: boolean;
}

/** Chrome common to all layouts: where date, footer and slide number stand. */
export interface FooterRegions {
  readonly footer: Region;
  readonly date: Region;
  readonly number: Region;
}

export interface Theme {
  readonly name: string;
  readonly title: string;
  readonly aspect: AspectRatio;
  readonly size: Size;
  /** Background is darker than text: PowerPoint maps bg1 to dk1. */
  readonly dark: boolean;
  /** Six hex digits each, no `#`. */
  readonly colors: Readonly<Record<ColorName, string>>;
  readonly roles: ColorRoles;
  readonly fonts: { readonly heading: FontPair; readonly body: FontPair; readonly mono: FontPair };
  readonly styles: Readonly<Record<TextStyleName, TextStyle>>;
  readonly layouts: Readonly<Record<LayoutName, Layout>>;
  readonly chrome: FooterRegions;
  /** Bullets by list level (0, 1, 2 ...): character, where the text begins, how far the bullet hangs before it. */
  readonly bullets: readonly {
    readonly char: string;
    readonly indent: Pt;
    readonly hanging: Pt;
    readonly color: Color;
  }[];
}

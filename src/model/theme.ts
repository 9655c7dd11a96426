/**
 * The theme: one description of slide size, colours, type and regions from which the Slidev layouts' CSS
 * and the PowerPoint theme, master and layouts are both made.
 *
 * All lengths are points (1/72 inch). The web canvas is as many CSS pixels wide as the slide is points wide,
 * so one point is one pixel there: 16:9 is 960 x 540, 4:3 is 720 x 540.
 */
import type { MetricsName } from '../measure/advance.ts';

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
 * A theme colour, with `alpha` from 0 (clear) to 1 (full, the default). Its lightness in HSL is multiplied by `lumMod`
 * (1 where absent), and `lumOff` is added (0 where absent): ISO/IEC 29500-1, 20.1.2.3.20 and 20.1.2.3.21.
 * By convention: `tx1` text on `bg1`; `tx2` titles and deep panels; `bg2` quiet panels; `accent1` the theme's main colour.
 */
export interface Color {
  readonly name: ColorName;
  readonly lumMod?: number;
  readonly lumOff?: number;
  readonly alpha?: number;
  /** As it is seen, six hex digits, where a template has it and none of the twelve looks so. */
  readonly hex?: string;
}

/** Kinds of words in code. */
export const codeWords = ['keyword', 'type', 'call', 'string', 'number', 'comment'] as const;
export type CodeWord = (typeof codeWords)[number];

/** A role that has one colour. */
export type ColorRole = Exclude<keyof ColorRoles, 'series' | 'code'>;

/** What a colour is for. Layouts and blocks name these, so that a light and a dark theme share one drawing. */
export interface ColorRoles {
  /** The slide, text on it, titles on it. */
  readonly ground: Color;
  readonly text: Color;
  readonly title: Color;
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
  /** Words in code, on panels; others have the text's colour. */
  readonly code: Readonly<Record<CodeWord, Color>>;
}

/** The faces of one role. `latin`, `ea` and `cs` are what PowerPoint names; `web` is the CSS font-family list. */
export interface FontPair {
  readonly latin: string;
  readonly ea: string;
  /** Of complex scripts: Arabic, Hebrew, those of India and Thailand. Where absent, PowerPoint's for the script. */
  readonly cs?: string;
  readonly web: string;
  /** Whose widths Latin text has; Arimo's unless given. */
  readonly metrics?: MetricsName;
  /** How wide it is, as a share of those; 1 unless given. */
  readonly width?: number;
}

/** A file of a face: TrueType, OpenType, WOFF or WOFF2. */
export interface FaceFile {
  readonly family: string;
  /** From the deck's folder in a brand, from the Markdown's in a theme. */
  readonly src: string;
  /** As CSS has it: `400`, or `100 900` of a variable face. Where nothing is said, what the file has. */
  readonly weight?: string;
  readonly style: 'normal' | 'italic';
}

/** Text styles that every theme has: drawings name them. A theme may have more, for its layouts. */
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
  'code',
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
  readonly italic?: boolean;
  /** In capitals, however it is written. */
  readonly caps?: boolean;
  /** Its numbered lists are entries: numbers without a point, something between two, small print at the other edge. */
  readonly entries?: true;
  readonly color: Color;
  /** The role whose colour that is, where one was named: in a template another colour has it. */
  readonly colorRole?: ColorRole;
  readonly font: 'heading' | 'body' | 'mono';
  /** Its own, where a template names one for it that is none of its theme's. */
  readonly face?: FontPair;
  /** Smaller settings tried, in order, when text does not fit; the last is the minimum. */
  readonly steps: readonly { readonly size: Pt; readonly line: Pt; readonly after: Pt }[];
}

/** `p:ph type` values that layouts use; `body` also serves headings and source lines, `obj` takes anything, text or drawn. */
export type PlaceholderType =
  | 'title'
  | 'ctrTitle'
  | 'subTitle'
  | 'body'
  | 'obj'
  | 'pic'
  | 'chart'
  | 'tbl'
  | 'dt'
  | 'ftr'
  | 'sldNum';

/** A length down the slide, calculated from the content area, which depends on the regions that have content. */
export interface Length {
  readonly pt: Pt;
  /** How often the area's top, its height, and the gap between rows are in it. */
  readonly tops?: number;
  readonly heights?: number;
  readonly gaps?: number;
}

/** Where a region begins and ends down the slide: rows of the content area, or a length. Without `h`, to its bottom. */
export type Down =
  | { readonly rows: readonly [first: number, last: number] }
  | { readonly y: Length; readonly h?: Length };

/** Holds where one of `with` has content, or none of `without`. */
export interface Condition {
  readonly with?: readonly string[];
  readonly without?: readonly string[];
}

/** Another place of a region where a condition holds. */
export interface PlaceChange extends Condition {
  readonly x?: Pt;
  readonly w?: Pt;
  readonly down?: Down;
}

/**
 * A named area of a layout. `placeholder` is how PowerPoint knows it; without one the region is free canvas
 * for native shapes. `name` is also the Slidev slot that fills it (`title` is filled by the slide's h1).
 */
export interface Region {
  readonly name: string;
  /** Where it stands where nothing else has content; on slides, and in PowerPoint's layouts, `theme/grid.ts` says. */
  readonly rect: Rect;
  readonly down: Down;
  /** In order: later ones stand over earlier ones. */
  readonly changes: readonly PlaceChange[];
  /** A text style of the theme. */
  readonly style: string;
  readonly anchor: Anchor;
  readonly align: Align;
  /** Its links look like the text around them; else like links. */
  readonly links?: 'quiet';
  /** A picture fills the region, and stands here in it where it is narrower. */
  readonly picture?: Align;
  /**
   * What fills it is the slide's ground: cut to fill it, below all else. The colour is that of the layout, in which it is
   * veiled where words stand on it (`theme/scrim.ts`).
   */
  readonly ground?: Color;
  /** Overrides the style's colour, e.g. on a dark background. */
  readonly color?: Color;
  /** As a style's. */
  readonly colorRole?: ColorRole;
  readonly placeholder?: { readonly type: PlaceholderType; readonly idx: number };
  /** Between a template's frame and its text, where `rect` is the text's. */
  readonly inset?: Insets;
  /** Where a template's placeholder has its text that stands elsewhere and looks otherwise: slides say both themselves. */
  readonly lent?: Rect;
  /** The template's placeholder has no styles of text: slides say how theirs looks. */
  readonly unsaid?: boolean;
  /** The ground of a template's placeholder, around the text as far as its insets. */
  readonly fill?: Color;
  /** Whether list items have signs without saying so; by its style where a theme of ours has it. */
  readonly bulleted?: boolean;
  /** In a layout made for slides: the step of its style in which their text is set. */
  readonly step?: number;
  /** The region that this one has the size of its text from, and gives it to. */
  readonly peer?: string;
  /** PowerPoint's words where it is empty, before `words` puts them into the deck's language; else PowerPoint has its own. */
  readonly prompt: string;
}

/** Space within a frame. */
export interface Insets {
  readonly l: Pt;
  readonly t: Pt;
  readonly r: Pt;
  readonly b: Pt;
}

/** Shapes of a layout's background art, as PowerPoint names its own. */
export const decorationShapes = ['rect', 'ellipse', 'triangle'] as const;
export type DecorationShape = (typeof decorationShapes)[number];

/** A plain shape of the layout's background art: panels, rules, fields of colour. Drawn in order, below everything. */
export interface Decoration {
  readonly name: string;
  readonly rect: Rect;
  /** A rectangle unless given; a triangle stands on its base. */
  readonly shape?: DecorationShape;
  readonly fill: Color;
}

/** The regions that a slide's default slot fills. */
export interface DefaultSlot {
  readonly region: string;
  /** Has the first block where no slot fills it. */
  readonly first?: string;
  /** Has all where a slot fills `region` already. */
  readonly taken?: string;
  /** Has the words beside a picture, table or drawing where no slot fills it. */
  readonly text?: string;
}

export interface Layout {
  readonly name: string;
  /** What PowerPoint shows in its layout gallery, before `words` puts it into the deck's language. */
  readonly title: string;
  /** What it shows in place of that where none of these regions is there; the last that holds. */
  readonly titles?: readonly { readonly without: readonly string[]; readonly title: string }[];
  /** PowerPoint's own kind of layout: by it, it finds the nearest when a slide moves to another template. */
  readonly type: string;
  /** What layouts like it are called in templates of others, in the usual languages. */
  readonly knownAs?: readonly string[];
  /** The layout that it is in an institution's template, which has a look of its own; it keeps what fills its ground. */
  readonly inTemplates?: string;
  /** Regions that a template has no room for: what is for them is not shown. */
  readonly lacks?: readonly string[];
  /** Slidev's layouts that this one stands for, and whether only where they hold nothing but words. */
  readonly for: readonly string[];
  readonly holds: 'anything' | 'words';
  readonly background: Color;
  readonly regions: readonly Region[];
  readonly default: DefaultSlot;
  readonly decorations: readonly Decoration[];
  /** Date, footer and slide number are shown on slides of this layout. */
  readonly footer: boolean;
  /** Where the web deck shows its address as a QR code. */
  readonly code?: Rect;
  /** Its own content area, where it is not the theme's. */
  readonly grid?: Grid;
  /** Its own furniture, of which it may lack some; where absent, the theme's. */
  readonly chrome?: Partial<FooterRegions>;
  /** Text styles that look otherwise on its slides than in the theme. */
  readonly styles?: Readonly<Record<string, TextStyle>>;
  readonly template?: TemplateArt;
}

/** What a template's layout is to one of ours. */
export interface TemplateArt {
  /** Path of its part. */
  readonly part: string;
  /** Its own colour map, which slides must have too: PowerPoint asks them, not their layout. */
  readonly mapping?: Readonly<Record<string, string>>;
  /** What it draws behind the placeholders: SVG elements in a view box of the slide's size. */
  readonly svg: string;
  /** Pictures that the SVG names, by part: `href="part:ppt/media/image1.png"`. */
  readonly pictures: readonly string[];
}

/** Rows and columns: the content area's edges, and how they change. `margin` is where it begins. */
export interface Grid {
  readonly margin: Pt;
  readonly width: Pt;
  readonly gutter: Pt;
  readonly top: Pt;
  readonly bottom: Pt;
  readonly gap: Pt;
  readonly changes: readonly (Condition & { readonly top?: Pt; readonly bottom?: Pt })[];
}

/** Chrome common to all layouts: where date, footer and slide number stand. */
export interface FooterRegions {
  readonly footer: Region;
  readonly date: Region;
  readonly number: Region;
}

/** A theme by its name, a project's own by the path of its folder, or an institution's template by its path. */
export type ThemeSource = string | { readonly folder: string } | { readonly template: string };

/** A picture on every slide that has a footer. */
export interface FootLogo {
  /** From the Markdown's folder. */
  readonly src: string;
  /** Words for those who cannot see it. */
  readonly alt: string;
  readonly rect: Rect;
}

/** What keeps things apart that stand side by side: a panel behind each, or a rule above each. */
export const holders = ['panel', 'rule'] as const;

/** How a theme's drawings look, besides their colours and text styles. */
export interface DrawingLook {
  /** What holds a card, a large figure, a step. */
  readonly holder: (typeof holders)[number];
  /** How round corners of panels and boxes are. */
  readonly corners: Pt;
}

export interface Theme {
  readonly name: string;
  readonly title: string;
  readonly aspect: AspectRatio;
  readonly size: Size;
  /** Background is darker than text: PowerPoint maps bg1 to dk1. */
  readonly dark: boolean;
  /** Lines begin at the right, and all else with them: the theme is mirrored. */
  readonly rightToLeft?: true;
  /** Six hex digits each, no `#`. */
  readonly colors: Readonly<Record<ColorName, string>>;
  readonly roles: ColorRoles;
  readonly fonts: { readonly heading: FontPair; readonly body: FontPair; readonly mono: FontPair };
  /** Files of faces among those, which the web deck brings. */
  readonly faces: readonly FaceFile[];
  /** `theme/style-of.ts` finds one by any name. */
  readonly styles: Readonly<Record<TextStyleName, TextStyle>> & Readonly<Record<string, TextStyle>>;
  /** Sizes that it promises by text style: text may be set smaller to fit, but that is told. */
  readonly least?: Readonly<Record<string, Pt>>;
  /** In the order of PowerPoint's gallery; `theme/find-layout.ts` finds one. */
  readonly layouts: Readonly<Record<string, Layout>>;
  readonly drawings: DrawingLook;
  readonly grid: Grid;
  readonly chrome: FooterRegions;
  /** Where a small logo may stand on slides that have a footer; none where a theme has no room for one. */
  readonly logoPlace?: Rect;
  /** The logo there. */
  readonly logo?: FootLogo;
  /** The file that decks are made in, where the theme is an institution's template. */
  readonly template?: {
    /** Absolute. */
    readonly file: string;
    /** Another one where anything in the file is another. */
    readonly stamp: string;
  };
  /** What PowerPoint shows of layouts and placeholders, by language and by the words that stand for it in English. */
  readonly words: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /**
   * Bullets by list level (0, 1, 2 ...): character (empty: none), where the text begins, how far the bullet hangs before
   * it, and how large text is there, of the region's own.
   */
  readonly bullets: readonly {
    readonly char: string;
    readonly indent: Pt;
    readonly hanging: Pt;
    readonly color: Color;
    readonly scale?: number;
  }[];
}

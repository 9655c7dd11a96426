import type { Place } from './diagnostic.ts';
import type { LocalText } from './local-text.ts';
import type { AspectRatio, ColorName, FaceFile, FontPair, ThemeSource } from './theme.ts';

export type Depth = 1 | 2 | 3;

/** A choice by name; what is excluded stays out even when also included. */
export interface Choice {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/** What makes the lecture theirs: whose it is and what it looks like. */
export interface Brand {
  readonly institution?: LocalText;
  readonly presenter?: LocalText;
  /** Shown on the cover; the deck's date where absent. ISO date or any text. */
  readonly date?: LocalText;
  readonly event?: LocalText;
  /** Picture in the deck's folder, relative to it. */
  readonly logo?: string;
  /** Words for those who cannot see the logo; known once the brand is that of a lecture. */
  readonly logoAlt?: string;
  readonly footer?: LocalText;
  /** Where the deck can be found: http or https. */
  readonly url?: string;
  /** The name of a theme in slides/theme/themes, or the absolute path of a template. */
  readonly theme?: ThemeSource;
  /** Six hex digits each, no `#`. */
  readonly colors: Readonly<Partial<Record<ColorName, string>>>;
  /** Where those stand that are said. */
  readonly colorPlaces: Readonly<Partial<Record<ColorName, Place>>>;
  /** Faces by role, in place of the theme's. */
  readonly fonts: Readonly<Partial<Record<FontRole, Partial<FontPair>>>>;
  readonly aspect?: AspectRatio;
  /** The brand file that it rests on; what is said beside it counts more. False: none, even where one is at hand. */
  readonly file?: BrandFile | false;
}

/** What slides are, lighter than text or darker. */
export type Ground = 'light' | 'dark';

/** What a brand file is called where nobody names it: so Quarto and Shiny look for it too. */
export const usualBrandFile = '_brand.yml';

/** A brand.yml file, as far as lectures show it. https://posit-dev.github.io/brand-yml */
export interface BrandFile {
  /** To people. */
  readonly path: string;
  readonly name?: LocalText;
  readonly looks: Readonly<Record<Ground, BrandLook>>;
  /** It has other colours for dark slides than for light ones. */
  readonly paired: boolean;
  /** Names of faces. */
  readonly families: Readonly<Partial<Record<FontRole, string>>>;
  /** Whether headings are bold, if it says so. */
  readonly bold?: boolean;
  /** Faces that it brings along. */
  readonly faces: readonly FaceFile[];
  /** All that was looked at for it, be it there or not; absolute. */
  readonly files: readonly string[];
}

/** What a brand file says for slides of one ground. */
export interface BrandLook {
  readonly colors: Readonly<Partial<Record<ColorName, BrandColor>>>;
  /** For covers, and for the foot of slides. */
  readonly logos: { readonly large?: BrandLogo; readonly small?: BrandLogo };
}

export interface BrandColor {
  /** Six hex digits, no `#`. */
  readonly hex: string;
  readonly place: Place;
}

export interface BrandLogo {
  /** From the deck's folder. */
  readonly src: string;
  /** Words for those who cannot see it. */
  readonly alt?: string;
}

export type FontRole = 'heading' | 'body' | 'mono';

/** What the lecture comes with. */
export interface Form {
  readonly notes: boolean;
  readonly clicks: boolean;
  /** Slides left out stand after the closing, marked as backup. */
  readonly backup: boolean;
  /** Whether slides of an optional kind are there, by its name; they are where nothing is said. */
  readonly kinds: Readonly<Record<string, boolean>>;
}

/** Who listens. Already merged with the audiences it extends, defaults filled in. */
export interface Audience {
  readonly id: string;
  readonly title: LocalText;
  /** The audience it extends, if any. */
  readonly extends?: string;
  /** Itself, then what it extends, nearest first: whose variants of a text apply, in this order. */
  readonly lineage: readonly string[];
  /** BCP 47. */
  readonly language: string;
  /** Languages in which to look for a text, best first; `language` is the first, the deck's the last. */
  readonly languages: readonly string[];
  /** A text missing in `language` is an error, not a warning. */
  readonly strict: boolean;
  /** Time available; none: the whole deck. */
  readonly minutes?: number;
  readonly depth: Depth;
  readonly tags: Choice;
  /** Slides by id, forced in or out. */
  readonly slides: Choice;
  /** Section ids in their order here; those unnamed follow in the deck's. Empty: the deck's order. */
  readonly sections: readonly string[];
  readonly brand: Brand;
  readonly form: Form;
  /** Characters (Chinese, Japanese) or words a minute the lecturer speaks; the language's usual pace where absent. */
  readonly pace?: number;
  readonly place: Place;
}

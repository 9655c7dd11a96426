import type { Place } from './diagnostic.ts';
import type { LocalText } from './local-text.ts';
import type { AspectRatio, ColorName, FontPair, ThemeSource } from './theme.ts';

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
  readonly footer?: LocalText;
  /** Where the deck can be found: http or https. */
  readonly url?: string;
  /** The name of a theme in slides/theme/themes, or the absolute path of a template. */
  readonly theme?: ThemeSource;
  /** Six hex digits each, no `#`. */
  readonly colors: Readonly<Partial<Record<ColorName, string>>>;
  /** Faces by role, in place of the theme's. */
  readonly fonts: Readonly<Partial<Record<FontRole, Partial<FontPair>>>>;
  readonly aspect?: AspectRatio;
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

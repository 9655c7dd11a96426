/** Text ready to be written: paragraphs of runs, where each says only what differs from what it inherits. */
import type { Align, Color, Pt } from '../../model/theme.ts';

export type LinkTarget = { readonly url: string } | { readonly slide: number };

export interface Run {
  readonly text: string;
  readonly bold?: boolean | undefined;
  /** Not bold, where what it inherits is. */
  readonly light?: boolean | undefined;
  readonly italic?: boolean | undefined;
  readonly strike?: boolean | undefined;
  /** Set in the theme's mono face. */
  readonly code?: boolean | undefined;
  /** Raised and small. */
  readonly raised?: boolean | undefined;
  /** Lowered and small. */
  readonly lowered?: boolean | undefined;
  /** The colour behind it. */
  readonly highlight?: Color | undefined;
  readonly color?: Color | undefined;
  readonly size?: Pt | undefined;
  /** As HTML's `<small>`: in cells it is smaller and not bold. */
  readonly small?: boolean | undefined;
  /** Behind a tab, at the paragraph's tab stop. */
  readonly tab?: boolean | undefined;
  /** In the theme's heading face, where that is not inherited. */
  readonly heading?: boolean | undefined;
  readonly link?: LinkTarget | undefined;
  /** The link looks like the text around it. */
  readonly quiet?: boolean | undefined;
  /** LaTeX; `text` is what shows where equations are not known. */
  readonly math?: string | undefined;
  /** A field that PowerPoint keeps up to date. */
  readonly field?: 'slidenum' | undefined;
  /** On a new line of the same paragraph. */
  readonly breakBefore?: boolean | undefined;
}

/**
 * `bullet` and numbers stand before list items; `none` is a plain paragraph. PowerPoint counts on through paragraphs
 * that say the same `startAt`, until a plain one on their level interrupts them. `last` is the list's last number.
 */
export type Marker = 'none' | 'bullet' | { readonly startAt: number; readonly last: number };

/** From where its text box begins; `end` is that of small print. */
export interface EntryMarks {
  readonly number: Pt;
  readonly words: Pt;
  readonly end: Pt;
  readonly color: Color;
}

export interface Paragraph {
  readonly runs: readonly Run[];
  /** List level from 0. */
  readonly level: number;
  readonly marker: Marker;
  readonly align?: Align | undefined;
  /** Read from the left, whatever the language. */
  readonly fromLeft?: true | undefined;
  /** Exact distance of baselines. */
  readonly line?: Pt | undefined;
  /** Space below. */
  readonly after?: Pt | undefined;
  /** Text begins so far in, where that is not the marker's doing. */
  readonly margin?: Pt | undefined;
  /** Goes on with the list item above: begins where its text does. */
  readonly continues?: boolean | undefined;
  /** An entry of a list: how its number stands, and at which edge its small print does. */
  readonly entry?: EntryMarks | undefined;
  /** Stands alone as an equation. */
  readonly display?: boolean | undefined;
  /** At which edge it then stands; in the middle where it does not say. */
  readonly justify?: 'left' | 'right' | undefined;
  /** The click at which it appears. */
  readonly click?: number | undefined;
}

/**
 * What stands in our fenced blocks (```` ```chart ```` and so on) in the filled Markdown: YAML in the audience's
 * language, numbers already formatted except in charts. Both outputs draw from exactly this.
 *
 * Text here is plain text, never Markdown. `source` holds source marks, e.g. `[4]` or `§2.1`. `clicks` says that a
 * drawing is built up: each of its parts appears at a click of its own.
 */

export type ChartType =
  | 'column'
  | 'bar'
  | 'stacked-column'
  | 'stacked-bar'
  | 'line'
  | 'area'
  | 'pie'
  | 'doughnut'
  | 'scatter'
  | 'combo';

export interface ChartSeries {
  readonly name: string;
  /** As many as there are categories; null where there is no figure. */
  readonly values: readonly (number | null)[];
  /** In a combo: how this series is drawn. */
  readonly as?: 'column' | 'line';
  /** In a combo: the axis at the right, e.g. for growth in percent. */
  readonly secondary?: boolean;
  /** Shown beside values, e.g. `亿美元` or `%`. */
  readonly unit: string;
  /** Digits after the point in labels. */
  readonly digits: number;
  /** X values of a scatter chart; otherwise absent. */
  readonly x?: readonly number[];
}

export interface ChartSpec {
  readonly type: ChartType;
  /** Says what is shown, for screen readers and PowerPoint's alt text. */
  readonly alt: string;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  /** Axis titles with their units; absent where there is no such axis. */
  readonly categoryTitle?: string;
  readonly valueTitle?: string;
  readonly secondaryTitle?: string;
}

export interface TimelineSpec {
  readonly alt: string;
  readonly clicks?: boolean;
  readonly events: readonly {
    readonly date: string;
    readonly title: string;
    readonly text?: string;
    readonly source?: string;
    /** A turning point: drawn stronger. */
    readonly major?: boolean;
  }[];
}

/** A root, its branches side by side, and below them an optional base and links outward. */
export interface DiagramSpec {
  readonly alt: string;
  readonly clicks?: boolean;
  readonly root: { readonly title: string; readonly text?: string };
  readonly branches: readonly DiagramNode[];
  /** A bar carrying everything, under the branches. */
  readonly base?: DiagramNode;
  /** What it reaches out to: a bar at the very bottom, set apart. */
  readonly outward?: DiagramNode;
}
export interface DiagramNode {
  readonly title: string;
  readonly items?: readonly string[];
  readonly source?: string;
}

/** Big figures: each a value with its unit, what it counts, and when. */
export interface FiguresSpec {
  readonly alt: string;
  readonly clicks?: boolean;
  readonly figures: readonly {
    /** Ready for the eye: `逾600`, `2176`, `+15.1%`. */
    readonly value: string;
    readonly unit?: string;
    readonly label: string;
    /** Year or span of years the figure holds for. */
    readonly when?: string;
    readonly source?: string;
  }[];
}

/** Numbered points or a process. `arrows` says that one leads to the next. */
export interface StepsSpec {
  readonly alt: string;
  readonly clicks?: boolean;
  readonly arrows?: boolean;
  readonly steps: readonly { readonly title: string; readonly text?: string; readonly source?: string }[];
}

/** Things side by side for comparison. */
export interface CardsSpec {
  readonly alt: string;
  readonly clicks?: boolean;
  readonly cards: readonly {
    readonly title: string;
    readonly items: readonly string[];
    readonly source?: string;
  }[];
}

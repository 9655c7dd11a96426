import type { Diagnostic } from './diagnostic.ts';

export type OutputKind = 'web' | 'pptx' | 'pdf' | 'handout' | 'md';

export interface ReportSlide {
  /** Counts from 1, in both outputs. */
  readonly n: number;
  readonly id: string;
  readonly layout: string;
  readonly title: string;
  readonly minutes: number;
  /** `file:line` of the slide in the data. */
  readonly from: string;
  /** Where its figures are kept, in the order: facts, figures, tables, charts, maps. */
  readonly figures: readonly FigureTrace[];
}

/** From something shown to the file that holds its figures, and where in it. */
export interface FigureTrace {
  readonly shown: 'fact' | 'figure' | 'table' | 'chart' | 'map';
  /** Id of the fact. */
  readonly fact?: string;
  /** Id of the table of the deck, and which of its columns. */
  readonly table?: string;
  readonly column?: string;
  /** Relative to the project root. */
  readonly file: string;
  /** Of a workbook: `Summary` and `E2:E5`, or `E2,E5` of single cells. */
  readonly sheet?: string;
  readonly cells?: string;
  /** Of a text, a CSV or YAML: `2-5`, or `2,5`. */
  readonly lines?: string;
  /** Of JSON: `[0..3].total`, or `[2][1]` where its rows are lists. */
  readonly paths?: string;
}

export interface ReportOutput {
  readonly kind: OutputKind;
  /** Relative to the project root. */
  readonly path: string;
  readonly bytes: number;
  readonly ms: number;
}

/** What `dist/<deck>/<audience>/report.json` holds and `--json` prints. */
export interface Report {
  readonly deck: string;
  readonly audience: string;
  readonly language: string;
  readonly slides: readonly ReportSlide[];
  readonly outputs: readonly ReportOutput[];
  readonly diagnostics: readonly Diagnostic[];
}

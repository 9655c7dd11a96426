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

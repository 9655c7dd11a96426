import type { Diagnostic } from './model/diagnostic.ts';
import type { Report, ReportOutput, ReportSlide } from './model/report.ts';

interface Told {
  readonly language: string;
  readonly slides: readonly ReportSlide[];
  readonly diagnostics: readonly Diagnostic[];
}

/** `failed` is what could not be made. */
export function reportOf(
  { deck, audience }: Pick<Report, 'deck' | 'audience'>,
  { language, slides, diagnostics }: Told,
  outputs: readonly ReportOutput[],
  failed: readonly Diagnostic[] = [],
): Report {
  return {
    deck,
    audience,
    language,
    slides,
    outputs,
    diagnostics: [...diagnostics, ...failed],
  };
}

/** As it stands in its file. */
export const reportText = (report: Report | MergedReport): string =>
  `${JSON.stringify(report, undefined, 2)}\n`;

/** 1 when the input has errors, 3 when something could not be made: errors of a deck that has slides are those of programs. */
export function codeOf({ slides, diagnostics }: Report): 0 | 1 | 3 {
  if (diagnostics.every(({ severity }) => severity !== 'error')) return 0;
  return slides.length === 0 ? 1 : 3;
}

/** Minutes of a lecture, to the hundredth. */
export const minutesOf = ({ slides }: Report): number =>
  rounded(slides.reduce((sum, { minutes }) => sum + minutes, 0));

const rounded = (minutes: number): number => Math.round(minutes * 100) / 100;

/** Many lectures' reports as one. */
export interface MergedReport {
  readonly decks: number;
  readonly lectures: number;
  readonly slides: number;
  readonly minutes: number;
  readonly bytes: number;
  /** What making it all takes, one after another. */
  readonly ms: number;
  readonly errors: number;
  readonly warnings: number;
  /** By deck and audience. */
  readonly reports: readonly Report[];
}

/** Of two reports of one lecture the later counts, with the outputs that only the earlier has. */
export function mergeReports(all: readonly Report[]): MergedReport {
  const byLecture = new Map<string, Report>();
  for (const report of all) {
    const key = JSON.stringify([report.deck, report.audience]);
    const kinds = new Set(report.outputs.map(({ kind }) => kind));
    const others = byLecture.get(key)?.outputs.filter(({ kind }) => !kinds.has(kind)) ?? [];
    byLecture.set(key, { ...report, outputs: [...others, ...report.outputs] });
  }
  const reports = [...byLecture].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, report]) => report);
  const outputs = reports.flatMap((report) => report.outputs);
  const diagnostics = reports.flatMap((report) => report.diagnostics);
  const count = (severity: string) => diagnostics.filter((one) => one.severity === severity).length;
  return {
    decks: new Set(reports.map(({ deck }) => deck)).size,
    lectures: reports.length,
    slides: reports.reduce((sum, { slides }) => sum + slides.length, 0),
    minutes: rounded(reports.reduce((sum, report) => sum + minutesOf(report), 0)),
    bytes: outputs.reduce((sum, { bytes }) => sum + bytes, 0),
    ms: outputs.reduce((sum, { ms }) => sum + ms, 0),
    errors: count('error'),
    warnings: count('warning'),
    reports,
  };
}

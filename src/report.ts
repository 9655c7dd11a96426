import type { Diagnostic } from './model/diagnostic.ts';
import type { Report, ReportOutput, ReportSlide } from './model/report.ts';

interface Lecture {
  readonly language: string;
  readonly slides: readonly ReportSlide[];
  readonly diagnostics: readonly Diagnostic[];
}

/** `failed` is what could not be made. */
export function reportOf(
  { deck, audience }: { readonly deck: { readonly id: string }; readonly audience: { readonly id: string } },
  { language, slides, diagnostics }: Lecture,
  outputs: readonly ReportOutput[],
  failed: readonly Diagnostic[] = [],
): Report {
  return {
    deck: deck.id,
    audience: audience.id,
    language,
    slides,
    outputs,
    diagnostics: [...diagnostics, ...failed],
  };
}

/** As it stands in `report.json`. */
export const reportText = (report: Report): string => `${JSON.stringify(report, undefined, 2)}\n`;

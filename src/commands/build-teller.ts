import { join, relative } from 'node:path';
import type { Outcome } from '../build-job.ts';
import { formatDiagnostics } from '../diagnostics/format.ts';
import { InputError } from '../errors.ts';
import type { Report } from '../model/report.ts';
import type { Project } from '../project.ts';
import { codeOf, minutesOf } from '../report.ts';
import { printJson, tellInputErrors } from './input-errors.ts';
import { size } from './size.ts';
import type { Terminal } from './terminal.ts';

const words: Readonly<Record<string, string>> = {
  fill: 'filling templates',
  pptx: 'writing PowerPoint',
  web: 'building the web deck',
  pdf: 'printing the PDF',
  handout: 'printing the handout',
  md: 'writing the run of show',
};

/** A line a step; silent when nobody watches. */
export function progressFor(what: string, terminal: Terminal, silent: boolean): (step: string) => void {
  if (silent || !terminal.interactive) return () => {};
  return (step) => terminal.err(terminal.color.dim(`${what}: ${words[step] ?? step} …`));
}

export const emptyReport = (deck: string, audience = ''): Report => ({
  deck,
  audience,
  language: '',
  slides: [],
  outputs: [],
  diagnostics: [],
});

export interface Told {
  /** More than one deck: errors are said last, and decks counted. */
  readonly many: boolean;
  readonly json: boolean;
}

interface Lecture {
  readonly deck: string;
  readonly audience: string;
}

/** Says how lectures went, in their order, whatever order they are done in. */
export class BuildTeller {
  readonly #place: { readonly project: Project; readonly out: string };
  readonly #how: Told;
  readonly #terminal: Terminal;
  #lectures: readonly Lecture[] = [];
  readonly #outcomes: (Outcome | { readonly thrown: unknown })[] = [];
  readonly #broken = new Map<string, InputError>();
  readonly #reports: Report[] = [];
  /** What is said last. */
  readonly #errors: (() => void)[] = [];
  readonly #failedDecks = new Set<string>();
  #thrown: unknown;
  #next = 0;

  constructor(place: { readonly project: Project; readonly out: string }, how: Told, terminal: Terminal) {
    this.#place = place;
    this.#how = how;
    this.#terminal = terminal;
  }

  get silent(): boolean {
    return this.#how.json;
  }

  /** A deck that does not load. */
  broken(deck: string, error: InputError): void {
    this.#broken.set(deck, error);
    this.#failedDecks.add(deck);
    this.#errors.push(() => tellInputErrors(error, this.#place.project.root, this.#terminal, ` for ${deck}`));
  }

  expect(lectures: readonly Lecture[]): void {
    this.#lectures = lectures;
  }

  done(index: number, outcome: Outcome | { readonly thrown: unknown }): void {
    this.#outcomes[index] = outcome;
    for (; this.#next < this.#lectures.length; this.#next++) {
      const lecture = this.#lectures[this.#next];
      const now = this.#outcomes[this.#next];
      if (!lecture || !now) return;
      this.#tell(lecture, now);
    }
  }

  #tell(lecture: Lecture, outcome: Outcome | { readonly thrown: unknown }): void {
    if ('thrown' in outcome) {
      this.#thrown ??= outcome.thrown;
      this.#failedDecks.add(lecture.deck);
      return;
    }
    const { project } = this.#place;
    if ('invalid' in outcome) {
      const { invalid: diagnostics, language } = outcome;
      const error = new InputError(diagnostics);
      const empty = emptyReport(lecture.deck, lecture.audience);
      this.#reports.push({ ...empty, language, diagnostics });
      const whose = this.#how.many ? `${lecture.deck}, ${lecture.audience}` : lecture.audience;
      this.#sayError(lecture.deck, () =>
        tellInputErrors(error, project.root, this.#terminal, ` for ${whose}`),
      );
      return;
    }
    const { report, reported } = outcome;
    this.#reports.push(report);
    if (codeOf(report) !== 0) this.#sayError(lecture.deck, () => this.#sayReport(report, reported));
    else if (!this.silent) this.#sayReport(report, reported);
  }

  #sayError(deck: string, say: () => void): void {
    this.#failedDecks.add(deck);
    if (this.#how.many) this.#errors.push(say);
    else if (!this.silent) say();
  }

  #sayReport(report: Report, reported: boolean): void {
    const { project, out } = this.#place;
    const { diagnostics, deck, audience } = report;
    const { color, err, out: say } = this.#terminal;
    if (diagnostics.length > 0) err(`${formatDiagnostics(diagnostics, { root: project.root, color })}\n`);
    const file = join(out, deck, audience, 'report.json');
    say(summary(report, reported ? file : undefined, project));
  }

  /** Says what is left to say. Throws what was thrown while a lecture was built: a bug, or a machine that gave up. */
  end(): void {
    const { many, json } = this.#how;
    if (json) {
      const broken = [...this.#broken].map(([deck, { diagnostics }]) => ({
        ...emptyReport(deck),
        diagnostics,
      }));
      const all = [...this.#reports, ...broken];
      printJson(this.#terminal, all.length === 1 && !many ? all[0] : all);
    } else for (const say of this.#errors) say();
    if (!json && many) this.#count();
    if (this.#thrown !== undefined) throw this.#thrown;
  }

  #count(): void {
    const { out, err, color } = this.#terminal;
    const good = this.#reports.filter((report) => codeOf(report) === 0).length;
    out(`${good} of ${this.#lectures.length} lectures are as they should be`);
    const failed = [...this.#failedDecks];
    if (failed.length > 0)
      err(
        `${color.red('error')}: ${failed.length === 1 ? 'a deck has' : `${failed.length} decks have`} errors: ${failed.join(', ')}`,
      );
  }

  get reports(): readonly Report[] {
    return this.#reports;
  }

  /** 1 when an audience's input has errors, 3 when something could not be made. */
  get code(): number {
    return Math.max(this.#broken.size > 0 ? 1 : 0, ...this.#reports.map(codeOf));
  }
}

function summary(report: Report, file: string | undefined, project: Project): string {
  const warnings = report.diagnostics.filter(({ severity }) => severity === 'warning').length;
  const lines = [
    `${report.deck} for ${report.audience}: ${report.slides.length} slides, ${minutesOf(report)} minutes${warnings > 0 ? `, ${warnings} warning${warnings === 1 ? '' : 's'}` : ''}`,
    ...report.outputs.map((one) => `  ${one.path}  ${size(one.bytes)}  ${(one.ms / 1000).toFixed(1)} s`),
    ...(file ? [`  ${relative(project.root, file).replaceAll('\\', '/')}`] : []),
  ];
  return lines.join('\n');
}

import { join, relative, resolve } from 'node:path';
import { type BuildOptions, build } from '../build.ts';
import { formatDiagnostics } from '../diagnostics/format.ts';
import { InputError, UnfinishedError, UsageError } from '../errors.ts';
import type { OutputKind, Report } from '../model/report.ts';
import { type HandoutKind, perPageCounts } from '../pdf/handout-html.ts';
import type { PrintOptions } from '../print.ts';
import type { Project } from '../project.ts';
import { chooseAudiences, chooseDeck, loadOrThrow } from './choose.ts';
import { printJson, reporting, tellInputErrors } from './input-errors.ts';
import { endingInOrder } from './signals.ts';
import type { Terminal } from './terminal.ts';

export interface BuildFlags {
  readonly audience: readonly string[];
  readonly to: string;
  readonly out: string;
  readonly browser?: string;
  readonly withClicks?: boolean;
  readonly handout: HandoutKind;
  readonly perPage: string;
  readonly json?: boolean;
}

const kinds: readonly OutputKind[] = ['web', 'pptx', 'pdf', 'handout', 'md'];
const words: Readonly<Record<string, string>> = {
  fill: 'filling templates',
  pptx: 'writing PowerPoint',
  web: 'building the web deck',
  pdf: 'printing the PDF',
  handout: 'printing the handout',
  md: 'writing the run of show',
};

/** Exit code 1 when an audience's input has errors, 3 when something could not be made. */
export async function buildCommand(
  project: Project,
  name: string | undefined,
  flags: BuildFlags,
  terminal: Terminal,
): Promise<number> {
  const to = outputKinds(flags.to);
  const id = await chooseDeck(project, name, terminal);
  const reports: Report[] = [];
  const code = await reporting(flags, terminal, emptyReport(id, flags.audience[0]), async () => {
    const { deck, diagnostics } = loadOrThrow(project, id);
    const out = resolve(flags.out === 'dist' ? join(project.root, 'dist') : flags.out);
    const options = { project, deck, to, out, print: printOptions(flags), diagnostics };
    for (const audience of chooseAudiences(deck, flags.audience))
      reports.push(await buildFor({ ...options, audience }, flags, terminal));
    if (flags.json) printJson(terminal, reports.length === 1 ? reports[0] : reports);
  });
  return code || Math.max(...reports.map(codeOf));
}

/** Builds for an audience and says how it went; what goes wrong is in the report. */
async function buildFor(options: BuildOptions, flags: BuildFlags, terminal: Terminal): Promise<Report> {
  const { project, deck, audience, out } = options;
  const silent = flags.json === true;
  const file = join(out, deck.id, audience.id, 'report.json');
  const onStep = progressFor(`${deck.id} ${audience.id}`, terminal, silent);
  try {
    const report = await endingInOrder(() => build({ ...options, onStep }));
    if (!silent) tell(report, file, project, terminal);
    return report;
  } catch (error) {
    if (error instanceof InputError) {
      if (!silent) tellInputErrors(error, project.root, terminal, ` for ${audience.id}`);
      return {
        ...emptyReport(deck.id, audience.id),
        language: audience.language,
        diagnostics: error.diagnostics,
      };
    }
    if (!(error instanceof UnfinishedError)) throw error;
    if (!silent) tell(error.report, error.reported ? file : undefined, project, terminal);
    return error.report;
  }
}

const emptyReport = (deck: string, audience = ''): Report => ({
  deck,
  audience,
  language: '',
  slides: [],
  outputs: [],
  diagnostics: [],
});

/** Errors of a deck that has slides are those of programs outside. */
function codeOf({ slides, diagnostics }: Report): number {
  if (diagnostics.every(({ severity }) => severity !== 'error')) return 0;
  return slides.length === 0 ? 1 : 3;
}

/** `file` is the report's, where that was written. */
function tell(report: Report, file: string | undefined, project: Project, terminal: Terminal): void {
  const { diagnostics } = report;
  if (diagnostics.length > 0)
    terminal.err(`${formatDiagnostics(diagnostics, { root: project.root, color: terminal.color })}\n`);
  terminal.out(summary(report, file, project));
}

function outputKinds(list: string): OutputKind[] {
  const wanted = list
    .split(',')
    .map((kind) => kind.trim())
    .filter((kind) => kind !== '');
  const wrong = wanted.filter((kind) => !(kinds as readonly string[]).includes(kind));
  if (wrong.length > 0 || wanted.length === 0) {
    throw new UsageError(`--to takes ${kinds.join(', ')}, parted by commas; not '${wrong.join(', ')}'`);
  }
  return kinds.filter((kind) => wanted.includes(kind));
}

function printOptions({ browser, handout, perPage, withClicks = false }: BuildFlags): PrintOptions {
  const count = perPageCounts.find((one) => String(one) === perPage);
  return { handout, withClicks, ...(count ? { perPage: count } : {}), ...(browser ? { browser } : {}) };
}

/** A line a step, with the time the step before took; silent when nobody watches. */
function progressFor(what: string, terminal: Terminal, silent: boolean): (step: string) => void {
  if (silent || !terminal.interactive) return () => {};
  return (step) => terminal.err(terminal.color.dim(`${what}: ${words[step] ?? step} …`));
}

function summary(report: Report, file: string | undefined, project: Project): string {
  const minutes = Math.round(report.slides.reduce((sum, slide) => sum + slide.minutes, 0) * 100) / 100;
  const warnings = report.diagnostics.filter(({ severity }) => severity === 'warning').length;
  const lines = [
    `${report.deck} for ${report.audience}: ${report.slides.length} slides, ${minutes} minutes${warnings > 0 ? `, ${warnings} warning${warnings === 1 ? '' : 's'}` : ''}`,
    ...report.outputs.map((one) => `  ${one.path}  ${size(one.bytes)}  ${(one.ms / 1000).toFixed(1)} s`),
    ...(file ? [`  ${relative(project.root, file).replaceAll('\\', '/')}`] : []),
  ];
  return lines.join('\n');
}

function size(bytes: number): string {
  return bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

import { join, relative, resolve } from 'node:path';
import { build } from '../build.ts';
import { formatDiagnostics } from '../diagnostics/format.ts';
import { UsageError } from '../errors.ts';
import type { OutputKind, Report } from '../model/report.ts';
import { type HandoutKind, perPageCounts } from '../pdf/handout-html.ts';
import type { PrintOptions } from '../print.ts';
import type { Project } from '../project.ts';
import { chooseAudiences, chooseDeck, loadOrThrow } from './choose.ts';
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

export async function buildCommand(
  project: Project,
  name: string | undefined,
  flags: BuildFlags,
  terminal: Terminal,
) {
  const to = outputKinds(flags.to);
  const { deck, diagnostics } = loadOrThrow(project, await chooseDeck(project, name, terminal));
  const reports: Report[] = [];
  for (const audience of chooseAudiences(deck, flags.audience)) {
    const progress = progressFor(`${deck.id} ${audience.id}`, terminal, flags.json === true);
    const out = resolve(flags.out === 'dist' ? join(project.root, 'dist') : flags.out);
    const print = printOptions(flags);
    const options = { project, deck, audience, to, out, print, diagnostics, onStep: progress };
    const report = await endingInOrder(() => build(options));
    reports.push(report);
    if (flags.json) continue;
    if (report.diagnostics.length > 0) {
      terminal.err(
        `${formatDiagnostics(report.diagnostics, { root: project.root, color: terminal.color })}\n`,
      );
    }
    terminal.out(summary(report, join(out, deck.id, audience.id), project));
  }
  if (flags.json) terminal.out(JSON.stringify(reports.length === 1 ? reports[0] : reports, undefined, 2));
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

function summary(report: Report, folder: string, project: Project): string {
  const minutes = Math.round(report.slides.reduce((sum, slide) => sum + slide.minutes, 0) * 100) / 100;
  const warnings = report.diagnostics.length;
  const lines = [
    `${report.deck} for ${report.audience}: ${report.slides.length} slides, ${minutes} minutes${warnings > 0 ? `, ${warnings} warning${warnings === 1 ? '' : 's'}` : ''}`,
    ...report.outputs.map((one) => `  ${one.path}  ${size(one.bytes)}  ${(one.ms / 1000).toFixed(1)} s`),
    `  ${relative(project.root, join(folder, 'report.json')).replaceAll('\\', '/')}`,
  ];
  return lines.join('\n');
}

function size(bytes: number): string {
  return bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

import { statSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { InputError } from './errors.ts';
import { runOfShow } from './fill/run-of-show.ts';
import { markdownPath } from './fill-deck.ts';
import type { Audience, Deck } from './model/deck.ts';
import type { Diagnostic } from './model/diagnostic.ts';
import type { OutputKind, Report, ReportOutput } from './model/report.ts';
import { writeWhole } from './output/write-whole.ts';
import { type Prepared, prepare } from './prepare.ts';
import type { Paper, PrintOptions } from './print.ts';
import type { Project } from './project.ts';
import { writeDeck } from './write-deck.ts';

export interface BuildOptions {
  readonly project: Project;
  readonly deck: Deck;
  readonly audience: Audience;
  readonly to: readonly OutputKind[];
  /** How PDF and handout are printed. */
  readonly print?: PrintOptions;
  /** Folder for results, absolute; the deck's and audience's folders are made in it. */
  readonly out: string;
  /** Diagnostics of loading, for the report. */
  readonly diagnostics?: readonly Diagnostic[];
  /** Called when a step begins, with a word for it. */
  readonly onStep?: (step: string) => void;
}

/**
 * Builds a deck for an audience:
 *
 *     plan, fill, fit -> slides/<deck>.<audience>.md
 *                          |-> pptx: place -> write -> finish
 *                          |-> web:  slidev build
 *                          |-> pdf, handout: slidev's print page -> browser
 *                          `-> report.json
 *
 * Throws InputError when the input has errors (nothing is written then), ToolError when a program outside fails.
 */
export async function build(options: BuildOptions): Promise<Report> {
  const { project, deck, audience, onStep } = options;
  const folder = join(options.out, deck.id, audience.id);
  onStep?.('fill');
  const prepared = prepare(project, deck, audience);
  const diagnostics = [...(options.diagnostics ?? []), ...prepared.diagnostics];
  if (diagnostics.some((one) => one.severity === 'error')) throw new InputError(diagnostics);
  const markdown = markdownPath(project, deck, audience);
  await writeWhole(markdown, prepared.markdown);

  const job: Job = { folder, markdown, prepared, options, paper: paperOf(prepared, markdown, options) };
  const outputs: ReportOutput[] = [];
  for (const kind of inOrder(options.to)) {
    onStep?.(kind);
    const started = performance.now();
    const path = await writeOutput(kind, job);
    const ms = Math.round(performance.now() - started);
    outputs.push({
      kind,
      path: relative(project.root, path).replaceAll('\\', '/'),
      bytes: await sizeOf(path),
      ms,
    });
  }
  const report = reportOf(options, prepared, outputs, diagnostics);
  await writeWhole(join(folder, 'report.json'), `${JSON.stringify(report, undefined, 2)}\n`);
  return report;
}

/** The quick ones first: what a lecturer may want even when the browser is missing. */
function inOrder(to: readonly OutputKind[]): readonly OutputKind[] {
  const order: readonly OutputKind[] = ['md', 'pptx', 'web', 'pdf', 'handout'];
  return order.filter((kind) => to.includes(kind));
}

/** What outputs are made from. */
interface Job {
  /** Folder of this deck's and audience's results. */
  readonly folder: string;
  /** Path of the filled Markdown. */
  readonly markdown: string;
  readonly prepared: Prepared;
  readonly options: BuildOptions;
  readonly paper: () => Promise<Paper>;
}

/** One printing for PDF and handout, and nothing of it loaded before it is wanted. */
function paperOf(prepared: Prepared, markdown: string, options: BuildOptions): () => Promise<Paper> {
  let paper: Paper | undefined;
  return async () => {
    const { Paper: Printer } = await import('./print.ts');
    paper ??= new Printer(prepared, markdown, options.print ?? {});
    return paper;
  };
}

async function writeOutput(
  kind: OutputKind,
  { folder, markdown, prepared, options, paper }: Job,
): Promise<string> {
  const name = `${options.deck.id}.${options.audience.id}`;
  switch (kind) {
    case 'pptx': {
      const path = join(folder, `${name}.pptx`);
      await writeWhole(
        path,
        await writeDeck(prepared.presentation, prepared.theme, options.project.root, prepared),
      );
      return path;
    }
    case 'md':
      return writeLectureText(join(folder, `${name}.md`), options);
    case 'web': {
      const { buildWeb } = await import('./web/index.ts');
      await buildWeb({ markdown, outDir: join(folder, 'web') });
      return join(folder, 'web', 'index.html');
    }
    case 'pdf': {
      const path = join(folder, `${name}.pdf`);
      await writeWhole(path, await (await paper()).slides());
      return path;
    }
    case 'handout': {
      const path = join(folder, `${name}.handout.pdf`);
      await writeWhole(path, await (await paper()).handout());
      return path;
    }
  }
}

/** The deck as Markdown that opens in plain Slidev where it stands, and the run of show beside it. */
async function writeLectureText(path: string, { project, deck, audience }: BuildOptions): Promise<string> {
  const { markdown, slides, words, presentation } = prepare(project, deck, audience, dirname(path));
  const title = String(presentation.headmatter['title'] ?? deck.id);
  await writeWhole(path, markdown);
  await writeWhole(path.replace(/\.md$/, '.run.md'), runOfShow(title, slides, audience.language, words));
  return path;
}

function reportOf(
  { deck, audience }: BuildOptions,
  prepared: Prepared,
  outputs: readonly ReportOutput[],
  diagnostics: readonly Diagnostic[],
): Report {
  const slides = prepared.slides.map((slide, index) => ({
    n: index + 1,
    id: slide.id,
    layout: slide.layout,
    title: slide.title,
    minutes: slide.minutes,
    from: `${slide.place.file}:${slide.place.line}`,
  }));
  return { deck: deck.id, audience: audience.id, language: audience.language, slides, outputs, diagnostics };
}

/** Bytes of a file; for a web deck's index.html, of the whole folder. */
async function sizeOf(path: string): Promise<number> {
  if (!path.endsWith('index.html')) return statSync(path).size;
  const folder = join(path, '..');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(
    files.map(async (entry) => (await stat(join(entry.parentPath, entry.name))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

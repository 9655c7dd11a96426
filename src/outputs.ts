/** The files that a deck is made into, one function for each kind. */
import { dirname, join, relative } from 'node:path';
import type { BrowserProgram } from './browser/find.ts';
import type { BuildOptions } from './build-options.ts';
import { bytesAt } from './files-in.ts';
import { runOfShow } from './fill/run-of-show.ts';
import type { OutputKind, ReportOutput } from './model/report.ts';
import { type Prepared, prepare } from './prepare.ts';
import type { Paper } from './print.ts';
import { writeDeck } from './write-deck.ts';
import { writeWhole } from './write-whole.ts';

/** What outputs are made from. */
export interface Job {
  /** Folder of this deck's and audience's results. */
  readonly folder: string;
  readonly prepared: Prepared;
  readonly options: BuildOptions;
  /** The web deck, which is printed from too. */
  readonly web: () => Promise<string>;
  readonly paper: () => Promise<Paper>;
}

/** Builds the web deck into a folder, once for all that ask; gives the path of its `index.html`. */
export function webOf(markdown: string, outDir: string): () => Promise<string> {
  let index: Promise<string> | undefined;
  const make = async () => {
    const { buildWeb } = await import('./web/index.ts');
    return (await buildWeb({ markdown, outDir })).index;
  };
  return () => {
    index ??= make();
    return index;
  };
}

/** One printing for PDF and handout, and nothing of it loaded before it is wanted. */
export function paperOf(
  { prepared, web, options }: Omit<Job, 'paper'>,
  browser: BrowserProgram | undefined,
): () => Promise<Paper> {
  let paper: Paper | undefined;
  return async () => {
    if (!browser) throw new Error('nothing is printed without a browser');
    const { Paper: Printer } = await import('./print.ts');
    paper ??= new Printer(prepared, web, browser, options.print ?? {});
    return paper;
  };
}

/** Makes one output, whole or not at all. */
export async function makeOutput(kind: OutputKind, job: Job): Promise<ReportOutput> {
  const { onStep, project } = job.options;
  onStep?.(kind);
  const started = performance.now();
  const path = await writeOutput(kind, job);
  const ms = Math.round(performance.now() - started);
  return {
    kind,
    path: relative(project.root, path).replaceAll('\\', '/'),
    // Of a web deck the whole folder.
    bytes: (await bytesAt(kind === 'web' ? dirname(path) : path)) ?? 0,
    ms,
  };
}

async function writeOutput(
  kind: OutputKind,
  { folder, web, prepared, options, paper }: Job,
): Promise<string> {
  const path = (extension: string) => join(folder, `${options.deck.id}.${options.audience.id}.${extension}`);
  switch (kind) {
    case 'pptx': {
      const { presentation, theme } = prepared;
      return written(path('pptx'), await writeDeck(presentation, theme, options.project.root, prepared));
    }
    case 'md':
      return writeLectureText(path('md'), options);
    case 'web':
      return web();
    case 'pdf':
      return written(path('pdf'), await (await paper()).slides());
    case 'handout':
      return written(path('handout.pdf'), await (await paper()).handout());
  }
}

async function written(path: string, data: Uint8Array): Promise<string> {
  await writeWhole(path, data);
  return path;
}

/** The deck as Markdown that opens in plain Slidev where it stands, and the run of show beside it. */
async function writeLectureText(path: string, { project, deck, audience }: BuildOptions): Promise<string> {
  const { markdown, slides, words, presentation } = prepare(project, deck, audience, dirname(path));
  const title = String(presentation.headmatter['title'] ?? deck.id);
  await writeWhole(path, markdown);
  await writeWhole(path.replace(/\.md$/, '.run.md'), runOfShow(title, slides, audience.language, words));
  return path;
}

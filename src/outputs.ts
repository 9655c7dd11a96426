/** The files that a deck is made into, one function for each kind. */
import { dirname, join, relative } from 'node:path';
import type { BrowserProgram } from './browser/find.ts';
import type { BuildOptions } from './build-options.ts';
import type { MadeNow } from './cache/build-cache.ts';
import { bytesAt } from './files-in.ts';
import { runOfShow } from './fill/run-of-show.ts';
import { markdownPath } from './fill-deck.ts';
import { type HashedFile, hashOf } from './hashed-file.ts';
import type { OutputKind } from './model/report.ts';
import { isPaper } from './output/kinds.ts';
import { type Prepared, prepare } from './prepare.ts';
import type { Paper } from './print.ts';
import { shownPictures } from './shown-picture.ts';
import { writeDeck } from './write-deck.ts';
import { writeWhole } from './write-whole.ts';

/** What outputs are made from. */
export interface Job {
  /** Folder of this deck's and audience's results. */
  readonly folder: string;
  readonly prepared: Prepared;
  readonly options: BuildOptions;
  /** Pictures, which all outputs show. */
  readonly pictures: readonly HashedFile[];
  /** The web deck, which is printed from too. */
  readonly web: () => Promise<WebDeck>;
  readonly paper: () => Promise<Paper>;
}

/** A built web deck. */
export interface WebDeck {
  /** Its folder, absolute. */
  readonly folder: string;
  /** Paths from there, `index.html` last. */
  readonly files: readonly HashedFile[];
}

/** Builds the web deck into a folder, once for all that ask. */
export function webOf(markdown: string, outDir: string, { placed }: Prepared): () => Promise<WebDeck> {
  let deck: Promise<WebDeck> | undefined;
  const make = async () => {
    const { buildWeb } = await import('./web/index.ts');
    const shown = shownPictures(placed.flatMap((one) => one.placed.boxes));
    const { files } = await buildWeb({ markdown, outDir, shown });
    return { folder: outDir, files };
  };
  return () => {
    deck ??= make();
    return deck;
  };
}

/** One printing for PDF and handout, and nothing of it loaded before it is wanted. */
export function paperOf(
  { prepared, web, options }: Pick<Job, 'prepared' | 'web' | 'options'>,
  browser: BrowserProgram | undefined,
): () => Promise<Paper> {
  let paper: Paper | undefined;
  return async () => {
    if (!browser) throw new Error('nothing is printed without a browser');
    const { Paper: Printer } = await import('./print.ts');
    const index = async () => join((await web()).folder, 'index.html');
    paper ??= new Printer(prepared, index, browser, options.print ?? {});
    return paper;
  };
}

/** Makes one output, whole or not at all. */
export async function makeOutput(kind: OutputKind, job: Job): Promise<MadeNow> {
  const { onStep, project } = job.options;
  onStep?.(kind);
  const started = performance.now();
  const files = await writeOutput(kind, job);
  const ms = Math.round(performance.now() - started);
  const path = join(job.folder, files.at(-1)?.name ?? '');
  const output = {
    kind,
    path: relative(project.root, path).replaceAll('\\', '/'),
    // Of a web deck the whole folder.
    bytes: (await bytesAt(kind === 'web' ? dirname(path) : path)) ?? 0,
    ms,
  };
  return { output, files, from: [...job.pictures, ...(await pagesOf(kind, job))] };
}

/** Files on the way to an output. */
async function pagesOf(kind: OutputKind, { prepared, options, web }: Job): Promise<readonly HashedFile[]> {
  if (kind !== 'web' && !isPaper(kind)) return [];
  const { folder, files } = await web();
  const pages = files.map(({ name, hash }) => ({ name: join(folder, name), hash }));
  const name = markdownPath(options.project, options.deck, options.audience);
  return [{ name, hash: hashOf(prepared.markdown) }, ...pages];
}

/** Paths from the folder of the audience's results; the one that people open is the last. */
async function writeOutput(kind: OutputKind, job: Job): Promise<readonly HashedFile[]> {
  const { web, prepared, options, paper } = job;
  switch (kind) {
    case 'pptx': {
      const { presentation, theme } = prepared;
      return [
        await written(job, 'pptx', await writeDeck(presentation, theme, options.project.root, prepared)),
      ];
    }
    case 'md':
      return writeLectureText(job);
    case 'web':
      return (await web()).files.map(({ name, hash }) => ({ name: `web/${name}`, hash }));
    case 'pdf':
      return [await written(job, 'pdf', await (await paper()).slides())];
    case 'handout':
      return [await written(job, 'handout.pdf', await (await paper()).handout())];
  }
}

async function written(
  { folder, options }: Job,
  extension: string,
  data: Uint8Array | string,
): Promise<HashedFile> {
  const name = `${options.deck.id}.${options.audience.id}.${extension}`;
  await writeWhole(join(folder, name), data);
  return { name, hash: hashOf(data) };
}

/** The run of show, and the deck as Markdown that opens in plain Slidev where it stands. */
async function writeLectureText(job: Job): Promise<readonly HashedFile[]> {
  const { project, deck, audience } = job.options;
  const { markdown, slides, words, presentation } = prepare(project, deck, audience, job.folder);
  const title = String(presentation.headmatter['title'] ?? deck.id);
  const run = await written(job, 'run.md', runOfShow(title, slides, audience.language, words));
  return [run, await written(job, 'md', markdown)];
}

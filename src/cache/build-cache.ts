/**
 * Which results are as a build would make them now, and those made before that are not where they should be. Three
 * kinds of records, each by what it was made from:
 *
 *     deck      its files, templates, Lectern    -> its audiences
 *     lecture   the same, and the audience       -> Markdown, slides, diagnostics, `content`
 *     output    content, kind, options           -> files
 *
 * So nothing is loaded where nothing has changed, and what makes no difference to an audience's lecture (another
 * audience's file, a comment) builds nothing anew.
 */
import { relative } from 'node:path';
import { isSystemError } from '../errors.ts';
import { type HashedFile, hashOf } from '../hashed-file.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { OutputKind, ReportOutput, ReportSlide } from '../model/report.ts';
import type { PrintOptions } from '../print.ts';
import type { Project } from '../project.ts';
import { browserKey } from './browser-key.ts';
import { FileHashes } from './hashes.ts';
import { Inputs } from './inputs.ts';
import { keepFiles, restoreFiles } from './kept-files.ts';
import { Store } from './store.ts';

export interface DeckRecord {
  readonly defaultAudience: string;
  readonly audiences: readonly { readonly id: string; readonly slides: number }[];
}

export interface LectureRecord {
  readonly language: string;
  readonly slides: readonly ReportSlide[];
  /** Those of loading included. */
  readonly diagnostics: readonly Diagnostic[];
  /** Of the filled Markdown, from the project's root. */
  readonly markdown: HashedFile;
  /** Hash of all that outputs are made from. */
  readonly content: string;
  /** Files looked at as pictures, and faces; absolute: they stand anywhere. */
  readonly pictures: readonly HashedFile[];
  /** Files that its brand was read from, absolute. */
  readonly brand: readonly HashedFile[];
}

interface OutputRecord {
  /** From the folder of the audience's results; the one that people open is the last. */
  readonly files: readonly HashedFile[];
  readonly bytes: number;
  readonly ms: number;
}

/** An output that stands where it should. */
export interface Made {
  readonly output: ReportOutput;
  /** As they were written, from the folder of the audience's results; the one that people open is the last. */
  readonly files: readonly HashedFile[];
}

export interface MadeNow extends Made {
  /** What it was made from, absolute: another build may have put its own there meanwhile. */
  readonly from: readonly HashedFile[];
}

/** An output that is wanted. */
export interface Wanted {
  readonly kind: OutputKind;
  readonly deck: string;
  readonly audience: string;
  /** Of the deck's files: `Inputs.deck`. */
  readonly deckKey: string;
  readonly content: string;
  /** Folder of the audience's results, absolute. */
  readonly folder: string;
  readonly print: PrintOptions;
}

export class BuildCache {
  readonly inputs: Inputs;
  readonly store: Store;
  /** Nothing is taken from the cache, everything is put there. */
  readonly force: boolean;
  readonly #project: Project;

  constructor(project: Project, dir: string, force = false) {
    this.#project = project;
    this.force = force;
    this.store = new Store(dir);
    this.inputs = new Inputs(project, new FileHashes(`${dir}/large-files.json`));
  }

  deck(deckKey: string): Promise<DeckRecord | undefined> {
    return this.#record(deckKey);
  }

  async keepDeck(deckKey: string, record: DeckRecord): Promise<void> {
    await whereAllowed(() => this.store.keepRecord(deckKey, record));
  }

  /** What an audience was told before, if its brand and every picture of it are as they were. */
  async lecture(deckKey: string, audience: string): Promise<LectureRecord | undefined> {
    const record = await this.#record<LectureRecord>(hashOf(deckKey, audience));
    return record && this.#areStill([...record.pictures, ...record.brand]) ? record : undefined;
  }

  /** `markdown` is the filled Markdown itself, `path` where it stands. */
  async keepLecture(
    deckKey: string,
    audience: string,
    markdown: { readonly path: string; readonly text: string },
    record: Omit<LectureRecord, 'markdown'>,
  ): Promise<void> {
    await whereAllowed(async () => {
      const hash = await this.store.keepFile(Buffer.from(markdown.text));
      const name = relative(this.#project.root, markdown.path).replaceAll('\\', '/');
      await this.store.keepRecord(hashOf(deckKey, audience), { ...record, markdown: { name, hash } });
    });
  }

  /** An output made before is where it should be, or is put there; undefined where it must be made. */
  async output(wanted: Wanted): Promise<Made | undefined> {
    const record = await this.#record<OutputRecord>(this.#key(wanted));
    const name = record?.files.at(-1)?.name;
    if (!record || name === undefined) return undefined;
    const restored = await restoreFiles(this.store, this.inputs.hashes, wanted.folder, record.files);
    if (!restored) return undefined;
    const path = relative(this.#project.root, `${wanted.folder}/${name}`).replaceAll('\\', '/');
    const output = { kind: wanted.kind, path, bytes: record.bytes, ms: record.ms };
    return { output, files: record.files };
  }

  /** Makes an output and keeps it, unless something that it is made from has changed meanwhile. */
  async making(wanted: Wanted, make: () => Promise<MadeNow>): Promise<Made> {
    const key = this.#key(wanted);
    const { files, output, from } = await make();
    if (this.#key(wanted) === key && this.#areStill(from))
      await whereAllowed(async () => {
        if (!(await keepFiles(this.store, wanted.folder, files))) return;
        const record: OutputRecord = { files, bytes: output.bytes, ms: output.ms };
        await this.store.keepRecord(key, record);
      });
    return { output, files };
  }

  #areStill(files: readonly HashedFile[]): boolean {
    return files.every(({ name, hash }) => this.inputs.hashes.file(name) === hash);
  }

  /** Hash of what outputs are made from: `parts`, and what the pictures hold. */
  content(parts: unknown, pictures: LectureRecord['pictures']): string {
    return hashOf(JSON.stringify(parts), ...pictures.map(({ hash }) => hash));
  }

  hashed(paths: readonly string[]): readonly HashedFile[] {
    return [...new Set(paths)].map((name) => ({ name, hash: this.inputs.hashes.file(name) }));
  }

  /** For the next build. */
  async close(): Promise<void> {
    await whereAllowed(() => this.inputs.hashes.save());
    await whereAllowed(() => this.store.prune());
  }

  async #record<T>(key: string): Promise<T | undefined> {
    return this.force ? undefined : await this.store.record<T>(key);
  }

  #key({ kind, deck, audience, deckKey, content, folder, print }: Wanted): string {
    const { maker } = this.inputs;
    const what = [maker, deck, audience, content, kind];
    if (kind === 'pptx') return hashOf(...what);
    // Its paths start where it stands, and the words of the run of show are the templates'.
    if (kind === 'md') return hashOf(...what, deckKey, relative(this.#project.root, folder));
    const page = [...what, this.inputs.shown(deck)];
    if (kind === 'web') return hashOf(...page);
    const { handout = 'notes', perPage = 2, withClicks = false } = print;
    const paper = kind === 'pdf' ? { withClicks } : { handout, perPage };
    return hashOf(...page, browserKey(print.browser), JSON.stringify(paper));
  }
}

/** What the disk does not let be kept is made again next time. */
async function whereAllowed(keep: () => Promise<unknown>): Promise<void> {
  try {
    await keep();
  } catch (error) {
    if (!isSystemError(error)) throw error;
  }
}

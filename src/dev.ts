import { join, relative, resolve } from 'node:path';
import { watch } from 'chokidar';
import { brandFiles } from './brand-files.ts';
import { diagnostic } from './diagnostics/catalogue.ts';
import { InputError } from './errors.ts';
import { type Filled, fillDeck } from './fill-deck.ts';
import { loadDeck } from './load/index.ts';
import { usualBrandFile } from './model/audience.ts';
import type { Diagnostic, Place } from './model/diagnostic.ts';
import { writeInPlace } from './output/write-in-place.ts';
import { placeFilled } from './prepare.ts';
import { findProject, type Project } from './project.ts';
import { keepSchemas } from './project-schemas.ts';
import { themesDir } from './theme/load.ts';
import { type DevServer, type OverlayFault, type SlidePlace, serveWeb } from './web/index.ts';

export interface DevOptions {
  readonly project: Project;
  /** Name of the deck's folder. */
  readonly deck: string;
  /** Id of the audience; the deck's default unless given. */
  readonly audience: string | undefined;
  readonly port: number;
  readonly open: boolean;
  /** Called after each filling with what is wrong; the milliseconds until the Markdown was written. */
  readonly onFilled: (diagnostics: readonly Diagnostic[], ms: number) => void;
}

/** Changes that come in a burst (an editor's save, a checkout) are one change. */
const settleMs = 15;

/**
 * Serves a deck and follows its files: a change in data, templates or themes fills the Markdown anew, which Slidev's
 * server shows on the slide one is looking at. What is wrong is shown over the slides until it is mended; the last
 * good Markdown stays. Throws InputError's diagnostics through `onFilled` only; the server starts once there is
 * something to show. Markdown that cannot be written ends it: the promise, or the server's `ended`, is rejected.
 */
export async function dev(options: DevOptions): Promise<DevServer> {
  const followed = new Set(watched(options));
  const watcher = watch([...followed], { ignoreInitial: true });
  const refiller = new Refiller(options, (files) => {
    watcher.add(files.filter((file) => !followed.has(file)));
    for (const file of files) followed.add(file);
  });
  const failure = Promise.withResolvers<never>();
  const refill = () => refiller.refill().catch(failure.reject);
  // One filling after another: two that write at once would mix.
  let last: Promise<unknown> = refill();
  let timer: NodeJS.Timeout | undefined;
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      last = last.then(refill);
    }, settleMs);
  };
  // By `all` alone a saving within 50 ms of the one before (an editor that formats what it saved) would be lost.
  watcher.on('all', changed).on('raw', changed);
  const close = () => {
    clearTimeout(timer);
    void watcher.close();
  };
  try {
    const markdown = await Promise.race([refiller.firstGood, failure.promise]);
    const server = await serveWeb({ markdown, port: options.port, open: options.open });
    refiller.tell(server);
    const ended = Promise.race([server.ended, failure.promise]).finally(() => {
      server.stop();
      close();
    });
    return { ...server, ended };
  } catch (error) {
    close();
    throw error;
  }
}

/** A project may get templates of its own while it is shown. */
const watched = ({ project: { root, templates }, deck }: DevOptions): string[] => [
  join(root, 'data', deck),
  join(root, usualBrandFile),
  ...new Set([join(root, 'templates'), ...templates]),
  join(root, 'themes'),
  themesDir,
];

/** Fills the deck whenever it is told to, and tells its maker and its server how that went. */
class Refiller {
  /** Path of the Markdown, once there is one: a deck that starts broken is shown as soon as it is mended. */
  readonly firstGood: Promise<string>;
  readonly #foundGood: (path: string) => void;
  readonly #options: DevOptions;
  readonly #follow: (files: readonly string[]) => void;
  #server: DevServer | undefined;
  #written = '';
  #faults: readonly OverlayFault[] = [];
  /** Of the slides of the Markdown that stands: the last good one. */
  #places: readonly SlidePlace[] = [];

  /** `follow` is told of further files to watch. */
  constructor(options: DevOptions, follow: (files: readonly string[]) => void) {
    const { promise, resolve } = Promise.withResolvers<string>();
    this.#follow = follow;
    this.firstGood = promise;
    this.#foundGood = resolve;
    this.#options = options;
  }

  /** From now on the server is told what is wrong, and where slides stand. */
  tell(server: DevServer): void {
    this.#server = server;
    this.#show();
  }

  #show(): void {
    this.#server?.show({ faults: this.#faults, places: this.#places });
  }

  async refill(): Promise<void> {
    const started = performance.now();
    const { root } = this.#options.project;
    const { loaded, filled, brand = [] } = guarded(() => fill(this.#options));
    // What a broken deck is read from besides its folder is known by what is wrong there.
    this.#follow([...brand, ...loaded.flatMap(({ place }) => (place ? resolve(root, place.file) : []))]);
    let told = [...loaded, ...(filled?.diagnostics ?? [])];
    let ms = 0;
    if (filled && errorsOf(told).length === 0) {
      // Written before it is placed and judged: a browser is waiting for it.
      await this.#write(resolve(root, filled.file), filled.markdown);
      ms = Math.round(performance.now() - started);
      this.#places = filled.slides.map(({ place }) => slidePlace(place, root));
      const judged = guarded(() => ({ loaded: placeFilled(filled, root).diagnostics }));
      told = [...loaded, ...judged.loaded];
    }
    this.#options.onFilled(told, ms);
    this.#faults = errorsOf(told).map((one) => overlayFault(one, root));
    this.#show();
    // A broken kind has been told of.
    await keepSchemas(findProject(root)).catch(() => {});
  }

  async #write(path: string, markdown: string): Promise<void> {
    if (markdown !== this.#written) await writeInPlace(path, markdown);
    this.#written = markdown;
    this.#foundGood(path);
  }
}

interface FilledOnce {
  readonly filled?: Filled;
  /** Diagnostics of loading. */
  readonly loaded: readonly Diagnostic[];
  /** Files that the audience's brand was read from. */
  readonly brand?: readonly string[];
}

/** Words and themes that cannot be read are the user's to mend, so they are told. */
function guarded(make: () => FilledOnce): FilledOnce {
  try {
    return make();
  } catch (error) {
    if (error instanceof InputError) return { loaded: error.diagnostics };
    const message = error instanceof Error ? error.message : String(error);
    return { loaded: [diagnostic('yaml-syntax', message)] };
  }
}

function fill({ project: { root }, deck: name, audience: id }: DevOptions): FilledOnce {
  // Looked for anew: a project may have got templates of its own.
  const project = findProject(root);
  const { deck, diagnostics: loaded } = loadDeck(join(root, 'data', name), { root });
  if (!deck) return { loaded };
  const audience = deck.audiences.get(id ?? deck.defaultAudience);
  if (!audience) {
    const message = `the audience '${id ?? deck.defaultAudience}' is gone`;
    return { loaded: [...loaded, diagnostic('unknown-audience', message, { place: deck.place })] };
  }
  return { loaded, filled: fillDeck(project, deck, audience), brand: brandFiles(project, audience) };
}

const errorsOf = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  diagnostics.filter(({ severity }) => severity === 'error');

const slidePlace = ({ file, line, column }: Place, root: string): SlidePlace => ({
  label: `${file}:${line}`,
  opens: `${resolve(root, file)}:${line}:${column}`,
});

function overlayFault(one: Diagnostic, root: string): OverlayFault {
  const place = one.place
    ? `${relative(root, resolve(root, one.place.file))}:${one.place.line}:${one.place.column}`
    : '';
  return { message: `${one.code}: ${one.message}\n${place}`, place, frame: one.hint ?? '' };
}

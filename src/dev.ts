import { existsSync, watch } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { diagnostic } from './diagnostics/catalogue.ts';
import { InputError } from './errors.ts';
import { loadDeck } from './load/index.ts';
import type { Diagnostic } from './model/diagnostic.ts';
import { writeInPlace } from './output/write-in-place.ts';
import { markdownPath, prepare } from './prepare.ts';
import { type Project, packageRoot } from './project.ts';
import { type DevServer, serveWeb } from './web/index.ts';

export interface DevOptions {
  readonly project: Project;
  /** Name of the deck's folder. */
  readonly deck: string;
  /** Id of the audience; the deck's default unless given. */
  readonly audience: string | undefined;
  readonly port: number;
  readonly open: boolean;
  /** Called after each filling with what is wrong; the milliseconds it took. */
  readonly onFilled: (diagnostics: readonly Diagnostic[], ms: number) => void;
}

/** Changes that come in a burst (an editor's save, a checkout) are one change. */
const settleMs = 15;

/**
 * Serves a deck and follows its files: a change in data, templates or themes fills the Markdown anew, which Slidev's
 * server shows on the slide one is looking at. What is wrong is shown over the slides until it is mended; the last
 * good Markdown stays. Throws InputError's diagnostics through `onFilled` only; the server starts once there is
 * something to show.
 */
export async function dev(options: DevOptions): Promise<DevServer> {
  const { project } = options;
  let server: DevServer | undefined;
  let timer: NodeJS.Timeout | undefined;
  let written = '';
  const refill = async (): Promise<string | undefined> => {
    const started = performance.now();
    const { path, markdown, diagnostics } = fillOnce(options);
    const errors = diagnostics.filter((one) => one.severity === 'error');
    if (path !== undefined && markdown !== undefined && errors.length === 0 && markdown !== written) {
      await writeInPlace(path, markdown);
      written = markdown;
    }
    options.onFilled(diagnostics, Math.round(performance.now() - started));
    server?.show(errors.map((one) => overlayFault(one, project.root)));
    return errors.length === 0 ? path : undefined;
  };
  const folders = watched(project, options.deck);
  const first = await firstGood(refill, folders);
  // One filling after another: two that write at once would mix.
  let last: Promise<unknown> = Promise.resolve();
  const watchers = folders.map((folder) =>
    watch(folder, { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        last = last.then(refill);
      }, settleMs);
    }),
  );
  const close = () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
  try {
    server = await serveWeb({ markdown: first, port: options.port, open: options.open });
  } catch (error) {
    close();
    throw error;
  }
  void server.ended.then(close);
  return server;
}

/** Fills until it works: a deck that starts broken is shown as soon as it is mended. */
async function firstGood(
  refill: () => Promise<string | undefined>,
  folders: readonly string[],
): Promise<string> {
  for (let path = await refill(); ; path = await refill()) {
    if (path !== undefined) return path;
    await nextChange(folders);
  }
}

function nextChange(folders: readonly string[]): Promise<void> {
  return new Promise((resolve) => {
    const watchers = folders.map((folder) =>
      watch(folder, { recursive: true }, () => {
        for (const watcher of watchers) watcher.close();
        setTimeout(resolve, settleMs);
      }),
    );
  });
}

function watched(project: Project, deck: string): string[] {
  const themes = join(packageRoot, 'slides', 'theme', 'themes');
  return [join(project.root, 'data', deck), ...project.templates, themes].filter((folder) =>
    existsSync(folder),
  );
}

interface FilledOnce {
  readonly path?: string;
  readonly markdown?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** A filling, or why there is none. Words and themes that cannot be read are the user's to mend, so they are told. */
function fillOnce(options: DevOptions): FilledOnce {
  try {
    return fill(options);
  } catch (error) {
    if (error instanceof InputError) return { diagnostics: error.diagnostics };
    const message = error instanceof Error ? error.message : String(error);
    return { diagnostics: [diagnostic('yaml-syntax', message)] };
  }
}

function fill({ project, deck: name, audience: id }: DevOptions): FilledOnce {
  const { deck, diagnostics } = loadDeck(join(project.root, 'data', name), { root: project.root });
  if (!deck) return { diagnostics };
  const audience = deck.audiences.get(id ?? deck.defaultAudience);
  if (!audience) {
    const message = `the audience '${id ?? deck.defaultAudience}' is gone`;
    return { diagnostics: [...diagnostics, diagnostic('unknown-audience', message, { place: deck.place })] };
  }
  const prepared = prepare(project, deck, audience);
  const path = markdownPath(project, deck, audience);
  return { path, markdown: prepared.markdown, diagnostics: [...diagnostics, ...prepared.diagnostics] };
}

function overlayFault(one: Diagnostic, root: string) {
  const place = one.place
    ? `${relative(root, resolve(root, one.place.file))}:${one.place.line}:${one.place.column}`
    : '';
  return { message: `${one.code}: ${one.message}\n${place}`, place, frame: one.hint ?? '' };
}

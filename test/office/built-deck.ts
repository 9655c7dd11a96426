/** A deck of the project that this is run in, or of another, built for an audience, and both outputs printed. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from '../../src/build.ts';
import { chooseAudiences } from '../../src/commands/choose.ts';
import { loadOrThrow } from '../../src/load-or-throw.ts';
import type { OutputKind, Report } from '../../src/model/report.ts';
import { deckNames, findProject, usualDeck } from '../../src/project.ts';
import { printPptx } from './libre-office.ts';

export interface BuiltDeck {
  readonly report: Report;
  /** Path of an output. */
  readonly path: (kind: OutputKind) => string;
  /** Folder of the results. */
  readonly folder: string;
}

/** Builds the deck named, else the project's usual one, else the first, for the audience named, else its default one. `root`: of its project. */
export async function buildDeck(
  to: readonly OutputKind[],
  name: string | undefined,
  audienceId?: string,
  root = '.',
): Promise<BuiltDeck> {
  const project = findProject(root);
  const deckName = name ?? usualDeck(project) ?? deckNames(project)[0] ?? '';
  const { deck, diagnostics } = loadOrThrow(project, deckName);
  const [audience] = chooseAudiences(deck, audienceId ? [audienceId] : []);
  if (!audience) throw new Error(`the deck '${deckName}' has no audience`);
  const out = join(project.root, 'dist');
  const report = await build({ project, deck, audience, to, out, diagnostics });
  const path = (kind: string) =>
    join(project.root, report.outputs.find((one) => one.kind === kind)?.path ?? '');
  return { report, path, folder: join(out, deck.id, audience.id) };
}

export interface PrintedDeck extends BuiltDeck {
  /** The web deck, printed by the browser. */
  readonly webPdf: string;
  /** The .pptx, printed by LibreOffice. */
  readonly pptxPdf: string;
}

export async function printBoth(name?: string, audienceId?: string, root?: string): Promise<PrintedDeck> {
  const built = await buildDeck(['pptx', 'pdf'], name, audienceId, root);
  const work = join(built.folder, '.office');
  await mkdir(work, { recursive: true });
  return { ...built, webPdf: built.path('pdf'), pptxPdf: await printPptx(built.path('pptx'), work) };
}

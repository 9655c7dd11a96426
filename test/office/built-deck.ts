/** A deck of this repository, built for an audience, and both outputs printed. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from '../../src/build.ts';
import { chooseAudiences, loadOrThrow } from '../../src/commands/choose.ts';
import type { Report } from '../../src/model/report.ts';
import { deckNames, findProject, packageRoot } from '../../src/project.ts';
import { printPptx } from './libre-office.ts';

export interface BuiltDeck {
  readonly report: Report;
  readonly pptx: string;
  /** The web deck, printed by the browser. */
  readonly webPdf: string;
  /** The .pptx, printed by LibreOffice. */
  readonly pptxPdf: string;
  /** Folder of the results. */
  readonly folder: string;
}

/** Builds the deck named, else the first one, for the audience named, else its default one. */
export async function buildDeck(name?: string, audienceId?: string): Promise<BuiltDeck> {
  const project = findProject(packageRoot);
  const deckName = name ?? deckNames(project)[0] ?? '';
  const { deck, diagnostics } = loadOrThrow(project, deckName);
  const [audience] = chooseAudiences(deck, audienceId ? [audienceId] : []);
  if (!audience) throw new Error(`the deck '${deckName}' has no audience`);
  const out = join(packageRoot, 'dist');
  const report = await build({ project, deck, audience, to: ['pptx', 'pdf'], out, diagnostics });
  const folder = join(out, deck.id, audience.id);
  const file = (kind: string) =>
    join(project.root, report.outputs.find((one) => one.kind === kind)?.path ?? '');
  const work = join(folder, '.office');
  await mkdir(work, { recursive: true });
  const pptx = file('pptx');
  return { report, pptx, webPdf: file('pdf'), pptxPdf: await printPptx(pptx, work), folder };
}

/** Pictures of every kind's first example, from both outputs. */
import { mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../../src/build.ts';
import { loadOrThrow } from '../../src/load-or-throw.ts';
import { findProject } from '../../src/project.ts';
import { exampleDeck } from '../helpers/example-deck.ts';
import { printPptx } from '../office/libre-office.ts';
import { runTool } from '../office/tools.ts';

/** Points per inch at which a slide of 13.3 inches is 480 pixels wide. */
const resolution = '36';

/** Writes `<kind>.web.png` and `<kind>.pptx.png` into a folder. */
export async function kindPictures(folder: string): Promise<void> {
  const { root, kinds } = exampleDeck();
  const project = findProject(root);
  const { deck } = loadOrThrow(project, 'examples');
  const audience = deck.audiences.get(deck.defaultAudience);
  if (!audience) throw new Error('no audience');
  const report = await build({ project, deck, audience, to: ['pptx', 'pdf'], out: join(root, 'dist') });
  const path = (kind: string) => join(root, report.outputs.find((one) => one.kind === kind)?.path ?? '');
  const pdfs = { web: path('pdf'), pptx: await printPptx(path('pptx'), root) };
  for (const [output, pdf] of Object.entries(pdfs)) {
    const work = await mkdtemp(join(tmpdir(), 'lectern-kinds-'));
    await runTool('pdftoppm', ['-r', resolution, '-png', pdf, join(work, 'page')]);
    const pages = (await readdir(work)).sort();
    for (const { name } of kinds) {
      const n = report.slides.findIndex(({ id }) => id === name);
      const picture = pages[n];
      if (picture !== undefined) await rename(join(work, picture), join(folder, `${name}.${output}.png`));
    }
    await rm(work, { recursive: true });
  }
  await rm(root, { recursive: true });
}

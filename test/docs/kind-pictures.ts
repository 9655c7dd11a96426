/** Pictures of every kind's first example and of every block, from both outputs. */
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../../src/build.ts';
import { loadOrThrow } from '../../src/load-or-throw.ts';
import { findProject } from '../../src/project.ts';
import { exampleDeck } from '../helpers/example-deck.ts';
import { printPptx } from '../office/libre-office.ts';
import { runTool } from '../office/tools.ts';
import { blockExamples, blocksDeck } from './blocks-deck.ts';
import { takeThemePictures } from './theme-pictures.ts';

/** Points per inch at which a slide of 13.3 inches is 480 pixels wide. */
const resolution = '36';

/**
 * Writes `kinds/<kind>.web.png` and `kinds/<kind>.pptx.png` into a folder, the same for `blocks/<block>`, and
 * `themes/<theme>.png`.
 */
export async function takePictures(folder: string): Promise<void> {
  const { root, kinds } = exampleDeck();
  const names = kinds.map(({ name }) => name);
  await slidePictures({ root, deck: 'examples', slides: names }, join(folder, 'kinds'));
  await slidePictures(
    { root: blocksDeck(), deck: 'blocks', slides: Object.keys(blockExamples) },
    join(folder, 'blocks'),
  );
  await takeThemePictures(join(folder, 'themes'));
}

interface Slides {
  /** The project's folder, removed in the end. */
  readonly root: string;
  readonly deck: string;
  /** Ids of the slides to be shown, by which the pictures are named. */
  readonly slides: readonly string[];
}

async function slidePictures({ root, deck: name, slides }: Slides, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const project = findProject(root);
  const { deck } = loadOrThrow(project, name);
  const audience = deck.audiences.get(deck.defaultAudience);
  if (!audience) throw new Error('no audience');
  const report = await build({ project, deck, audience, to: ['pptx', 'pdf'], out: join(root, 'dist') });
  const path = (kind: string) => join(root, report.outputs.find((one) => one.kind === kind)?.path ?? '');
  const pdfs = { web: path('pdf'), pptx: await printPptx(path('pptx'), root) };
  for (const [output, pdf] of Object.entries(pdfs)) {
    const work = await mkdtemp(join(tmpdir(), 'lectern-pictures-'));
    await runTool('pdftoppm', ['-r', resolution, '-png', pdf, join(work, 'page')]);
    const pages = (await readdir(work)).sort();
    for (const slide of slides) {
      const n = report.slides.findIndex(({ id }) => id === slide);
      const picture = pages[n];
      if (picture !== undefined) await rename(join(work, picture), join(folder, `${slide}.${output}.png`));
    }
    await rm(work, { recursive: true });
  }
  await rm(root, { recursive: true });
}

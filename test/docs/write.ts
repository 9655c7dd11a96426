/**
 * `npm run docs`: docs/kinds.md and docs/gallery.md. With `-- --pictures` the pictures too, which wants LibreOffice,
 * poppler's pdftoppm and a browser.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { packageRoot } from '../../src/project.ts';
import { gallery, galleryPage } from './gallery-page.ts';
import { takePictures } from './kind-pictures.ts';
import { kindsPage, page } from './kinds-page.ts';

if (process.argv.includes('--pictures')) {
  const pictures = join(packageRoot, 'docs/pictures');
  rmSync(pictures, { recursive: true, force: true });
  await takePictures(pictures);
}
for (const [path, text] of [
  [page, kindsPage()],
  [gallery, galleryPage()],
] as const) {
  writeFileSync(path, text);
  console.log(relative(process.cwd(), path));
}

import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { runTool } from './tools.ts';

/** Saves a document in another format; gives the new file, which stands in `folder`. */
export async function convertDocument(
  file: string,
  format: 'pdf' | 'odp' | 'pptx',
  folder: string,
): Promise<string> {
  await mkdir(folder, { recursive: true });
  // A profile of its own: LibreOffice hands its work to one that already runs on the same profile.
  const profile = await mkdtemp(join(tmpdir(), 'lectern-office-'));
  try {
    await runTool('soffice', [
      `-env:UserInstallation=${pathToFileURL(profile)}`,
      '--headless',
      '--convert-to',
      format,
      '--outdir',
      folder,
      file,
    ]);
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
  return join(folder, `${basename(file, extname(file))}.${format}`);
}

/**
 * Prints a .pptx as PowerPoint would space it: LibreOffice widens every joint of Chinese and Latin text by a quarter
 * em, which PowerPoint does not. So it goes through .odp, where that switch can be turned off.
 */
export async function printPptx(pptx: string, folder: string): Promise<string> {
  const odp = await convertDocument(pptx, 'odp', folder);
  await writeFile(odp, withoutAutospace(await readFile(odp)));
  return await convertDocument(odp, 'pdf', folder);
}

function withoutAutospace(odp: Uint8Array): Uint8Array {
  const entries = Object.entries(unzipSync(odp)).map(([name, data]) => {
    const plain = /^(styles|content)\.xml$/.test(name)
      ? strToU8(strFromU8(data).replace(/style:text-autospace="[^"]*"/g, 'style:text-autospace="none"'))
      : data;
    return [name, [plain, { level: name === 'mimetype' ? 0 : 6 }]] as const;
  });
  return zipSync(Object.fromEntries(entries) as Zippable);
}

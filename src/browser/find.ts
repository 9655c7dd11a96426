/** The machine's own Chrome, Chromium or Edge, else one that npm has installed. Lectern never downloads one. */
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ToolError } from '../errors.ts';
import { type BrowserProgram, findPackage, installing, packagedBrowser, packageFits } from './packaged.ts';

export type { BrowserProgram } from './packaged.ts';

export interface BrowserWish {
  /** `--browser`: a path, or a program's name. */
  readonly named?: string | undefined;
  /** Folder of the user's project, absolute. */
  readonly root?: string;
}

/** What decides where browsers are; given by tests. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly arch: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly runnable: (path: string) => boolean;
  /** The package that brings a browser: its main module, where a project at `root` finds it. */
  readonly findPackage: (root: string) => string | undefined;
}

const thisMachine: Machine = {
  platform: process.platform,
  arch: process.arch,
  env: process.env,
  runnable,
  findPackage,
};

/**
 * The browser named, else by LECTERN_BROWSER, else the first one found on the machine, else the one that a package
 * brings. Throws ToolError.
 */
export async function findBrowser(
  { named, root = process.cwd() }: BrowserWish = {},
  machine: Machine = thisMachine,
): Promise<BrowserProgram> {
  const said = named ?? machine.env['LECTERN_BROWSER'];
  if (said) {
    const found = [said, ...onPath([said], machine)].find(machine.runnable);
    if (found) return { path: found };
    const where = named ? '--browser' : 'LECTERN_BROWSER';
    throw missing(`${where} names no program: ${said}`);
  }
  const found = places(machine).find(machine.runnable);
  if (found) return { path: found };
  const fits = packageFits(machine.platform, machine.arch);
  const main = fits ? machine.findPackage(root) : undefined;
  if (main) return packagedBrowser(main);
  const command = fits ? `run '${installing(root)}', or ` : '';
  throw missing(
    `PDF and handout need a browser, and there is none: ${command}install Google Chrome, Chromium or Microsoft Edge, or name one with --browser PATH or LECTERN_BROWSER.`,
  );
}

const missing = (message: string): ToolError => new ToolError(message, '', 'browser-missing');

/** Where browsers stand, likeliest first. */
function places(machine: Machine): string[] {
  if (machine.platform === 'win32') return windowsPlaces(machine);
  return [...(machine.platform === 'darwin' ? macPlaces(machine) : []), ...onPath(programs, machine)];
}

const programs = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
];

function onPath(names: readonly string[], { env, platform }: Machine): string[] {
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const snap = platform === 'linux' ? ['/snap/bin'] : [];
  return names.flatMap((name) => [...folders, ...snap].map((folder) => join(folder, name)));
}

function macPlaces({ env }: Machine): string[] {
  const folders = ['/Applications', ...(env['HOME'] ? [`${env['HOME']}/Applications`] : [])];
  const names = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
  return names.flatMap((name) => folders.map((folder) => `${folder}/${name}.app/Contents/MacOS/${name}`));
}

function windowsPlaces({ env }: Machine): string[] {
  const roots = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA']
    .map((name) => env[name])
    .filter((root): root is string => root !== undefined && root !== '');
  const programs = [
    'Google\\Chrome\\Application\\chrome.exe',
    'Chromium\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ];
  return programs.flatMap((program) => roots.map((root) => `${root}\\${program}`));
}

function runnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

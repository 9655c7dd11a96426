/** The machine's own Chrome, Chromium or Edge. Lectern never downloads one. */
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ToolError } from '../errors.ts';

/** What decides where browsers are; given by tests. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly runnable: (path: string) => boolean;
}

const thisMachine: Machine = { platform: process.platform, env: process.env, runnable };

/** The browser named (`--browser`), else by LECTERN_BROWSER, else the first one found. Throws ToolError. */
export function findBrowser(named?: string, machine: Machine = thisMachine): string {
  const said = named ?? machine.env['LECTERN_BROWSER'];
  if (said) {
    if (machine.runnable(said)) return said;
    const found = onPath([said], machine).find(machine.runnable);
    if (found) return found;
    const where = named ? '--browser' : 'LECTERN_BROWSER';
    throw new ToolError(`${where} names no program: ${said}`, '', 'browser-missing');
  }
  const found = places(machine).find(machine.runnable);
  if (found) return found;
  throw new ToolError(
    'PDF and handout need a browser: install Google Chrome, Chromium or Microsoft Edge, or name one with --browser PATH or LECTERN_BROWSER.',
    '',
    'browser-missing',
  );
}

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

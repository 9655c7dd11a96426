/** Where the packages of faces are: Lectern's own, and those that a project has installed for its languages. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { bundledFaces, facePackages } from './faces.ts';

/** The package that brings a family for the web; undefined for one that none of those we know brings. */
export function facePackage(family: string): string | undefined {
  if (Object.hasOwn(facePackages, family)) return facePackages[family];
  const isOurs = (bundledFaces as readonly string[]).includes(family);
  return isOurs ? `@fontsource/${family.toLowerCase().replaceAll(' ', '-')}` : undefined;
}

/** Its folder, as it is found from Lectern or from a folder of the project (`from`, absolute); undefined where it is not there. */
export function faceFolder(family: string, from: string): string | undefined {
  const name = facePackage(family);
  if (name === undefined) return undefined;
  for (const start of [import.meta.url, join(from, 'lectern.js')]) {
    try {
      return dirname(createRequire(start).resolve(`${name}/package.json`));
    } catch {
      // Looked for in the next place, or not installed.
    }
  }
  return undefined;
}

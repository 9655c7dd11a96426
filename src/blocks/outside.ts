/** What blocks are drawn from besides their own words: a map from the borders of the world. In Node alone. */
import { readFileSync, statSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import type { FeatureCollection } from 'geojson';
import { limits } from '../model/limits.ts';
import { decodeText } from '../text/decode.ts';
import { urlToPath } from '../text/picture-url.ts';
import { mapBlock } from './index.ts';
import { completeMap } from './map/complete.ts';
import type { MapSpec } from './map/spec.ts';

/** `problem`: why a file that the block names cannot serve it; it is drawn without. */
export interface Completed {
  readonly spec: unknown;
  readonly problem?: string;
}

/** A block of a kind with all that it is drawn from. `folder`: that of the Markdown; `home`: files stay within it. Both absolute. */
export function completed(kind: string, spec: unknown, folder: string, home?: string): Completed {
  if (kind !== mapBlock) return { spec };
  const map = spec as MapSpec;
  if (map.features === undefined) return { spec: completeMap(map) };
  const path = resolve(folder, urlToPath(map.features));
  const isOut = home !== undefined && !path.startsWith(`${resolve(home)}${sep}`);
  const read = isOut ? { problem: 'leads out of the project' } : readGeoJson(path);
  if ('problem' in read) return { spec: completeMap(map), problem: `'${map.features}' ${read.problem}` };
  return { spec: completeMap(map, read.geojson) };
}

/** A file of GeoJSON, or what is wrong with it. */
export function readGeoJson(
  path: string,
): { readonly geojson: FeatureCollection } | { readonly problem: string } {
  let text: string;
  try {
    if (statSync(path).size > limits.file.most) return { problem: 'is larger than any file may be' };
    text = decodeText(readFileSync(path));
  } catch {
    return { problem: 'cannot be read' };
  }
  try {
    const value = JSON.parse(text) as Partial<FeatureCollection>;
    if (value?.type !== 'FeatureCollection' || !Array.isArray(value.features))
      return { problem: 'is no GeoJSON: it should be a FeatureCollection' };
    return { geojson: value as FeatureCollection };
  } catch (error) {
    return { problem: `is no JSON: ${(error as Error).message}` };
  }
}

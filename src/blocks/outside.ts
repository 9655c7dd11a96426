/** What blocks are drawn from besides their own words: a map from the borders of the world. In Node alone. */
import { resolve, sep } from 'node:path';
import { urlToPath } from '../text/picture-url.ts';
import { mapBlock } from './index.ts';
import { completeMap } from './map/complete.ts';
import { readGeoJson } from './map/geojson.ts';
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

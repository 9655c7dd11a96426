import { readFileSync, statSync } from 'node:fs';
import type { FeatureCollection } from 'geojson';
import { limits } from '../../model/limits.ts';
import { decodeText } from '../../text/decode.ts';

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

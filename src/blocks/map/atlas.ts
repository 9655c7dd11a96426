/** Borders of the world, from Natural Earth (`world-atlas`), with a deck's changes to them. */
import { createRequire } from 'node:module';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type * as Client from 'topojson-client';
import type * as Simplify from 'topojson-simplify';
import type { GeometryCollection, Topology, MultiPolygon as TopoShape } from 'topojson-specification';
import { countryOf } from './countries.ts';
import type { MapSpec } from './spec.ts';

const require = createRequire(import.meta.url);

/** For the world, and for a part of it. */
export type Detail = '110m' | '50m';
export type Land = Polygon | MultiPolygon;
export interface CountryFeature {
  readonly code?: string;
  readonly name: string;
  readonly land: Land;
}

type Countries = GeometryCollection<{ readonly name?: string }>;
type Atlas = Topology<{ readonly countries: Countries }>;

const atlases = new Map<Detail, Atlas>();

/** Read where a map asks for it, and kept, with how much each point counts. */
function atlasOf(detail: Detail): Atlas {
  const known = atlases.get(detail);
  if (known) return known;
  const { presimplify, sphericalTriangleArea } = require('topojson-simplify') as typeof Simplify;
  const read = require(`world-atlas/countries-${detail}.json`) as Atlas;
  const atlas = presimplify(read, sphericalTriangleArea) as Atlas;
  atlases.set(detail, atlas);
  return atlas;
}

/** The data's own number of a country as its two letters, and those it has under a name alone. */
const codeIn = (id: string | number | undefined, name: string): string | undefined =>
  id === undefined ? (name === 'Kosovo' ? 'XK' : undefined) : countryOf(String(id))?.alpha2;

const nameOf = ({ properties }: { readonly properties?: unknown }): string =>
  (properties as { readonly name?: string } | undefined)?.name ?? '';

/** Codes and names that borders of a detail go by. */
export function namesIn(detail: Detail): ReadonlySet<string> {
  const { geometries } = atlasOf(detail).objects.countries;
  return new Set(
    geometries.flatMap(({ id, properties }) => {
      const name = nameOf({ properties });
      return [codeIn(id, name) ?? name, name];
    }),
  );
}

export type Changes = Pick<MapSpec, 'assign' | 'omit'> & { readonly own: readonly CountryFeature[] };

/**
 * All countries, without points that count for less than `weight` (steradians of the triangle with their neighbours), so
 * that neighbours keep one border.
 */
export function countriesOf(
  detail: Detail,
  weight: number,
  { assign = {}, omit, own }: Changes,
): CountryFeature[] {
  const { simplify } = require('topojson-simplify') as typeof Simplify;
  const { feature, merge } = require('topojson-client') as typeof Client;
  const whole = atlasOf(detail);
  const atlas = weight > 0 ? (simplify(whole, weight) as Atlas) : whole;
  const groups = new Map<string, { name: string; code?: string; shapes: TopoShape[] }>();
  const replaced = new Set([...omit, ...own.map(({ code }) => code)]);
  for (const shape of atlas.objects.countries.geometries) {
    const name = nameOf(shape);
    const found = codeIn(shape.id, name);
    const code = assign[found ?? name] ?? assign[name] ?? found;
    if ([found, code, name].some((one) => one !== undefined && replaced.has(one))) continue;
    const key = code ?? name;
    const group = groups.get(key) ?? { name, shapes: [], ...(code !== undefined && { code }) };
    if (found === code) group.name = name;
    group.shapes.push(shape as unknown as TopoShape);
    groups.set(key, group);
  }
  const land = (shapes: TopoShape[]): Land => {
    const [only] = shapes;
    if (shapes.length === 1 && only) return (feature(atlas, only) as Feature<Land>).geometry;
    return merge(atlas, shapes as never);
  };
  return [...[...groups.values()].map(({ shapes, ...rest }) => ({ ...rest, land: land(shapes) })), ...own];
}

/** Features of a file of GeoJSON: those with a `code`, or with an ISO code as Natural Earth's own files have it. */
export function ownFeatures(geojson: FeatureCollection): CountryFeature[] {
  return geojson.features.flatMap(({ geometry, properties, id }) => {
    if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') return [];
    const given = codeKeys
      .map((key) => properties?.[key])
      .find((one) => typeof one === 'string' && one !== '');
    const code = String(given ?? id ?? '');
    if (code === '') return [];
    const name = properties?.['name'] ?? properties?.['NAME'] ?? code;
    return [{ code: countryOf(code)?.alpha2 ?? code, name: String(name), land: wound(geometry) }];
  });
}

const codeKeys = ['code', 'iso_3166_2', 'ISO_A2', 'iso_a2', 'ISO3166-1-Alpha-2'];

/** GeoJSON's outer rings run against the clock, d3's with it; many files have either. One is right if it is no more than half the globe. */
function wound(land: Land): Land {
  const { geoArea } = require('d3-geo') as typeof import('d3-geo');
  const turned = (rings: Polygon['coordinates']): Polygon['coordinates'] =>
    rings.map((ring, i) => {
      const isLarge = geoArea({ type: 'Polygon', coordinates: [ring] }) > 2 * Math.PI;
      return isLarge === (i === 0) ? [...ring].reverse() : ring;
    });
  return land.type === 'Polygon'
    ? { ...land, coordinates: turned(land.coordinates) }
    : { ...land, coordinates: land.coordinates.map(turned) };
}

/** Which part of the world a map shows, and by which projection. */
import { createRequire } from 'node:module';
import type { GeoPermissibleObjects, GeoProjection } from 'd3-geo';
import type { MultiPoint, Polygon, Position } from 'geojson';
import type { CountryFeature } from './atlas.ts';
import type { Box } from './spec.ts';

const require = createRequire(import.meta.url);
export const geo = (): typeof import('d3-geo') => require('d3-geo') as typeof import('d3-geo');

const degrees = 180 / Math.PI;
const distance = (a: Position, b: Position): number =>
  geo().geoDistance(a as [number, number], b as [number, number]) * degrees;

/** Parts of a country further off than this, in degrees, and much smaller than it, are not what one means by it. */
const far = 12;
/** Islands smaller than this share of their mainland may lie beyond the edge. */
const small = 0.001;

/** Points of a country's mainland with what lies near it: France without Guiana, Russia with its islands. */
function mainland({ land }: CountryFeature): Position[] {
  const polygons: Polygon['coordinates'][] = land.type === 'Polygon' ? [land.coordinates] : land.coordinates;
  const parts = polygons
    .map(([ring = []]) => ({ ring, area: geo().geoArea({ type: 'Polygon', coordinates: [ring] }) }))
    .sort((a, b) => b.area - a.area);
  const [largest] = parts;
  if (!largest) return [];
  const kept = [...largest.ring];
  const near = some(largest.ring);
  for (const { ring, area } of parts.slice(1)) {
    const [first] = ring;
    const isNear = first !== undefined && near.some((one) => distance(one, first) < far);
    if (area <= largest.area * (isNear ? small : 0.25)) continue;
    kept.push(...ring);
    near.push(...some(ring));
  }
  return kept;
}

/** Enough of a coast to tell what is near it. */
const some = (ring: readonly Position[]): Position[] =>
  ring.filter((_, i) => i % Math.ceil(ring.length / 40) === 0);

const along = (from: number, to: number, steps: number): number[] =>
  Array.from({ length: steps + 1 }, (_, i) => from + ((to - from) * i) / steps);

/** Points around a box of degrees; `east` may be beyond 180. */
function around({ west, south, east, north }: Box): Position[] {
  const right = east < west ? east + 360 : east;
  return along(west, right, 24).flatMap((lon) => along(south, north, 12).map((lat): Position => [lon, lat]));
}

/** Points that are to be in sight; none where it is the world. */
export function pointsShown(
  show: 'world' | readonly string[] | Box,
  countries: readonly CountryFeature[],
): Position[] {
  if (show === 'world') return [];
  if ('west' in show) return around(show);
  return countries.filter(({ code, name }) => show.includes(code ?? name)).flatMap(mainland);
}

export interface View {
  readonly projection: GeoProjection;
  /** What is to be in sight. */
  readonly shown: GeoPermissibleObjects;
  readonly whole: boolean;
}

/** Further from the middle than this, in degrees, continents stand as on a map of the world: they fill a slide, and look as one knows them. */
const most = 40;

/** Meridian in the middle of the world: the edge runs through the Bering Strait, and cuts no country in two. */
const middle = 11;

/** The projection that shows points with the least distortion, areas always true: what is coloured is compared by them. */
export function viewOf(points: readonly Position[], land: GeoPermissibleObjects, center = middle): View {
  const { geoEqualEarth, geoAzimuthalEqualArea, geoConicEqualArea } = geo();
  const world = (): View => ({
    projection: geoEqualEarth().rotate([-center, 0]),
    shown: land,
    whole: true,
  });
  if (points.length === 0) return world();
  const shown: MultiPoint = { type: 'MultiPoint', coordinates: [...points] };
  const [lon, lat] = middleOf(points);
  const radius = Math.max(...points.map((one) => distance(one, [lon, lat])));
  if (radius > most) return { projection: geoEqualEarth().rotate([-lon, 0]), shown, whole: false };
  const lats = points.map(([, y = 0]) => y);
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  // Belts off the equator are a cone's; near it and around a pole a disc is better.
  const isBelt = (south > 12 || north < -12 || radius > 25) && Math.abs(lat) > 15 && Math.abs(lat) < 70;
  if (!isBelt) {
    const disc = geoAzimuthalEqualArea().rotate([-lon, -lat]);
    return { projection: disc, shown, whole: false };
  }
  const sixth = (north - south) / 6;
  const cone = geoConicEqualArea()
    .parallels([south + sixth, north - sixth])
    .rotate([-lon, 0])
    .center([0, lat]);
  return { projection: cone, shown, whole: false };
}

/** The middle of the smallest box around points, however the 180th meridian runs through them. */
function middleOf(points: readonly Position[]): [number, number] {
  const lons = points.map(([x = 0]) => ((x % 360) + 360) % 360).sort((a, b) => a - b);
  const lats = points.map(([, y = 0]) => y);
  const gaps = lons.map((one, i) => ({
    from: one,
    size: (lons[i + 1] ?? (lons[0] ?? 0) + 360) - one,
  }));
  // They lie in all that is not the widest gap between them.
  const { from, size } = gaps.reduce((a, b) => (b.size > a.size ? b : a));
  const lon = from + size + (360 - size) / 2;
  return [((lon + 540) % 360) - 180, (Math.min(...lats) + Math.max(...lats)) / 2];
}

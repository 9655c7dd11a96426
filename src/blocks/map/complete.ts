/** Calculates what a map draws: borders, projection, great circles. In Node alone; both outputs draw what comes of it. */
import type { GeoContext, GeoProjection } from 'd3-geo';
import type { FeatureCollection, Position } from 'geojson';
import { Recent } from '../../text/recent.ts';
import { type CountryFeature, countriesOf, type Detail, namesIn, ownFeatures } from './atlas.ts';
import { geo, pointsShown, viewOf } from './extent.ts';
import type { CountryShape, Flat, MapShapes } from './shapes.ts';
import type { MapSpec } from './spec.ts';

/** What is in sight is as large as this, in units: about four to the point of the usual place, finer than anybody sees. */
const widthMost = 3400;
const heightMost = 1500;
/** Points nearer to their neighbours' line than this, in units, are left out. */
const coarse = 4.6;
/** Rings whose area is less, in square units, cannot be seen. */
const least = 40;
/** A country narrower than this is marked by a dot. */
const tiny = 30;
/** Shapes of slides: as far as one may be wider than the map, or higher, the map goes on. */
const widest = 4;
const highest = 1.4;

const kept = new Recent<MapShapes>(40);

/** A map with its outlines. `geojson`: what the file says that it names. */
export function completeMap(spec: MapSpec, geojson?: FeatureCollection): MapSpec {
  const { alt: _, labels: __, note: ___, clicks: ____, ...shaping } = spec;
  const key = JSON.stringify([shaping, geojson]);
  return { ...spec, drawn: kept.get(key, () => shapesOf(spec, geojson)) };
}

/** Countries of a map that are seen by themselves, be they ever so small. */
const meant = ({ classes, highlight }: MapSpec): ReadonlySet<string> =>
  new Set([...classes.flatMap(({ countries }) => countries), ...highlight]);

function shapesOf(spec: MapSpec, geojson: FeatureCollection | undefined): MapShapes {
  const own = geojson ? ownFeatures(geojson) : [];
  const coloured = meant(spec);
  const omit = coloured.has('AQ') || spec.show !== 'world' ? spec.omit : [...spec.omit, 'AQ'];
  const changes = { assign: spec.assign ?? {}, omit, own };
  const rough = namesIn('110m');
  const has = (code: string) => rough.has(code) || own.some((one) => one.code === code);
  const detail: Detail = spec.show === 'world' && [...coloured].every(has) ? '110m' : '50m';
  const all = countriesOf(detail, 0, changes);
  const land = { type: 'GeometryCollection' as const, geometries: all.map((one) => one.land) };
  const { projection, shown, whole } = viewOf(shownOf(spec, all), land, spec.center);
  const size = fitted(projection, shown);
  if (!whole) projection.clipExtent(surroundings(size));
  const countries = countriesOf(detail, (coarse / projection.scale()) ** 2, changes);
  const full = new Map(all.map((one) => [one.code ?? one.name, one]));
  return {
    ...size,
    whole,
    countries: countries.flatMap((one) =>
      shapeOf(one, full.get(one.code ?? one.name), projection, coloured.has(one.code ?? one.name)),
    ),
    points: spec.points.map(({ at }) => pointAt(projection, at)),
    routes: spec.routes.map(({ through }) =>
      tracesOf(projection, { type: 'LineString', coordinates: through.map(([lon, lat]) => [lon, lat]) }).map(
        stepped,
      ),
    ),
  };
}

/** What is to be in sight: what the map says, and all that it marks. */
function shownOf({ show, points, routes }: MapSpec, all: readonly CountryFeature[]): Position[] {
  if (show === 'world') return [];
  const marked = [...points.map(({ at }) => at), ...routes.flatMap(({ through }) => through)];
  return [...pointsShown(show, all), ...marked.map(([lon, lat]): Position => [lon, lat])];
}

/** Scales and moves a projection so that what is shown begins at 0, 0; the size of it. */
function fitted(
  projection: GeoProjection,
  shown: Parameters<ReturnType<typeof import('d3-geo').geoPath>>[0],
) {
  projection.fitExtent(
    [
      [0, 0],
      [widthMost, heightMost],
    ],
    shown,
  );
  projection.precision(coarse);
  const [[left, top], [right, bottom]] = geo().geoPath(projection).bounds(shown);
  const [x, y] = projection.translate();
  projection.translate([x - left, y - top]);
  return { w: Math.ceil(right - left), h: Math.ceil(bottom - top) };
}

/** What may come into sight around a map on a slide of any shape. */
function surroundings({
  w,
  h,
}: {
  readonly w: number;
  readonly h: number;
}): [[number, number], [number, number]] {
  const margin = Math.max(w, h) * 0.15;
  const x = Math.max(0, (h * widest - w) / 2) + margin;
  const y = Math.max(0, (w * highest - h) / 2) + margin;
  return [
    [-x, -y],
    [w + x, h + y],
  ];
}

const pointAt = (projection: GeoProjection, at: readonly [number, number]): readonly [number, number] => {
  const [x, y] = projection([at[0], at[1]]) ?? [Number.NaN, Number.NaN];
  return [Math.round(x), Math.round(y)];
};

function shapeOf(
  { code, name, land }: CountryFeature,
  full: CountryFeature | undefined,
  projection: GeoProjection,
  isMeant: boolean,
): CountryShape[] {
  const rings = tracesOf(projection, land).filter((ring) => ring.length >= 6);
  const sized = rings.map((ring) => ({ ring, area: Math.abs(areaOf(ring)) }));
  const seen = sized.filter(({ area }) => area >= least).map(({ ring }) => ring);
  const dot = isMeant && sized.every(({ area }) => area < tiny ** 2);
  const [x, y] = dot
    ? geo()
        .geoPath(projection)
        .centroid(full?.land ?? land)
    : [Number.NaN, Number.NaN];
  const marked = Number.isFinite(x) && Number.isFinite(y);
  if (seen.length === 0 && !marked) return [];
  return [
    {
      ...(code !== undefined && { code }),
      name,
      rings: seen.map(stepped),
      ...(marked && { dot: [Math.round(x), Math.round(y)] as const }),
    },
  ];
}

/** Twice the signed area would do as well: only its size counts. */
function areaOf(ring: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < ring.length; i += 2) {
    const [x = 0, y = 0] = [ring[i], ring[i + 1]];
    const next = (i + 2) % ring.length;
    sum += x * (ring[next + 1] ?? 0) - (ring[next] ?? 0) * y;
  }
  return sum / 2;
}

/** Points as x and y in turn, written as steps. */
const stepped = (trace: readonly number[]): Flat =>
  trace.map((at, i) => (i < 2 ? at : at - (trace[i - 2] ?? 0)));

/** Lines and rings as the projection draws them, in whole units, no point twice. */
function tracesOf(
  projection: GeoProjection,
  object: Parameters<ReturnType<typeof import('d3-geo').geoPath>>[0],
) {
  const traces: number[][] = [];
  const add = (x: number, y: number) => {
    const trace = traces.at(-1);
    const [px, py] = [Math.round(x), Math.round(y)];
    if (trace && (trace.at(-2) !== px || trace.at(-1) !== py)) trace.push(px, py);
  };
  const context: GeoContext = {
    beginPath: () => {},
    closePath: () => {},
    arc: () => {},
    moveTo: (x, y) => {
      traces.push([]);
      add(x, y);
    },
    lineTo: add,
  };
  geo().geoPath(projection, context)(object);
  return traces;
}

import { alt, flag, list, Misfit, mapping, number, oneOf, orElse, type Read, text } from '../kit/shape.ts';
import type { MapShapes } from './shapes.ts';

/** Degrees, east and north. */
export type LonLat = readonly [lon: number, lat: number];

export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

export const accents = ['accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'] as const;

/** Countries coloured alike: an entry of the legend. */
export interface MapClass {
  readonly label: string;
  /** Two letters each (ISO 3166-1), or the code of a feature of the deck's own. */
  readonly countries: readonly string[];
  readonly color?: (typeof accents)[number];
  readonly source?: string;
}

export interface MapSpec {
  readonly alt: string;
  readonly clicks?: boolean;
  readonly show: 'world' | readonly string[] | Box;
  /** The meridian in the middle of a map of the world. */
  readonly center?: number;
  readonly classes: readonly MapClass[];
  /** Classes are steps of a number, from the least to the most: what it counts. */
  readonly scale?: string;
  readonly highlight: readonly string[];
  readonly labels: readonly { readonly country: string; readonly text: string }[];
  readonly points: readonly { readonly text: string; readonly at: LonLat }[];
  readonly routes: readonly { readonly text?: string; readonly through: readonly LonLat[] }[];
  /** A file of GeoJSON whose features stand in for those of their codes: its address from the Markdown. */
  readonly features?: string;
  /** Features, by code or name, that are part of another one. */
  readonly assign?: Readonly<Record<string, string>>;
  readonly omit: readonly string[];
  /** Where the borders are from. */
  readonly note?: string;
  /** What is drawn, once `complete.ts` has calculated it. */
  readonly drawn?: MapShapes;
}

const lonLat: Read<LonLat> = (value, at) => {
  const [lon, lat, ...more] = list(number, 2)(value, at);
  if (lon === undefined || lat === undefined || more.length > 0 || Math.abs(lat) > 90 || Math.abs(lon) > 360)
    throw new Misfit(`${at} is no pair of degrees`);
  return [lon, lat];
};
const box = mapping({ west: number, south: number, east: number, north: number }, {});
const show: Read<MapSpec['show']> = (value, at) => {
  if (value === 'world' || value === undefined || value === null) return 'world';
  return Array.isArray(value) ? list(text)(value, at) : box(value, at);
};
const some = <T>(read: Read<T>): Read<readonly T[]> => orElse(list(read, 0, 'values'), []);
const assigned: Read<Readonly<Record<string, string>>> = (value, at) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Misfit(`${at} is no mapping`);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, text(one, `${at}.${key}`)]));
};
const one = mapping({ label: text, countries: some(text) }, { color: oneOf(...accents), source: text });

export const readMap: Read<MapSpec> = mapping(
  {
    ...{ alt, show, classes: some(one), highlight: some(text), omit: some(text) },
    labels: some(mapping({ country: text, text }, {})),
    points: some(mapping({ text, at: lonLat }, {})),
    routes: some(mapping({ through: list(lonLat, 2, 'values') }, { text })),
  },
  {
    ...{ center: number, scale: text, features: text, assign: assigned, note: text, clicks: flag },
    // Of our own making, after the Markdown was read.
    drawn: (value) => value as MapShapes,
  },
);

/** What appears at a click: a class, the points, a route. Steps of a number are there from the start. */
export const mapParts = ({ classes, scale, points, routes }: MapSpec): number =>
  (scale === undefined ? classes.length : 0) + (points.length > 0 ? 1 : 0) + routes.length;

/** Codes of countries and of a deck's own features, and what is wrong with those that are none. */
import { namesIn, ownFeatures } from '../../blocks/map/atlas.ts';
import { countries, countryOf } from '../../blocks/map/countries.ts';
import { readGeoJson } from '../../blocks/map/geojson.ts';
import { countryName } from '../../blocks/map/names.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import type { Place } from '../../model/diagnostic.ts';
import type { LoadContext } from '../context.ts';
import type { Cursor } from '../cursor.ts';
import { readFilePath } from '../pictures.ts';

export interface Codes {
  /** The names of the deck's own features, by code. */
  readonly own: ReadonlyMap<string, string>;
  /** The code of what a value names, as maps have it; reported where there is none. */
  readonly country: (at: Cursor) => string;
  readonly code: (given: string, place: Place) => string;
  /** The same of what may be named as the data names it: some of its features have no code. */
  readonly feature: (given: string, place: Place) => string;
}

/** Codes that a map may use. */
export function codesFor(context: LoadContext, cursor: Cursor): Codes {
  const own = ownNames(context, cursor.get('features'));
  const { problems, language } = context;
  const drawn = namesIn('50m');
  const tellUnknown = (given: string, place: Place): void => {
    const region = isRegion(given);
    const message = `there is no ${region ? 'region' : 'country'} '${given}'`;
    const hint = region ? regionHint(given, own) : hintFor(given, language, own);
    problems.add('unknown-country', message, place, hint);
  };
  const code = (given: string, place: Place): string => {
    const country = countryOf(given);
    const found = own.has(given) ? given : country?.alpha2;
    if (found !== undefined && (own.has(found) || drawn.has(found))) return found;
    const name = country ? (countryName('en', country.alpha2) ?? country.name) : '';
    if (country)
      problems.add(
        'unknown-country',
        `the map's data has no outline of '${given}' (${name})`,
        place,
        ownHint,
      );
    else tellUnknown(given, place);
    return given;
  };
  const feature = (given: string, place: Place): string => (drawn.has(given) ? given : code(given, place));
  return { own, code, feature, country: (at) => (at.string === undefined ? '' : code(at.string, at.place)) };
}

const ownHint = "Mark it with a point, or bring an outline in 'features'.";

/** Part of a country, by its form (ISO 3166-2). */
const isRegion = (given: string): boolean =>
  /^[A-Z]{2}-[A-Z0-9]{1,3}$/i.test(given) && countryOf(given.slice(0, 2)) !== undefined;

function regionHint(given: string, own: Codes['own']): string {
  const near = nearest(given, own.keys());
  if (near !== undefined) return `Did you mean '${near}'?`;
  return `Lectern has the outlines of countries alone: give the map a file of GeoJSON in 'features' that has an area with the code '${given}'.`;
}

function ownNames(context: LoadContext, at: Cursor): Codes['own'] {
  if (!at.exists) return new Map();
  const { path, ok } = readFilePath(context, at, 'maps/regions.geojson');
  if (!ok) return new Map();
  const read = readGeoJson(context.folder.path(path));
  if ('problem' in read) {
    context.problems.add('bad-geojson', `'${path}' ${read.problem}`, at.place);
    return new Map();
  }
  const features = ownFeatures(read.geojson);
  if (features.length === 0) {
    const message = `no feature of '${path}' is an area with a code`;
    context.problems.add('bad-geojson', message, at.place, "Give each a property 'code', such as CN-XJ.");
  }
  return new Map(features.flatMap(({ code, name }) => (code === undefined ? [] : [[code, name]])));
}

/** The code of a country that is named in words, or the code that is most alike. */
function hintFor(given: string, language: string, own: Codes['own']): string {
  const said = new Map<string, string>();
  for (const { alpha2, name } of countries()) {
    said.set(name, alpha2);
    for (const one of ['en', language === 'und' ? 'en' : language]) {
      const known = countryName(one, alpha2);
      if (known) said.set(known, alpha2);
    }
  }
  const byName = given.length > 3 || !/^[A-Za-z]+$/.test(given) ? nearest(given, said.keys()) : undefined;
  const alike =
    byName !== undefined ? said.get(byName) : (abroad[given.toUpperCase()] ?? alikeCode(given, own));
  if (alike === undefined) return 'Codes have two or three letters: CN or CHN for China (ISO 3166-1).';
  const name = countryName('en', alike);
  return `Did you mean '${alike}'${name ? ` (${name})` : ''}?`;
}

/** Codes that other lists have. */
const abroad: Readonly<Record<string, string>> = {
  UK: 'GB',
  EL: 'GR',
  ENG: 'GB',
  GER: 'DE',
  SUI: 'CH',
  NED: 'NL',
};

function alikeCode(given: string, own: Codes['own']): string | undefined {
  const wrong = given.toUpperCase();
  const codes = countries().flatMap(({ alpha2, alpha3 }) => [alpha2, alpha3]);
  // A code of two letters has none that are alike; one letter too many is a slip.
  const begun = codes.find((one) => one.length === 3 && wrong.startsWith(one));
  const near = begun ?? (wrong.length > 2 ? nearest(wrong, [...own.keys(), ...codes]) : undefined);
  return near === undefined ? undefined : (countryOf(near)?.alpha2 ?? near);
}

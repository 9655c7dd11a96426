import { countryName } from '../../blocks/map/names.ts';
import type { MapContent } from '../../model/content.ts';
import { markText } from '../marks.ts';
import type { Said } from '../said.ts';
import { gradedClasses } from './map-classes.ts';

/** What the Markdown's block has: see `blocks/map/spec.ts`. */
type Spec = Readonly<Record<string, unknown>>;

export interface MapViewing {
  readonly clicks: boolean;
  /** Path of a file of the deck as the Markdown names it. */
  readonly path: (src: string) => string;
}

interface SaidClass {
  readonly label: string;
  readonly countries: readonly string[];
  readonly color?: string | undefined;
  readonly source?: string | undefined;
}

/** A map in the audience's words: classes, or steps of a number; names in its language. */
export function mapSpec(map: MapContent, said: Said, { clicks, path }: MapViewing): Spec {
  const { words, language } = said.speaker;
  const graded = map.values && gradedClasses(map.values, said);
  const classes = graded?.classes ?? saidClasses(map, said);
  const named = (code: string): string => {
    const own = map.names[code];
    return own ? said.say(own).text : (countryName(language, code) ?? map.featureNames?.get(code) ?? code);
  };
  const points = map.points.map(({ name, lon, lat, source }) => {
    said.sources.push(...source);
    const phrase = said.say(name);
    const mark = markText([...source, ...phrase.sources], said.speaker);
    return { text: mark ? `${phrase.text} ${mark}` : phrase.text, at: [lon, lat] };
  });
  const routes = map.routes.map(({ name, through }) => ({
    ...(name && { text: said.say(name).text }),
    through: through.map(({ lon, lat }) => [lon, lat]),
  }));
  const coloured = [...new Set([...classes.flatMap(({ countries }) => countries), ...map.highlight])];
  const labels = map.labels === true ? coloured : map.labels === false ? [] : map.labels;
  const given = {
    alt: map.alt
      ? said.say(map.alt).text
      : alternative({ classes, named, graded: graded?.scale, points, routes }, said),
    show: shownOf(map, coloured),
    center: map.center,
    classes,
    scale: graded?.scale,
    highlight: map.highlight,
    labels: labels.map((country) => ({ country, text: named(country) })),
    points,
    routes,
    features: map.features && path(map.features),
    assign: Object.keys(map.assign).length > 0 ? map.assign : undefined,
    omit: map.omit,
    note: words.say('map-borders'),
    clicks: clicks && (classes.length > 0 || points.length + routes.length > 0) ? true : undefined,
  };
  return Object.fromEntries(
    Object.entries(given).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

function saidClasses({ classes }: MapContent, said: Said): SaidClass[] {
  return classes.map(({ label, countries, color, source }) => {
    said.sources.push(...source);
    const phrase = said.say(label);
    const mark = markText([...source, ...phrase.sources], said.speaker);
    return { label: phrase.text, countries, color, source: mark };
  });
}

/** What is to be in sight: unless the slide says, all that is coloured or marked. */
function shownOf({ show, points, routes }: MapContent, coloured: readonly string[]): MapContent['show'] {
  if (show === 'world' || 'west' in show || show.length > 0) return show;
  if (coloured.length > 0) return coloured;
  const places = [...points, ...routes.flatMap(({ through }) => through)];
  if (places.length === 0) return 'world';
  const [lons, lats] = [places.map(({ lon }) => lon), places.map(({ lat }) => lat)];
  const around = 6;
  return {
    west: Math.min(...lons) - around,
    south: Math.max(-90, Math.min(...lats) - around),
    east: Math.max(...lons) + around,
    north: Math.min(90, Math.max(...lats) + around),
  };
}

interface Shown {
  readonly classes: readonly SaidClass[];
  readonly named: (code: string) => string;
  readonly graded: string | undefined;
  readonly points: readonly { readonly text: string }[];
  readonly routes: readonly { readonly text?: string }[];
}

/** What is coloured, and how, in words. */
function alternative({ classes, named, graded, points, routes }: Shown, { speaker }: Said): string {
  const { words } = speaker;
  const [colon, comma, semicolon] = (['colon', 'comma', 'semicolon'] as const).map((key) => words.say(key));
  const list = (names: readonly string[]) => names.join(comma);
  const entries = [
    ...classes
      .filter(({ countries }) => countries.length > 0)
      .map(({ label, countries }) => `${label}${colon}${list(countries.map(named))}`),
    ...(points.length > 0 ? [list(points.map(({ text }) => text))] : []),
    ...routes.flatMap(({ text }) => text ?? []),
  ].join(semicolon);
  return graded === undefined ? entries : `${graded}${semicolon}${entries}`;
}

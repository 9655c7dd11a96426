import { nearestHint } from '../../diagnostics/nearest.ts';
import type { DegreeBox, Degrees, MapContent, MapValues } from '../../model/content.ts';
import { type LoadContext, link, links } from '../context.ts';
import type { Cursor } from '../cursor.ts';
import { needText, optionalText } from '../texts.ts';
import { type Codes, codesFor } from './map-codes.ts';
import { tableUse } from './table.ts';

/** A map. Codes that no country or feature has are reported, with the right one. */
export function readMapContent(context: LoadContext, cursor: Cursor): MapContent {
  const codes = codesFor(context, cursor);
  const list = (at: Cursor): string[] => at.list.map((one) => codes.country(one));
  const show = cursor.get('show');
  const labels = cursor.get('labels');
  const features = cursor.get('features').string;
  const center = cursor.get('center');
  const values = cursor.get('values');
  const read = {
    classes: cursor.get('classes').list.map((one) => readClass(context, one, list)),
    ...(values.exists && { values: readValues(context, values, codes) }),
    highlight: list(cursor.get('highlight')),
    labels: labels.isList ? list(labels) : labels.boolean(true),
    names: named(context, cursor.get('names'), codes),
    points: cursor.get('points').list.map((one) => ({
      ...degrees(one),
      name: needText(context, one.get('name')),
      source: links(context, 'source', one.get('source')),
    })),
    routes: readRoutes(context, cursor),
    ...(features !== undefined && { features, featureNames: codes.own }),
    assign: Object.fromEntries(
      cursor.get('assign').entries.map(([key, at, place]) => [codes.feature(key, place), codes.country(at)]),
    ),
    omit: cursor.get('omit').list.map((one) => codes.feature(one.string ?? '', one.place)),
    ...(center.exists && { center: center.number(0) }),
    ...optionalText(context, cursor, 'alt'),
    place: cursor.place,
  };
  if (values.exists && read.classes.length > 0) {
    const message = 'a map is coloured by classes or by a number, not by both';
    context.problems.add('unknown-key', message, values.place, "Leave out 'values' or 'classes'.");
  }
  return { show: readShow(show, list), ...read };
}

function readShow(show: Cursor, list: (at: Cursor) => string[]): MapContent['show'] {
  if (show.isList) return list(show);
  if (!show.isMap) return show.string === 'world' ? 'world' : [];
  const side = (key: keyof DegreeBox) => show.get(key).number(0);
  return { west: side('west'), south: side('south'), east: side('east'), north: side('north') };
}

function readClass(context: LoadContext, cursor: Cursor, list: (at: Cursor) => string[]) {
  const color = cursor.get('color').string;
  return {
    label: needText(context, cursor.get('label')),
    countries: list(cursor.get('countries')),
    ...(color !== undefined && { color }),
    source: links(context, 'source', cursor.get('source')),
  };
}

function readValues(context: LoadContext, cursor: Cursor, { own }: Codes): MapValues {
  const [country, column] = [cursor.get('country'), cursor.get('column')];
  context.tableUses.push({ ...tableUse(cursor, [country, column]), numbers: [column] });
  const breaks = cursor.get('breaks').list;
  const numbers = breaks.map((one) => one.number(0));
  breaks.forEach((one, i) => {
    if (i > 0 && (numbers[i] ?? 0) <= (numbers[i - 1] ?? 0))
      context.problems.add('out-of-range', 'breaks go from the least to the greatest', one.place);
  });
  return {
    table: link(context, 'table', cursor.get('table')),
    country: country.string ?? '',
    column: column.string ?? '',
    breaks: numbers,
    ...optionalText(context, cursor, 'title'),
    own: [...own.keys()],
  };
}

const named = (context: LoadContext, cursor: Cursor, codes: Codes): MapContent['names'] =>
  Object.fromEntries(
    cursor.entries.map(([key, at, place]) => [codes.code(key, place), needText(context, at)]),
  );

const degrees = (cursor: Cursor): Degrees => ({
  lon: cursor.get('lon').number(0),
  lat: cursor.get('lat').number(0),
});

function readRoutes(context: LoadContext, cursor: Cursor): MapContent['routes'] {
  const points = new Map(
    cursor.get('points').list.flatMap((one) => {
      const id = one.get('id').string;
      return id === undefined ? [] : [[id, degrees(one)] as const];
    }),
  );
  return cursor.get('routes').list.map((route) => ({
    ...optionalText(context, route, 'name'),
    through: route.get('through').list.flatMap((one): Degrees[] => {
      if (one.isMap) return [degrees(one)];
      const id = one.string ?? '';
      const point = points.get(id);
      if (point) return [point];
      const hint = nearestHint(id, points.keys()) ?? 'Give a point an id, and name it here.';
      context.problems.add('unknown-place', `no point of this map has the id '${id}'`, one.place, hint);
      return [];
    }),
  }));
}

import type { GroupBox, ShapeBox } from '../../model/box.ts';
import type { Color, Rect, Theme } from '../../model/theme.ts';
import { type Child, group, type Pen, type PlacedDrawing, shape } from '../kit/kit.ts';
import { classColors, groundColors, landColor, seaColor } from './colors.ts';
import { closed, frameOf } from './frame.ts';
import { type PlacedCountry, placedCountries } from './ground.ts';
import { legendOf } from './legend.ts';
import { type Named, namesOn } from './named.ts';
import { countryName } from './names.ts';
import { dotsOn, pointsOn, routesOn } from './routes.ts';
import type { Scene } from './scene.ts';
import type { MapShapes } from './shapes.ts';
import type { MapSpec } from './spec.ts';

/** Borders, and around what is picked out. */
const border = 0.75;
const strong = 2.25;
const dotSize = 9;

/**
 * A map: the sea, countries, what is coloured, names, points and routes, and the legend below. What appears at a click is
 * a child `part-N`, and `over-N` with the names that stand over all of them.
 */
export function drawMap(spec: MapSpec, rect: Rect, pen: Pen): PlacedDrawing {
  const whole = (children: readonly Child[]) => group(pen, 'map', 'Map', children, spec.alt);
  if (!spec.drawn) return { box: whole([]), overflow: 0 };
  if (pen.ground) {
    const box = whole(bareMap(spec, spec.drawn, rect, pen, pen.ground));
    return { box: { ...box, alt: wordsWithout(spec, pen) }, overflow: 0 };
  }
  const colors = classColors(spec, pen.theme);
  const legend = legendOf(spec, colors, rect, pen);
  const place = { ...rect, h: Math.max(40, rect.h - legend.height) };
  const frame = frameOf(spec.drawn, place);
  const countries = placedCountries(spec.drawn, frame);
  const { rest, ...entries } = legend.draw(place.y + place.h);
  const scene = { spec, pen, frame, countries, colors };
  const points = pointsOn(scene);
  const names = namesOn(scene, points.taken);
  const routes = routesOn(scene);
  return {
    box: whole([...groundOf(scene), ...rest, ...layers(scene, { entries, names, points, routes })]),
    overflow: 0,
  };
}

/** What it shows in words, with those that are not written on it. */
function wordsWithout({ alt, scale, classes, labels, points, routes, note }: MapSpec, { cjk }: Pen): string {
  const words = [scale, ...[...classes.map(({ label }) => label), ...labels.map(({ text }) => text)]];
  const all = [...words, ...[...points, ...routes].map(({ text }) => text), note];
  const more = [...new Set(all)].filter((one) => one !== undefined && !alt.includes(one));
  return [alt, ...more].filter((one) => one !== '').join(cjk ? '；' : '; ');
}

/** Countries, routes and places without a word, on the slide's own ground. */
function bareMap(spec: MapSpec, drawn: MapShapes, rect: Rect, pen: Pen, ground: Color): Child[] {
  const { land, edge, classes: colors } = groundColors(spec, ground, pen.theme);
  const frame = frameOf(drawn, rect);
  const countries = placedCountries(drawn, frame);
  const classOf = new Map(spec.classes.flatMap((one, i) => one.countries.map((key) => [key, i] as const)));
  const fills = (one: PlacedCountry): Color => {
    const own = colors[classOf.get(one.key) ?? -1];
    return own ?? (spec.highlight.includes(one.key) ? colors[0] : undefined) ?? land;
  };
  // What is meant lies over its neighbours' borders.
  const ordered = countries.toSorted((a, b) => Number(fills(a) !== land) - Number(fills(b) !== land));
  const shapes = ordered.map((one) => countryShape(one, fills(one), pen, { color: edge, width: border }));
  const scene = { spec, pen, frame, countries, colors };
  return [group(pen, 'land', 'Countries', shapes), ...routesOn(scene), ...dotsOn(scene)];
}

interface Parts {
  readonly entries: Pick<ReturnType<ReturnType<typeof legendOf>['draw']>, 'classes' | 'routes'>;
  readonly names: readonly Named[];
  readonly points: ReturnType<typeof pointsOn>;
  readonly routes: readonly GroupBox[];
}

/** Sea, and countries that are in no class. */
function groundOf({ spec, pen, frame, countries }: Scene): Child[] {
  const { theme } = pen;
  const inClass = new Set(spec.classes.flatMap((one) => one.countries));
  const plain = countries.filter(({ key }) => !inClass.has(key));
  const land = plain.map((one) => {
    const isPicked = spec.highlight.includes(one.key);
    return countryShape(one, isPicked ? theme.roles.accent : landColor(theme), pen, lineOf(theme, isPicked));
  });
  const sea = shape(pen, 'sea', 'Sea', frame.rect, { fill: seaColor(theme) });
  return [...(spec.drawn?.whole ? [] : [sea]), group(pen, 'land', 'Countries', land)];
}

/** Classes, routes, points, then names over them: each with the click at which it appears. */
function layers({ spec, pen, countries, colors }: Scene, { entries, names, points, routes }: Parts): Child[] {
  const moves = spec.scale === undefined;
  const count = moves ? spec.classes.length : 0;
  const byKey = new Map(countries.map((one) => [one.key, one]));
  const classes = spec.classes.map(({ label, countries: keys }, i) => {
    const own = keys.flatMap((key) => byKey.get(key) ?? []);
    const picked = (one: PlacedCountry) => spec.highlight.includes(one.key);
    const ordered = [...own.filter((one) => !picked(one)), ...own.filter(picked)];
    const shapes = ordered.map((one) =>
      countryShape(one, colors[i] ?? pen.theme.roles.accent, pen, lineOf(pen.theme, picked(one))),
    );
    const id = moves ? `part-${i + 1}` : `class-of-${i + 1}`;
    return group(pen, id, label, [...shapes, ...some(entries.classes.get(i))], label);
  });
  const over = (part: number | undefined) =>
    names.filter((one) => one.part === part).map(({ child }) => child);
  const named = (id: string, children: readonly Child[]) =>
    children.length > 0 ? [group(pen, id, 'Names', children)] : [];
  const after = count + (points.children.length > 0 ? 1 : 0);
  return [
    ...classes,
    ...routes.map((one, i) => ({
      ...one,
      id: `${pen.prefix}part-${after + i + 1}`,
      children: [...one.children, ...some(entries.routes.get(i))],
    })),
    ...(points.children.length > 0
      ? [
          group(
            pen,
            `part-${count + 1}`,
            'Places',
            points.children,
            spec.points.map(({ text }) => text).join(', '),
          ),
        ]
      : []),
    ...named('names', over(undefined)),
    ...spec.classes.flatMap((_, i) =>
      moves ? named(`over-${i + 1}`, over(i)) : named(`names-${i + 1}`, over(i)),
    ),
  ];
}

const some = <T>(one: T | undefined): T[] => (one === undefined ? [] : [one]);

type Line = NonNullable<ShapeBox['line']>;

const lineOf = ({ roles }: Theme, picked: boolean): Line =>
  picked ? { color: roles.title, width: strong } : { color: roles.ground, width: border };

function countryShape(one: PlacedCountry, fill: Color, pen: Pen, line: Line): Child {
  const { key, shape: country, rings, rect, dot } = one;
  const name = countryName(pen.language, key) ?? country.name;
  if (dot) {
    const at = { x: dot[0] - dotSize / 2, y: dot[1] - dotSize / 2, w: dotSize, h: dotSize };
    return shape(pen, `country-${key}`, name, at, { geometry: 'ellipse', fill, line });
  }
  const path = rings.flatMap((ring) => closed(ring));
  return shape(pen, `country-${key}`, name, rect, { geometry: 'freeform', paths: [path], fill, line });
}

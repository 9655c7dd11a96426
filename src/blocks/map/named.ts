import type { Color, Pt, Rect, Size } from '../../model/theme.ts';
import { hexOf } from '../../theme/color-hex.ts';
import { contrast, inkOn } from '../../theme/contrast.ts';
import {
  type Child,
  group,
  inset,
  type Pen,
  paragraph,
  roomForLine,
  type Setting,
  shape,
  textSize,
} from '../kit/kit.ts';
import { landColor } from './colors.ts';
import { around, open, type Point } from './frame.ts';
import type { PlacedCountry } from './ground.ts';
import { anchorOf, kept, type LabelPlace, labelPlace, leaderTo, nearestOn, squaresAlong } from './labels.ts';
import type { Scene } from './scene.ts';

/** A name, and the class with which it appears. */
export interface Named {
  readonly part: number | undefined;
  readonly child: Child;
}

/** Sizes that names may have: all have the same. */
const sizes: readonly Setting[] = [
  { style: 'small', step: 0 },
  { style: 'small', step: 1 },
  { style: 'small', step: 2 },
];
/** Around a name that stands beside its country. */
export const room = { x: 5, y: 1 };
/** Its ground lets what is below be guessed. */
const veil = 0.86;

export const words = (setting: Setting, text: string, color: Color, bold = false) =>
  paragraph(setting, [{ text, bold }], { color, align: 'center', after: 0 });

/** A name is broken where it is longer than this. */
const longest = 200;

export function sizeOf(setting: Setting, text: string, pen: Pen, bold = false): Size {
  const said = words(setting, text, pen.theme.roles.text, bold);
  const w = Math.min(longest, Math.ceil(roomForLine(said, pen) + 1));
  return { w: w + 2 * room.x, h: textSize([said], w, pen).height + 2 * room.y };
}

interface Trial {
  readonly setting: Setting;
  readonly worth: number;
  readonly places: readonly (readonly [country: PlacedCountry, text: string, place: LabelPlace])[];
}

/** All names in the size at which most find a place, best within their country; of several the largest. */
export function namesOn(scene: Scene, points: readonly Rect[]): Named[] {
  const trials = sizes.map((setting) => trial(scene, setting, points));
  const { places, setting } = trials.reduce((a, b) => (b.worth > a.worth ? b : a));
  return places.flatMap(([country, text, place]) => {
    const part = scene.spec.classes.findIndex(({ countries }) => countries.includes(country.key));
    return [{ part: part < 0 ? undefined : part, child: nameShape(country, text, place, setting, scene) }];
  });
}

function trial({ spec, pen, frame, countries }: Scene, setting: Setting, points: readonly Rect[]): Trial {
  const named = new Set(spec.labels.map(({ country }) => country));
  const meant = new Set([...spec.classes.flatMap((one) => one.countries), ...named]);
  const coloured = countries.filter(({ key }) => meant.has(key));
  const taken: Rect[] = [...points];
  const extent = ({ rect: { w, h } }: PlacedCountry): Pt => w * h;
  const inOrder = spec.labels
    .flatMap(({ country, text }) => {
      const found = countries.find(({ key }) => key === country);
      return found ? [[found, text] as const] : [];
    })
    // Large ones have most room; then the smallest, which are bound to their place.
    .sort(([a], [b]) => extent(b) - extent(a));
  const places = inOrder.map(([country, text]) => {
    const size = sizeOf(setting, text, pen);
    const found = labelPlace(country, size, { frame: frame.rect, taken, coloured });
    // Where there is no room at all it stands over others: no name is lost.
    const place = found ?? { rect: kept(anchorOf(country), size, frame.rect), inside: false };
    const line = place.from && leaderTo(place.rect, place.from);
    taken.push(place.rect, ...(line ? squaresAlong(line) : []));
    return {
      place: [country, text, place] as const,
      worth: found ? (found.inside ? 3 : found.crossed ? 1 : 2) : 0,
    };
  });
  const worth = places.reduce((sum, one) => sum + one.worth, 0);
  return { setting, worth, places: places.map(({ place }) => place) };
}

function nameShape(
  country: PlacedCountry,
  text: string,
  place: LabelPlace,
  setting: Setting,
  scene: Scene,
): Child {
  const { pen } = scene;
  const { ground, text: ink } = pen.theme.roles;
  const id = `name-${country.key}`;
  const fill = fillOf(country, scene);
  const color = place.inside ? inkOn(pen.theme, fill) : ink;
  const isPlain = place.inside && contrast(hexOf(pen.theme, color), hexOf(pen.theme, fill)) >= 3;
  const label = shape(pen, id, text, place.rect, {
    text: [words(setting, text, isPlain ? color : ink)],
    anchor: 'middle',
    inset: inset(room.x - 1, 0),
    ...(!isPlain && { geometry: 'roundRect' as const, radius: 3, fill: { ...ground, alpha: veil } }),
  });
  return place.from ? group(pen, `${id}-led`, text, [leader(place.from, place.rect, id, pen), label]) : label;
}

function fillOf({ key }: PlacedCountry, { spec, colors, pen }: Scene): Color {
  const index = spec.classes.findIndex(({ countries }) => countries.includes(key));
  if (index < 0) return spec.highlight.includes(key) ? pen.theme.roles.accent : landColor(pen.theme);
  return colors[index] ?? pen.theme.roles.accent;
}

/** A thin line from what a name belongs to. */
export function leader(from: Point, to: Rect, id: string, pen: Pen): Child {
  const line = [from, nearestOn(to, from)];
  return shape(pen, `${id}-line`, 'Line', around(line), {
    geometry: 'freeform',
    paths: [open(line)],
    line: { color: pen.theme.roles.text, width: 1 },
  });
}

import {
  type ColorRoles,
  type Decoration,
  type Down,
  decorationShapes,
  type FooterRegions,
  type Grid,
  type PlaceChange,
  type PlaceholderType,
  type Rect,
  type Region,
  type Size,
} from '../model/theme.ts';
import { namesIn, unnumbered } from './check-regions.ts';
import { areaOf, downOf } from './grid.ts';
import { overlay } from './overlay.ts';
import { fieldsOf, type Part } from './part.ts';
import { holdOnSlide, meetSlide, placeKeys, readAcross, readDown, says } from './read-place.ts';
import type { Reader } from './reader.ts';
import { readRole, readTextColor } from './roles.ts';

/** What regions are read against. */
export interface Ground {
  readonly size: Size;
  readonly grid: Grid;
  readonly roles: ColorRoles;
  /** Names of text styles; the first is that of regions that name none. */
  readonly styles: readonly [string, ...string[]];
}

/** By the names that authors use. */
const placeholders: Readonly<Record<string, PlaceholderType>> = {
  title: 'title',
  'centered-title': 'ctrTitle',
  subtitle: 'subTitle',
  body: 'body',
  content: 'obj',
  picture: 'pic',
  chart: 'chart',
  table: 'tbl',
};
const placeholderNames = Object.keys(placeholders) as [string, ...string[]];

const looks = ['style', 'anchor', 'align', 'color'];
const others = ['with', 'without', 'placeholder', 'prompt', 'picture', 'links', 'peer', 'last'];

/** A region as its part says. Its placeholder may have no index yet. */
export function readRegion(name: string, part: Part, ground: Ground, reader: Reader): Region {
  const fields = reader.fields(part, name, [], [...placeKeys, ...looks, ...others]);
  const { placed, changes } = readPlaces(name, part, fields, ground, reader);
  const picture = fields.get('picture');
  const placeholder = readPlaceholder(fields.get('placeholder'), reader);
  const prompt = fields.get('prompt');
  const peer = fields.get('peer');
  return {
    name,
    ...placed,
    changes,
    ...readLook(fields, ground, reader),
    ...(placeholder && { placeholder }),
    ...(picture && readPicture(picture, ground, reader)),
    // A place for a picture is filled by it.
    ...(!picture && placeholder?.type === 'pic' && { picture: 'center' as const }),
    ...(reader.one(fields.get('links'), 'links', ['shown', 'quiet']) === 'quiet' && {
      links: 'quiet' as const,
    }),
    ...(peer && { peer: reader.text(peer, 'peer') }),
    prompt: prompt ? reader.text(prompt, 'prompt') : '',
  };
}

/** `ground` reads as one on the slide's own ground: the layout that has another says so. */
function readPicture(part: Part, { roles }: Ground, reader: Reader): Pick<Region, 'picture' | 'ground'> {
  const said = reader.one(part, 'picture', ['center', 'left', 'ground']);
  return said === 'ground' ? { picture: 'center', ground: roles.ground } : { picture: said };
}

function readLook(fields: ReadonlyMap<string, Part>, { roles, styles }: Ground, reader: Reader) {
  const color = fields.get('color');
  return {
    style: reader.one(fields.get('style'), 'style', styles),
    anchor: reader.one(fields.get('anchor'), 'anchor', ['top', 'middle', 'bottom']),
    align: reader.one(fields.get('align'), 'align', ['left', 'center', 'right']),
    ...(color && readTextColor(color, roles, reader)),
  };
}

type Placed = Pick<Region, 'rect' | 'down'>;

function readPlaces(
  name: string,
  part: Part,
  fields: ReadonlyMap<string, Part>,
  ground: Ground,
  reader: Reader,
): { readonly placed: Placed; readonly changes: readonly PlaceChange[] } {
  const place = (own: ReadonlyMap<string, Part>, at: Part) => {
    const across = readAcross(own, ground.grid, reader);
    const down = readDown(own, reader);
    holdOnSlide(across, down, { ...ground, what: name, part: at }, reader);
    return { ...across, down };
  };
  const change = (said: Part): Partial<PlaceChange> => {
    const own = reader.fields(said, 'another place', [], placeKeys);
    // Beside what it does not say, the region's own place.
    const base = new Map([...fields].filter(([key]) => placeKeys.includes(key)));
    const { x, w, down } = place(fieldsOf(overlay({ ...part, value: base }, said)), said);
    return {
      ...(says(own, ['columns', 'x', 'w']) && { x, w }),
      ...(says(own, ['rows', 'y', 'h']) && { down }),
    };
  };
  const { x, w, down } = place(fields, part);
  return {
    placed: { rect: rectOf({ x, w }, down, ground.grid), down },
    changes: readConditions(fields, change, reader),
  };
}

const rectOf = (across: { readonly x: number; readonly w: number }, down: Down, grid: Grid) => {
  const { y, h } = downOf(down, grid, areaOf(grid));
  return { x: across.x, y, w: across.w, h };
};

/** What stands under `with` and `without`, each by names parted by spaces. */
export function readConditions<T>(
  fields: ReadonlyMap<string, Part>,
  read: (part: Part) => T,
  reader: Reader,
): (T & { readonly with?: readonly string[]; readonly without?: readonly string[] })[] {
  return ['with', 'without'].flatMap((key) =>
    reader.entries(fields.get(key), key).map(([names, part]) => ({ [key]: namesIn(names), ...read(part) })),
  );
}

/** `body`, or with the index by which slides find it: `{type: body, idx: 20}`. */
function readPlaceholder(part: Part | undefined, reader: Reader): Region['placeholder'] {
  if (!part) return undefined;
  const fields = part.value instanceof Map ? reader.fields(part, 'placeholder', ['type', 'idx']) : undefined;
  const name = reader.one(fields ? fields.get('type') : part, 'placeholder', placeholderNames);
  const type = placeholders[name] ?? 'body';
  return { type, idx: fields ? reader.number(fields.get('idx'), 'idx', 1) : unnumbered };
}

/** Date, footer and slide number: PowerPoint knows them by these types and indexes. And where a small logo may stand. */
export function readFurniture(
  part: Part | undefined,
  ground: Ground,
  reader: Reader,
): { readonly chrome: FooterRegions; readonly logoPlace?: Rect } {
  const fields = reader.fields(part, 'furniture', ['footer', 'date', 'number'], ['logo']);
  const logo = fields.get('logo');
  const region = (name: string, type: PlaceholderType, idx: number): Region => {
    const own = fields.get(name);
    const said = reader.fields(own, name, [], [...placeKeys, ...looks]);
    const { placed } = readPlaces(
      name,
      own ?? { value: '', at: undefined, keyAt: undefined },
      said,
      ground,
      reader,
    );
    return {
      name,
      ...placed,
      changes: [],
      ...readLook(said, ground, reader),
      placeholder: { type, idx },
      prompt: '',
    };
  };
  return {
    chrome: {
      footer: region('footer', 'ftr', 11),
      date: region('date', 'dt', 10),
      number: region('number', 'sldNum', 12),
    },
    ...(logo && { logoPlace: readRect('logo', logo, ground, reader) }),
  };
}

export function readDecoration(name: string, part: Part, ground: Ground, reader: Reader): Decoration {
  const fields = reader.fields(part, name, ['fill'], [...placeKeys, 'shape']);
  const across = readAcross(fields, ground.grid, reader);
  const down = readDown(fields, reader);
  meetSlide(across, down, { ...ground, what: name, part }, reader);
  const shape = reader.one(fields.get('shape'), 'shape', decorationShapes);
  return {
    name,
    rect: rectOf(across, down, ground.grid),
    ...(shape !== 'rect' && { shape }),
    fill: readRole(fields.get('fill'), ground.roles, reader),
  };
}

/** A place by itself. */
export function readRect(what: string, part: Part, ground: Ground, reader: Reader) {
  const fields = reader.fields(part, what, [], placeKeys);
  const across = readAcross(fields, ground.grid, reader);
  const down = readDown(fields, reader);
  holdOnSlide(across, down, { ...ground, what, part }, reader);
  return rectOf(across, down, ground.grid);
}

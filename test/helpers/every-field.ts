/**
 * A deck with every field of every kind of slide in it, made from the JSON Schemas that editors use: what a schema takes
 * is tried, so a new field cannot be forgotten.
 */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { chartKinds, type OwnKey, type OwnSeriesKey } from '../../src/blocks/chart/types/index.ts';
import type { ChartType } from '../../src/model/chart.ts';

/** What stands in a place for text: `slides/statement/lead`. */
export type TextFor = (path: string) => string;

/** Texts that stand in a file's properties, or are for those who edit the data. */
export const offSlides: ReadonlySet<string> = new Set(['tables/trade/title', 'deck/keywords/0']);

export interface EveryFieldDeck {
  /** A project of its own. */
  readonly home: string;
  /** The deck's folder. */
  readonly folder: string;
  /** All texts put in, by where: `statement/lead`, `bullets/items/0/items/0`, `brand/footer`. */
  readonly texts: ReadonlyMap<string, string>;
}

interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
}

/** A place for text, and one for text that is shown as it is written: code. */
const textPlace = Symbol('text');
const plainPlace = Symbol('plain');

/** Fields of slides that say who sees them and when, not what is on them. */
const planning = new Set(['minutes', 'weight', 'essential', 'depth', 'tags', 'only', 'not']);

/** What names something of the deck below, by the field's name. */
const names: Readonly<Record<string, readonly unknown[]>> = {
  fact: ['many', 'named', 'founded'],
  table: ['trade'],
  category: ['name'],
  column: ['second'],
  columns: ['name', 'amount'],
  rows: ['1', '2', '3'],
  series: ['amount'],
  secondary: ['second'],
  src: ['picture.png'],
  value: [7],
  unit: ['thing'],
  when: [2020],
  name: ['1'],
  x: [50],
  y: [50],
  licence: ['CC BY 4.0'],
  licence_url: ['https://example.org/licence'],
  source_url: ['https://example.org/picture'],
  text: [plainPlace],
  before: [plainPlace],
  after: [plainPlace],
  file: ['program.py'],
  language: ['python'],
  region: ['start'],
  lines: [1],
  emphasize: [1],
  start: [1],
  answer: [1],
  row: ['1'],
  end: [2],
  poster: ['picture.png'],
  link: ['https://example.org/film'],
  group_by: ['name'],
  group: ['group-1'],
  of: ['set-1'],
  widths: [1, 2],
  tex: ['a = b'],
  formula: ['a = b'],
  error: ['second'],
  minus: ['second'],
  plus: ['second'],
  size: ['amount'],
  point_names: ['name'],
  by: ['amount'],
  point: ['1'],
  from: ['1'],
  to: ['2'],
  line: [15],
  totals: ['3'],
  keep: [1],
  below: [15],
  other: [1],
  bins: [3],
  width: [10],
  edges: [0, 20, 40],
  min: [0],
  max: [1000],
  step: [250],
  show: ['CN'],
  countries: ['CN', 'RU', 'IN'],
  highlight: ['CN', 'KZ', 'MN'],
  labels: ['CN', 'RU', 'IN'],
  omit: ['AQ', 'FJ', 'NZ'],
  country: ['code'],
  breaks: [5, 15, 25],
  lon: [10, 75, 120],
  lat: [50, 20, -25],
  through: [{ lon: 10, lat: 50 }],
  features: ['outlines.geojson'],
  center: [10],
  west: [60],
  east: [140],
  south: [5],
  north: [60],
  icon: ['mdi:leaf'],
  code: ['4711'],
  seconds: [90],
  countdown: [5],
  qr: ['https://example.org/short'],
};

const schemaOf = (name: string) =>
  JSON.parse(readFileSync(`data/schemas/${name}.schema.json`, 'utf8')) as Schema & {
    readonly definitions: Readonly<Record<string, Schema>>;
  };
const { definitions } = schemaOf('formats');

/** The last part of what a schema points to. */
const target = ({ $ref = '' }: Schema): string => $ref.split('/').at(-1) ?? '';

/** Points within points and blocks within blocks are texts: schemas go on without end. */
const within = new Set<string>();
function inside<T>(name: string, made: () => T, deeper: T): T {
  if (within.has(name)) return deeper;
  within.add(name);
  try {
    return made();
  } finally {
    within.delete(name);
  }
}

/** Blocks in every form, each alone; of those that are one of several, each of them. */
function blocks(): unknown[] {
  const all = forms(schemaOf('block'), 'block').filter((block) => block !== textPlace) as Fields[];
  return all.flatMap(({ only, not, ...block }) => ('callout' in block ? callouts(block) : [block]));
}

/** A callout says its kind or is named after it. */
function callouts({ callout }: Fields): Fields[] {
  const { kind, title, blocks, id: _, ...named } = callout as Fields;
  const all = [
    { kind, title, blocks, id: `thing-${++things}` },
    ...Object.entries(named).map(([name, one]) => ({ [name]: one })),
  ];
  return all.map((one) => ({ callout: one }));
}

/** For ids, each of which is there once. */
let things = 0;

/** All forms that a value may have, each with every field it may have. */
function forms(schema: Schema, name: string, n = 0): unknown[] {
  if (schema.$ref?.endsWith('/text')) return [textPlace];
  if (schema.$ref?.endsWith('/source')) return [['s1', 's2']];
  if (schema.$ref?.endsWith('/point'))
    return inside('point', () => forms(definitions['point'] ?? {}, name, n).map(withoutIcon), [textPlace]);
  for (const tree of ['branch', 'choice'])
    if (schema.$ref?.endsWith(`/${tree}`))
      return inside(
        tree,
        () => forms(definitions[tree] ?? {}, name, n),
        tree === 'choice' ? [{ when: textPlace, title: textPlace }] : [textPlace],
      );
  if (schema.$ref?.endsWith('/mermaid')) return ['flowchart LR\n  a[One] --> b[Two]'];
  if (schema.$ref?.endsWith('/block')) return inside('block', blocks, [textPlace]);
  if (schema.$ref?.endsWith('/blocks')) return inside('block', blocks, [textPlace]).map((block) => [block]);
  if (schema.$ref) return forms(definitions[target(schema)] ?? {}, name, n);
  if (schema.allOf) return forms(schema.allOf[0] ?? {}, name, n);
  if (schema.type === 'object') return objects(schema, n);
  if (schema.anyOf) return schema.anyOf.flatMap((one, i) => forms(one, name, n + i));
  if (schema.const !== undefined) return [schema.const];
  // Types of chart are as good as kinds; of other choices the last is the rarer.
  if (schema.enum) return name === 'type' ? [...schema.enum] : schema.enum.slice(-1);
  if (schema.type === 'array') return [many(schema, name)];
  if (schema.type === 'boolean') return [true];
  if (schema.type === 'null') return [null];
  if (name === 'id') return [`thing-${++things}`];
  const known = names[name];
  if (known) return [known[n % known.length]];
  throw new Error(`no value is known for '${name}': ${JSON.stringify(schema)}`);
}

/** Points with icons have no points within, and stand in lists of their own (`test/cases/icons`). */
const withoutIcon = (point: unknown): unknown =>
  typeof point === 'object' && point !== null ? { ...point, icon: undefined } : point;

/** A list with every form of its items in it, as long as it must be. */
function many({ items = {}, minItems = 0, maxItems = 9 }: Schema, name: string): unknown[] {
  const all = forms(items, name);
  // Each of the deck's three facts is shown among figures of the slide's own.
  const least = name === 'figures' ? 3 * all.length : all.length;
  const count = Math.min(maxItems, Math.max(minItems, least, 3));
  return Array.from({ length: count }, (_, i) => forms(items, name, i)[i % all.length]);
}

/** An object with all fields; one of each form where a field has several. */
function objects({ properties = {} }: Schema, n: number): unknown[] {
  const fields = Object.entries(properties)
    .filter(([name]) => !planning.has(name))
    .map(([name, schema]) => [name, forms(schema, name, n)] as const);
  const count = Math.max(1, ...fields.map(([, all]) => all.length));
  return Array.from({ length: count }, (_, i) =>
    Object.fromEntries(fields.map(([name, all]) => [name, all[i % all.length]])),
  );
}

type Fields = Record<string, unknown>;

/** A slide or block without what its other fields leave no place for. */
function sensible(one: Fields): Fields {
  const { regions, chart, code } = one as Readonly<Record<string, Fields>>;
  if (regions) {
    const { main = [textPlace] } = regions as { readonly main?: readonly (Fields | symbol)[] };
    const blocks = main.map((block) => (typeof block === 'symbol' ? block : sensible(block)));
    return { ...one, arrangement: 'one', regions: { main: blocks } };
  }
  const map = mapOf(one['map']);
  // A map is coloured by classes or by a number.
  if (map) return { ...one, map: { ...map, [map['show'] === 'world' ? 'values' : 'classes']: undefined } };
  for (const [name, field] of Object.entries({ chart, code }))
    if (field?.['content'])
      return { ...one, [name]: { content: sensible({ [name]: field['content'] })[name] } };
  if (chart) return sensibleChart(one, chart);
  for (const [name, src] of Object.entries({ video: 'film.mp4', audio: 'sound.mp3' })) {
    const media = one[name] as Fields | undefined;
    const content = media?.['content'] as Fields | undefined;
    if (content) return { ...one, [name]: { content: playable(content, src) } };
    if (media) return { ...one, [name]: playable(media, src) };
  }
  const { table } = one as Readonly<Record<string, Fields>>;
  if (table?.['content']) return { ...one, table: { content: sensibleTable(table['content'] as Fields) } };
  if (table) return { ...one, table: sensibleTable(table) };
  for (const [name, mend] of Object.entries({ events: sensibleTimeline, figures: sensibleFigures })) {
    const block = name === 'events' ? 'timeline' : 'figures';
    const within = one[block] as Fields | undefined;
    if (within?.['content']) return { ...one, [block]: { content: mend(within['content'] as Fields) } };
    // In short a block is its list.
    if (Array.isArray(within)) return { ...one, [block]: mend({ [name]: within })[name] };
    if (within) return { ...one, [block]: mend(within) };
    if (Array.isArray(one[name])) return mend(one);
  }
  const { network, lanes, venn } = one as Readonly<Record<string, Fields>>;
  if (network) return { ...one, network: sensibleNetwork(network) };
  if (lanes?.['lanes']) return { ...one, lanes: sensibleLanes(lanes) };
  if (venn?.['shared']) return { ...one, venn: sensibleVenn(venn) };
  // Lines and a region both say what is shown of a file.
  if (code?.['file']) return { code: { ...code, lines: undefined } };
  return one;
}

const listOf = (value: unknown) => (value ?? []) as readonly Fields[];
const numbered = (value: unknown, id: string): Fields[] =>
  listOf(value).map((one, i) => ({ ...one, id: `${id}-${i + 1}` }));

/** Events that say when they are, of which all do or none. */
const sensibleTimeline = ({ events, ...rest }: Fields): Fields => ({
  ...rest,
  events: listOf(events).map((one, i) => ({ ...one, ...(one['at'] ? { at: `${2001 + i}` } : {}) })),
});

/** To scale stand numbers. */
const sensibleFigures = ({ figures, ...rest }: Fields): Fields => ({
  ...rest,
  figures: rest['variant'] === 'scale' ? listOf(figures).filter(({ fact }) => fact === undefined) : figures,
});

/** Steps of lanes, and the links between them. */
const sensibleLanes = ({ lanes, links, ...rest }: Fields): Fields => ({
  ...rest,
  lanes: listOf(lanes).map((lane, i) => ({ ...lane, steps: numbered(lane['steps'], `step-${i + 1}`) })),
  links: listOf(links).map((one, i) => ({ ...one, from: `step-1-${i + 1}`, to: `step-2-${i + 1}` })),
});

/** What the sets have in common names them. */
const sensibleVenn = ({ sets, shared, ...rest }: Fields): Fields => ({
  ...rest,
  sets: numbered(sets, 'set'),
  shared: [
    ['set-1', 'set-2'],
    ['set-1', 'set-3'],
    ['set-2', 'set-3'],
  ].map((of, i) => ({ ...listOf(shared)[i], of })),
});

/** Nodes, links and groups name each other. */
function sensibleNetwork({ nodes, links, groups, ...rest }: Fields): Fields {
  return {
    ...rest,
    nodes: numbered(nodes, 'node').map((one, i) => ({
      ...one,
      ...(one['group'] ? { group: `group-${i + 1}` } : {}),
    })),
    ...(links ? { links: listOf(links).map((one) => ({ ...one, from: 'node-1', to: 'node-2' })) } : {}),
    // The first group is in no other.
    ...(groups
      ? { groups: numbered(groups, 'group').map((one, i) => (i === 0 ? { ...one, group: undefined } : one)) }
      : {}),
  };
}

/** A map's own fields, given as they are or as what the block has. */
const mapOf = (map: unknown): Fields | undefined =>
  ((map as { readonly content?: Fields } | undefined)?.content ?? map) as Fields | undefined;
/** An MP3 does not say how long it is, of which PowerPoint has a word. */
const playable = ({ end, ...media }: Fields, src: string): Fields => ({
  ...media,
  src,
  ...(end !== undefined && src === 'film.mp4' && { end }),
});

/** Bars and totals are of numbers, and what stands out is named as the table names it. Groups are written among rows. */
function sensibleTable(table: Fields): Fields {
  if (table['table']) {
    const { columns, group_by: _, ...rest } = table as { columns?: (string | Fields)[] } & Fields;
    const shown = columns && [
      'name',
      ...columns.map((one) => (typeof one === 'string' ? 'amount' : { ...one, column: 'second' })),
    ];
    return { ...rest, ...(shown && { columns: shown }), ...marksOf(table, '1', 'second') };
  }
  const columns = table['columns'] as unknown[];
  const rows = table['rows'] as (unknown[] | Fields)[];
  const last = columns.length - 1;
  const numbered = rows.map((row) =>
    Array.isArray(row) ? columns.map((_, i) => (i === last ? 7 : (row[i % row.length] ?? textPlace))) : row,
  );
  const heads = columns.map((one, i) =>
    i === last ? { title: textPlace, unit: textPlace, align: 'right', show: 'bars' } : withoutShow(one),
  );
  return { ...table, columns: heads, rows: numbered, ...marksOf(table, 1, columns.length) };
}

const withoutShow = (column: unknown): unknown =>
  typeof column === 'object' && column !== null ? { ...column, show: undefined } : column;

const marksOf = ({ emphasize, totals }: Fields, row: string | number, column: string | number): Fields => ({
  ...(emphasize ? { emphasize: [{ row }, { column }, { row, column }] } : {}),
  ...(totals
    ? {
        totals: (totals as (string | Fields)[]).map((one) =>
          typeof one === 'string' ? one : 'row' in one ? { row } : { ...one, columns: [column] },
        ),
      }
    : {}),
});

function sensibleChart(slide: Fields, chart: Fields): Fields {
  const { type, series, annotate, ...rest } = chart as {
    type: ChartType;
    series: (string | Fields)[];
    annotate?: Fields[];
  } & Fields;
  const kind = chartKinds[type];
  const isOwn = (key: string): boolean =>
    kind.takes.includes(key as OwnKey) || ['table', 'rows', 'alt'].includes(key);
  const own = Object.fromEntries(Object.entries(rest).filter(([key]) => isOwn(key)));
  // Below columns and boxes names are left out where they have no room: what is named nowhere else stands beside bars.
  if (!type.endsWith('bar')) delete own['other'];
  // Each of several charts is drawn as it is; and what is summed has no row of its own.
  const summed = typeof own['other'] === 'object';
  for (const key of own['multiples'] ? ['sort', 'other'] : summed ? ['rows', 'emphasize'] : ['other'])
    delete own[key];
  if (own['names']) own['names'] = 'legend';
  const notes = annotate
    ?.filter((note) => kind.annotations?.includes(noteType(note) as never))
    .map((note) => (type === 'histogram' ? amongFigures(note) : note));
  const written = notes?.length && !own['multiples'] && !summed ? { annotate: notes } : {};
  const shown = series.map((one) =>
    typeof one === 'string'
      ? one
      : Object.fromEntries(
          Object.entries(one).filter(
            ([key]) => key === 'column' || kind.ofSeries.includes(key as OwnSeriesKey),
          ),
        ),
  );
  const most = kind.drawing === 'pie' || kind.drawing === 'doughnut' ? 1 : (kind.series?.most ?? 9);
  if (type === 'gantt') return { ...slide, chart: ganttChart(own) };
  const category = kind.axes === 'numbers' ? { category: 'amount' } : { category: 'name' };
  if (type === 'box') delete own['emphasize'];
  return {
    ...slide,
    chart: {
      type,
      series: type === 'box' ? shown.slice(-1) : shown.slice(0, most),
      ...own,
      ...written,
      ...(kind.category === undefined ? category : {}),
      ...(kind.takes.includes('size') ? { size: 'amount' } : {}),
    },
  };
}

/** Lines and bands of a histogram stand where there are figures: at 10, 20 and 30. */
const amongFigures = (note: Fields): Fields => ({
  ...note,
  ...(note['band'] ? { band: { min: 12, max: 24 } } : {}),
  ...(note['line'] ? { line: 24 } : {}),
});

const ganttChart = (own: Fields): Fields => ({
  type: 'gantt',
  series: ['begun', 'ended'],
  category: 'name',
  ...own,
  annotate: [{ line: '2020-02-01', text: textPlace }],
});

function noteType({ band, ...note }: Fields): string {
  if (band) return (band as Fields)['min'] === undefined ? 'band' : 'range';
  return ['point', 'line', 'change'].find((key) => note[key] !== undefined) ?? '';
}

/** A schema without what may be left out: there the deck's own words stand in. */
const least = (schema: Schema): Schema => {
  if (schema.$ref && !/\/(?:text|source)$/.test(schema.$ref)) return least(definitions[target(schema)] ?? {});
  if (schema.allOf) return least(schema.allOf[0] ?? {});
  return leastOf(schema);
};

const leastOf = ({
  properties,
  items,
  anyOf,
  required = anyOf?.[0]?.required ?? [],
  ...schema
}: Schema): Schema => ({
  ...schema,
  // Of an object `anyOf` says which fields it needs: those of the first will do.
  ...(anyOf && !properties && { anyOf: anyOf.map(least) }),
  ...(items && { items: least(items) }),
  ...(properties && {
    properties: Object.fromEntries(
      Object.entries(properties)
        .filter(([name]) => required.includes(name))
        .map(([name, one]) => [name, least(one)]),
    ),
  }),
});

/** What fills a slide's ground is a picture or a map. */
function onOneGround({ picture, map, ...slide }: Fields): Fields[] {
  if (picture === undefined || map === undefined)
    return [{ ...slide, ...(picture !== undefined && { picture }), ...(map !== undefined && { map }) }];
  return [
    { ...slide, picture },
    { ...slide, map },
  ];
}

/** Slides of all kinds, in every form and in the least one, with places for text in them. */
export function everySlide(): Fields[] {
  const schema = JSON.parse(readFileSync('data/schemas/section.schema.json', 'utf8')) as Schema;
  const kinds = schema.properties?.['slides']?.items ?? {};
  const slides = [...forms(kinds, 'slides'), ...forms(least(kinds), 'slides')] as Fields[];
  const counts = new Map<string, number>();
  return slides.flatMap(onOneGround).map((slide) => {
    const kind = String(slide['kind']);
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return sensible({ ...slide, id: count === 1 ? kind : `${kind}-form-${count}` });
  });
}

/** Writes the deck into a folder of the system's own. `asData` writes a text so that data means it. */
export function everyFieldDeck(
  textFor: TextFor,
  asData: (text: string) => string = (same) => same,
): EveryFieldDeck {
  const texts = new Map<string, string>();
  const plain = (path: string): string => {
    const text = textFor(path);
    texts.set(path, text);
    return text;
  };
  const say = (path: string): string => asData(plain(path));
  const filled = (value: unknown, path: string): unknown => {
    if (value === textPlace) return say(path);
    if (value === plainPlace) return plain(path);
    if (Array.isArray(value)) return value.map((one, i) => filled(one, `${path}/${i}`));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [key, filled(one, `${path}/${key}`)]),
    );
  };
  const slides = everySlide().map((slide) => filled(slide, String(slide['id'])));
  const home = mkdtempSync(join(tmpdir(), 'lectern-every-'));
  const folder = join(home, 'data/every');
  const write = (name: string, data: unknown) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(
      join(folder, name),
      typeof data === 'string' || data instanceof Uint8Array ? data : stringify(data),
    );
  };
  write('outlines.geojson', outlines);
  write('program.py', '# #region start\nstarted = True\n# #endregion\n');
  write('picture.png', readFileSync('test/check/small.png'));
  const media = 'test/cases/media/data/tides/media';
  write('film.mp4', readFileSync(`${media}/tide.mp4`));
  write('sound.mp3', readFileSync(`${media}/gulls.mp3`));
  write('sections/all.yaml', { id: 'all', title: say('all/title'), slides });
  write('deck.yaml', {
    title: say('deck/title'),
    subtitle: say('deck/subtitle'),
    language: 'en',
    default_audience: 'room',
    date: '2024-01-01',
    keywords: [say('deck/keywords/0')],
    sections: ['sections/all.yaml'],
  });
  writeAudience(write, say);
  writeFacts(write, say, plain);
  writeFileSync(join(home, 'package.json'), '{"private": true}');
  return { home, folder, texts };
}

/** A square of the deck's own. */
const outlines = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { code: 'X-1' },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [0, 9],
            [9, 9],
            [9, 0],
            [0, 0],
          ],
        ],
      },
    },
  ],
});

type Write = (name: string, data: unknown) => void;

function writeAudience(write: Write, say: TextFor): void {
  const brand = ['institution', 'presenter', 'date', 'event', 'footer'];
  write('audiences/room.yaml', {
    title: 'Room',
    brand: {
      ...Object.fromEntries(brand.map((key) => [key, say(`brand/${key}`)])),
      url: 'https://lectures.example.org/',
      logo: 'picture.png',
    },
  });
}

/** Units' words and sources' marks are plain: they name no facts. */
function writeFacts(write: Write, say: TextFor, plain: TextFor): void {
  write('facts/all.yaml', {
    facts: {
      many: { value: 1200, unit: 'thing', when: 2020, label: say('facts/many/label'), source: 's1' },
      named: { text: say('facts/named/text'), label: say('facts/named/label'), source: 's2' },
      founded: { date: '2001-06-15', label: say('facts/founded/label') },
    },
  });
  write('units.yaml', { units: { thing: { en: plain('units/thing') }, share: { percent: true } } });
  write('sources.yaml', {
    origin: { title: say('origin/title'), author: say('origin/author'), url: 'https://example.org/origin' },
    sources: {
      s1: { section: say('sources/s1/section'), mark: plain('sources/s1/mark'), reference: 1 },
      s2: {
        section: say('sources/s2/section'),
        mark: plain('sources/s2/mark'),
        title: say('sources/s2/title'),
        url: 'https://example.org/two',
      },
    },
  });
  write('tables/trade.yaml', {
    title: say('tables/trade/title'),
    key: 'row',
    columns: {
      row: { type: 'number', label: say('tables/trade/row') },
      name: { type: 'text', label: say('tables/trade/name') },
      code: { type: 'text', label: say('tables/trade/code') },
      amount: { type: 'number', unit: 'thing', label: say('tables/trade/amount') },
      second: { type: 'number', unit: 'share', label: say('tables/trade/second') },
      begun: { type: 'text', label: 'Begun' },
      ended: { type: 'text', label: 'Ended' },
    },
    source: 's1',
  });
  const cell = (path: string) => `"${say(path).replaceAll('"', '""')}"`;
  const rows = [1, 2, 3].map(
    (n) =>
      `${n},${cell(`tables/trade/${n}/name`)},${['CN', 'RU', 'IN'][n - 1]},${n * 10},${n},2020-0${n},2020-0${n + 1}`,
  );
  write('tables/trade.csv', ['row,name,code,amount,second,begun,ended', ...rows, ''].join('\n'));
}

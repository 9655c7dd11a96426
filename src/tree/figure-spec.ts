/** Whether the YAML of a figure's block is what `model/block.ts` says: both outputs draw it without asking again. */
import { hold } from '../diagnostics/too-large.ts';
import type {
  CardsSpec,
  ChartSpec,
  ChartType,
  DiagramSpec,
  FiguresSpec,
  StepsSpec,
  TimelineSpec,
} from '../model/block.ts';
import type { LimitName } from '../model/limits.ts';
import type { FigureKind } from '../model/tree.ts';

/** What is wrong with a block, in a few words. */
class Misfit extends Error {}

type Read<T> = (value: unknown, at: string) => T;

const text: Read<string> = (value, at) => {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  throw new Misfit(`${at} is no text`);
};
const number: Read<number> = (value, at) => {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new Misfit(`${at} is no number`);
};
const flag: Read<boolean> = (value) => value === true;
const figure: Read<number | null> = (value, at) =>
  value === null || value === undefined ? null : number(value, at);

const orElse =
  <T>(read: Read<T>, otherwise: T): Read<T> =>
  (value, at) =>
    value === undefined || value === null ? otherwise : read(value, at);

const list =
  <T>(read: Read<T>, least = 1, limit: LimitName = 'parts'): Read<T[]> =>
  (value, at) => {
    if (!Array.isArray(value) || value.length < least) throw new Misfit(`${at} is no list`);
    hold(limit, value.length);
    return value.map((item, i) => read(item, `${at} ${i + 1}`));
  };

const oneOf =
  <T extends string>(...names: readonly T[]): Read<T> =>
  (value, at) => {
    const found = names.find((name) => name === value);
    if (found === undefined) throw new Misfit(`${at} is none of ${names.join(', ')}`);
    return found;
  };

type Fields = Readonly<Record<string, Read<unknown>>>;
type Values<F extends Fields> = { [K in keyof F]: ReturnType<F[K]> };

/** A mapping with all of `needed`, and those of `optional` that are there. Other keys are dropped. */
const mapping =
  <N extends Fields, O extends Fields>(needed: N, optional: O): Read<Values<N> & Partial<Values<O>>> =>
  (value, at) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw new Misfit(`${at} is no mapping`);
    const own = value as Readonly<Record<string, unknown>>;
    const read = (fields: Fields, keys: readonly string[]) =>
      keys.map((key) => [key, fields[key]?.(own[key], `${at}.${key}`)]);
    const given = Object.keys(optional).filter((key) => own[key] !== undefined && own[key] !== null);
    return Object.fromEntries([...read(needed, Object.keys(needed)), ...read(optional, given)]);
  };

const chartTypes: readonly ChartType[] = [
  ...(['column', 'bar', 'stacked-column', 'stacked-bar', 'line'] as const),
  ...(['area', 'pie', 'doughnut', 'scatter', 'combo'] as const),
];
const alt = orElse(text, '');
const series = mapping(
  {
    name: orElse(text, ''),
    values: list(figure, 1, 'values'),
    unit: orElse(text, ''),
    digits: orElse(number, 0),
  },
  { as: oneOf('column', 'line'), secondary: flag, x: list(number, 1, 'values') },
);
const titles = { categoryTitle: text, valueTitle: text, secondaryTitle: text };
const chartShape = mapping(
  { type: oneOf(...chartTypes), alt, categories: orElse(list(text, 0, 'values'), []), series: list(series) },
  titles,
);
const chart: Read<ChartSpec> = (value, at) => {
  const spec = chartShape(value, at);
  hold(
    'values',
    spec.series.reduce((sum, { values }) => sum + values.length, 0),
  );
  for (const { name, values, x } of spec.series) {
    const points = spec.type === 'scatter' ? x?.length : spec.categories.length;
    if (values.length !== points)
      throw new Misfit(`series '${name}' has ${values.length} values for ${points ?? 0} places`);
  }
  return spec;
};

const node = mapping({ title: text }, { items: list(text, 0), source: text });
const root = mapping({ title: text }, { text });
const step = mapping({ title: text }, { text, source: text });
const event = mapping({ date: text, title: text }, { text, source: text, major: flag });
const big = mapping({ value: text, label: orElse(text, '') }, { unit: text, when: text, source: text });
const card = mapping({ title: text, items: orElse(list(text, 0), []) }, { source: text });

const shapes = {
  chart,
  timeline: mapping({ alt, events: list(event) }, { clicks: flag }) satisfies Read<TimelineSpec>,
  diagram: mapping(
    { alt, root, branches: list(node) },
    { base: node, outward: node, clicks: flag },
  ) satisfies Read<DiagramSpec>,
  figures: mapping({ alt, figures: list(big) }, { clicks: flag }) satisfies Read<FiguresSpec>,
  steps: mapping({ alt, steps: list(step) }, { arrows: flag, clicks: flag }) satisfies Read<StepsSpec>,
  cards: mapping({ alt, cards: list(card) }, { clicks: flag }) satisfies Read<CardsSpec>,
} as const satisfies Record<FigureKind, Read<unknown>>;

/** The block as what it should be, or what is wrong with it. TooLarge where it has more than a limit allows. */
export function readSpec(
  kind: FigureKind,
  value: unknown,
): { readonly spec: unknown } | { readonly problem: string } {
  try {
    const spec = shapes[kind](value, kind);
    if (kind !== 'chart') hold('parts', entries(spec));
    return { spec };
  } catch (error) {
    if (error instanceof Misfit) return { problem: error.message };
    throw error;
  }
}

/** How many entries all lists of a drawing have. */
function entries(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inner = Object.values(value).reduce((sum: number, one) => sum + entries(one), 0);
  return Array.isArray(value) ? value.length + inner : inner;
}

/** How many clicks a drawing takes to be built up; 0 where it is there whole. `spec` is what `readSpec` gave. */
export function clicksOf(spec: unknown): number {
  const { clicks, events, figures, steps, cards, branches, base, outward } = spec as Partial<
    TimelineSpec & FiguresSpec & StepsSpec & CardsSpec & DiagramSpec
  >;
  if (!clicks) return 0;
  const parts = events ?? figures ?? steps ?? cards ?? branches ?? [];
  return parts.length + (base ? 1 : 0) + (outward ? 1 : 0);
}

import { chartSteps } from '../../blocks/chart/steps.ts';
import type { ChartClicks } from '../../model/chart.ts';
import type { PlannedBox } from '../plan/plan.ts';
import { append, at, one } from '../xml/dom.ts';
import { el } from '../xml/el.ts';
import { callXml, mediaNodesXml, type Playing, playingIn, withSlideXml } from './media-timing.ts';
import type { SlidePass } from './slide-part.ts';

/** What appears or goes at a click: a whole box, or some of its paragraphs. */
interface Target {
  readonly item: PlannedBox;
  /** First and last paragraph, from 0. */
  readonly range?: readonly [first: number, last: number];
  /** It goes. */
  readonly exit?: boolean;
  /** A series or category of a chart, from 0. */
  readonly part?: { readonly by: ChartClicks; readonly at: number };
  /** It plays. */
  readonly plays?: boolean;
}

/** Clicks become "appear" and "disappear" animations in the same order; without them the slide is complete. */
export const timing: SlidePass = ({ plan, document }) => {
  const clicks = new Map<number, Target[]>();
  const all = [...plan.boxes.flatMap(targets), ...playing(plan.boxes)].sort(([a], [b]) => a - b);
  const appeared = new Set<PlannedBox>();
  for (const [click, target] of all) {
    const isWhole = !target.range && !target.part && !target.exit && !target.plays;
    if (isWhole && appeared.has(target.item)) continue;
    if (!target.exit && !target.plays) appeared.add(target.item);
    clicks.set(click, [...(clicks.get(click) ?? []), target]);
  }
  const media = playingIn(plan.boxes);
  if (clicks.size === 0 && media.length === 0) return;
  const order = [...clicks.values()];
  append(at(document, 'p:sld'), one(timingXml(order, media)));
};

/** What plays at a click, after what appears at it. */
const playing = (boxes: readonly PlannedBox[]): [number, Target][] =>
  playingIn(boxes).flatMap(({ item, media: { click } }): [number, Target][] =>
    click === undefined ? [] : [[click, { item, plays: true }]],
  );

function targets(item: PlannedBox): [number, Target][] {
  const { click: enters, until } = item.box;
  const whole: [number, Target][] = [
    ...(enters === undefined ? [] : [[enters, { item: outermost(item) }] as [number, Target]]),
    ...(until === undefined ? [] : [[until, { item: outermost(item), exit: true }] as [number, Target]]),
  ];
  if (whole.length > 0) return whole;
  const parts = chartParts(item);
  if (parts.length > 0) return parts;
  const found: [number, Target][] = [];
  item.paragraphs.forEach(({ click }, i) => {
    const last = found.at(-1);
    if (click === undefined) return;
    if (last?.[0] === click && last[1].range?.[1] === i - 1) {
      found[found.length - 1] = [click, { item, range: [last[1].range[0], i] }];
    } else found.push([click, { item, range: [i, i] }]);
  });
  return found;
}

/** A chart's series or categories, a click each. */
function chartParts(item: PlannedBox): [number, Target][] {
  const { box } = item;
  if (box.type !== 'chart' || box.firstClick === undefined) return [];
  const { firstClick, chart } = box;
  const by = chart.clicks ?? 'series';
  return Array.from({ length: chartSteps(chart) }, (_, at) => [firstClick + at, { item, part: { by, at } }]);
}

/** PowerPoint animates a group as a whole, never its parts. */
const outermost = (item: PlannedBox): PlannedBox =>
  item.parent === undefined ? item : outermost(item.parent);

/** Ids of time nodes are unique on the slide, counted in document order. */
class Ids {
  #last = 0;
  readonly next = (): number => ++this.#last;
}

const condition = (delay: number | 'indefinite') => el('p:stCondLst', {}, el('p:cond', { delay }));

function timingXml(order: readonly (readonly Target[])[], media: readonly Playing[]): string {
  const { next } = new Ids();
  const [root, main] = [next(), next()];
  const first = withSlideXml(media, main, next);
  const clicks = first + order.map((list) => clickXml(list, next)).join('');
  const edge = (name: string, evt: string) =>
    el(name, {}, el('p:cond', { evt, delay: 0 }, el('p:tgtEl', {}, el('p:sldTgt'))));
  const sequence = el(
    'p:seq',
    { concurrent: 1, nextAc: 'seek' },
    el('p:cTn', { id: main, dur: 'indefinite', nodeType: 'mainSeq' }, el('p:childTnLst', {}, clicks)),
    edge('p:prevCondLst', 'onPrev'),
    edge('p:nextCondLst', 'onNext'),
  );
  const top = el(
    'p:cTn',
    { id: root, dur: 'indefinite', restart: 'never', nodeType: 'tmRoot' },
    el('p:childTnLst', {}, clicks === '' ? '' : sequence, mediaNodesXml(media, next)),
  );
  return el('p:timing', {}, el('p:tnLst', {}, el('p:par', {}, top)), builds(order.flat()));
}

function clickXml(list: readonly Target[], next: () => number): string {
  const [outer, inner] = [next(), next()];
  const effects = list
    .map((target, i) =>
      target.plays
        ? callXml(target.item, next, i === 0 ? 'clickEffect' : 'withEffect', 'play')
        : effectXml(target, i === 0, next),
    )
    .join('');
  const hold = (id: number, delay: number | 'indefinite', inside: string) =>
    el('p:par', {}, el('p:cTn', { id, fill: 'hold' }, condition(delay), el('p:childTnLst', {}, inside)));
  return hold(outer, 'indefinite', hold(inner, 0, effects));
}

function effectXml({ item, range, part, exit }: Target, first: boolean, next: () => number): string {
  const [effect, behaviour] = [next(), next()];
  const within = range ? el('p:txEl', {}, el('p:pRg', { st: range[0], end: range[1] })) : partXml(part);
  const set = el(
    'p:set',
    {},
    el(
      'p:cBhvr',
      {},
      el('p:cTn', { id: behaviour, dur: 1, fill: 'hold' }, condition(0)),
      el('p:tgtEl', {}, el('p:spTgt', { spid: item.id }, within)),
      el('p:attrNameLst', {}, el('p:attrName', {}, 'style.visibility')),
    ),
    el('p:to', {}, el('p:strVal', { val: exit ? 'hidden' : 'visible' })),
  );
  return el(
    'p:par',
    {},
    el(
      'p:cTn',
      {
        id: effect,
        presetID: 1,
        presetClass: exit ? 'exit' : 'entr',
        presetSubtype: 0,
        fill: 'hold',
        grpId: builtOf(item) === '' ? undefined : 0,
        nodeType: first ? 'clickEffect' : 'withEffect',
      },
      condition(0),
      el('p:childTnLst', {}, set),
    ),
  );
}

/** Of a chart: all of a series is its category -4, and the other way round. */
function partXml(part: Target['part']): string {
  if (!part) return '';
  const [series, category] = part.by === 'series' ? [part.at, -4] : [-4, part.at];
  const bldStep = part.by === 'series' ? 'series' : 'category';
  return el('p:graphicEl', {}, el('a:chart', { seriesIdx: series, categoryIdx: category, bldStep }));
}

/** The build list names every text that is animated, once: as a whole or paragraph by paragraph. */
function builds(list: readonly Target[]): string {
  const items = [...new Set(list.filter(({ plays }) => !plays).map(({ item }) => item))];
  const entries = items.map(builtOf).join('');
  return entries === '' ? '' : el('p:bldLst', {}, entries);
}

function builtOf({ box, id }: PlannedBox): string {
  if (box.type === 'chart') {
    const isBuilt = box.click === undefined && box.firstClick !== undefined;
    const bld = box.chart.clicks === 'points' ? 'category' : 'series';
    const built = isBuilt ? el('p:bldSub', {}, el('a:bldChart', { bld, animBg: 0 })) : el('p:bldAsOne');
    return el('p:bldGraphic', { spid: id, grpId: 0 }, built);
  }
  if (box.type !== 'text' && box.type !== 'shape') return '';
  const whole = box.click !== undefined;
  return el('p:bldP', {
    spid: id,
    grpId: 0,
    build: whole ? undefined : 'p',
    animBg: whole && box.type === 'shape' ? 1 : undefined,
  });
}

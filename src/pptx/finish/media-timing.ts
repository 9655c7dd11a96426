/** How films and sounds play, among a slide's time nodes: each has a node of its own, and plays when it is clicked on. */
import type { MediaBox } from '../../model/box.ts';
import type { PlannedBox } from '../plan/plan.ts';
import { el } from '../xml/el.ts';
import { isPlayed } from './media.ts';

type Next = () => number;

export interface Playing {
  readonly item: PlannedBox;
  readonly media: MediaBox;
}

export const playingIn = (boxes: readonly PlannedBox[]): Playing[] =>
  boxes.flatMap((item) =>
    item.box.type === 'image' && item.box.media && isPlayed(item.box.media)
      ? [{ item, media: item.box.media }]
      : [],
  );

const condition = (delay: number | 'indefinite', inside = '', evt?: string) =>
  el('p:cond', { evt, delay }, inside);
const targetXml = ({ id }: PlannedBox) => el('p:tgtEl', {}, el('p:spTgt', { spid: id }));
const holding = (id: number, inside: string, start = condition(0)) =>
  el(
    'p:par',
    {},
    el('p:cTn', { id, fill: 'hold' }, el('p:stCondLst', {}, start), el('p:childTnLst', {}, inside)),
  );

/** Its effect: it plays from where it starts, or pauses and goes on. */
export function callXml(item: PlannedBox, next: Next, node: string, command: 'play' | 'toggle'): string {
  const [effect, call] = [next(), next()];
  const behaviour = el('p:cBhvr', {}, el('p:cTn', { id: call, dur: 1, fill: 'hold' }), targetXml(item));
  const cmd = command === 'play' ? 'playFrom(0.0)' : 'togglePause';
  return el(
    'p:par',
    {},
    el(
      'p:cTn',
      {
        id: effect,
        presetID: command === 'play' ? 1 : 2,
        presetClass: 'mediacall',
        presetSubtype: 0,
        fill: 'hold',
        nodeType: node,
      },
      el('p:stCondLst', {}, condition(0)),
      el('p:childTnLst', {}, el('p:cmd', { type: 'call', cmd }, behaviour)),
    ),
  );
}

/** In the main sequence, before all clicks: what plays with the slide. `main`: the sequence's id. */
export function withSlideXml(all: readonly Playing[], main: number, next: Next): string {
  const own = all.filter(({ media }) => media.play === 'slide');
  if (own.length === 0) return '';
  const [outer, inner] = [next(), next()];
  const calls = own.map(({ item }, i) => callXml(item, next, i === 0 ? 'afterEffect' : 'withEffect', 'play'));
  const begins = condition('indefinite') + condition(0, el('p:tn', { val: main }), 'onBegin');
  return holding(outer, holding(inner, calls.join('')), begins);
}

/** After the main sequence: the nodes themselves, each with what a click on it does. */
export const mediaNodesXml = (all: readonly Playing[], next: Next): string =>
  all.map((one) => nodeXml(one, next) + clickedXml(one.item, next)).join('');

function nodeXml({ item, media: { kind, loop, muted } }: Playing, next: Next): string {
  const stops =
    kind === 'audio'
      ? el('p:endCondLst', {}, condition(0, el('p:tgtEl', {}, el('p:sldTgt')), 'onStopAudio'))
      : '';
  const node = el(
    'p:cTn',
    { id: next(), repeatCount: loop ? 'indefinite' : undefined, fill: 'hold', display: 0 },
    el('p:stCondLst', {}, condition('indefinite')),
    stops,
  );
  return el(
    `p:${kind}`,
    {},
    el('p:cMediaNode', { vol: 80000, mute: muted ? 1 : undefined }, node, targetXml(item)),
  );
}

function clickedXml(item: PlannedBox, next: Next): string {
  const [sequence, outer, inner] = [next(), next(), next()];
  const clicked = condition(0, targetXml(item), 'onClick');
  return el(
    'p:seq',
    { concurrent: 1, nextAc: 'seek' },
    el(
      'p:cTn',
      {
        id: sequence,
        restart: 'whenNotActive',
        fill: 'hold',
        evtFilter: 'cancelBubble',
        nodeType: 'interactiveSeq',
      },
      el('p:stCondLst', {}, clicked),
      el('p:endSync', { evt: 'end', delay: 0 }, el('p:rtn', { val: 'all' })),
      el('p:childTnLst', {}, holding(outer, holding(inner, callXml(item, next, 'clickEffect', 'toggle')))),
    ),
    el('p:nextCondLst', {}, clicked),
  );
}

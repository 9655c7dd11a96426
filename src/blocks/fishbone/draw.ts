import type { Pt, Rect } from '../../model/theme.ts';
import { connect } from '../kit/connect.ts';
import {
  type Child,
  type Drawing,
  flaws,
  inset,
  maxOf,
  type Pen,
  paragraph,
  shape,
  textSize,
  withSource,
} from '../kit/kit.ts';
import { best, inGroup, type Level, levels } from '../kit/ladder.ts';
import { nodeInset } from '../kit/node.ts';
import { tones } from '../kit/tones.ts';
import type { Cause, FishboneSpec } from './spec.ts';

/** In parts of a column: where a cause's box begins, how wide words beside its bone are, where the bone meets the spine. */
const boxFrom = 0.26;
const wordsWidth = 0.56;
const foot = 0.94;
const joint: Pt = 8;
/** Above and below the spine and a cause's box words keep away so far. */
const clear: Pt = 10;

/** The effect at the right; causes above the spine and below it in turn, their items beside the bones. */
export function drawFishbone(spec: FishboneSpec, rect: Rect, pen: Pen) {
  return inGroup(best([fishbone(spec, rect, pen)], levels), pen, {
    id: 'fishbone',
    name: 'Fishbone',
    alt: spec.alt,
  });
}

const fishbone =
  ({ effect, causes }: FishboneSpec, rect: Rect, pen: Pen) =>
  (level: Level): Drawing => {
    const { root } = tones(pen.theme);
    const effectWords = [
      paragraph(level.title, [{ text: effect }], { align: 'center', bold: true, color: root.text, after: 0 }),
    ];
    const headWidth = rect.w * 0.19;
    const headSize = textSize(effectWords, headWidth - nodeInset.l - nodeInset.r, pen);
    const columns = Math.ceil(causes.length / 2);
    const w = (rect.w - headWidth - 8) / columns;
    const all = causes.map((cause) => causeParts(cause, w, level, pen));
    const boxHeight = maxOf(all.map(({ boxHeight: one }) => one));
    const most = maxOf(all.map(({ itemSize }) => itemSize.height));
    const half = boxHeight + Math.max(most, 44) + 2 * clear;
    const middle = rect.y + rect.h / 2;
    const reach = Math.min(rect.h / 2, half * 1.25);
    const headHeight = Math.max(headSize.height + 2 * nodeInset.t, 72);
    const head = shape(
      pen,
      'root',
      effect,
      { x: rect.x + rect.w - headWidth, y: middle - headHeight / 2, w: headWidth, h: headHeight },
      { fill: root.fill, text: effectWords, anchor: 'middle', inset: nodeInset },
    );
    const tail = dot(pen, 'tail', rect.x + joint / 2, middle);
    const spine = connect(pen, 'spine', ['tail', 3], ['root', 1], {
      route: 'straight',
      width: 3,
      head: 'triangle',
      color: pen.theme.roles.accent,
    });
    const bones = all.flatMap((one, i) => {
      const column = { x: rect.x + Math.floor(i / 2) * w, y: middle - reach, w, h: 2 * reach };
      return one.draw(i, column, boxHeight);
    });
    return {
      children: [spine, tail, ...bones, head],
      over: Math.max((half - rect.h / 2) * 2, headHeight - rect.h),
      ...flaws([headSize, ...all.flatMap(({ itemSize, titleSize }) => [itemSize, titleSize])]),
    };
  };

const dot = (pen: Pen, id: string, x: Pt, y: Pt) =>
  shape(
    pen,
    id,
    'Joint',
    { x: x - joint / 2, y: y - joint / 2, w: joint, h: joint },
    {
      geometry: 'ellipse',
      fill: pen.theme.roles.accent,
    },
  );

function causeParts({ title, items = [], source }: Cause, w: Pt, level: Level, pen: Pen) {
  const { head } = tones(pen.theme);
  const { text: color, muted } = pen.theme.roles;
  const titleWords = [
    paragraph(level.title, withSource(title, source, head.muted), {
      align: 'center',
      bold: true,
      color: head.text,
      after: 0,
    }),
  ];
  const itemWords = items.map((item, i) =>
    paragraph(level.text, [{ text: item }], { align: 'right', color, after: i === items.length - 1 ? 0 : 3 }),
  );
  const boxWidth = w * (1 - boxFrom) - 8;
  const titleSize = textSize(titleWords, boxWidth - 12, pen);
  const itemSize = textSize(itemWords, w * wordsWidth - 4, pen);
  const draw = (i: number, { x, y, h }: Rect, boxHeight: Pt): Child[] => {
    const above = i % 2 === 0;
    const middle = y + h / 2;
    const n = i + 1;
    const box = { x: x + w * boxFrom, y: above ? y : y + h - boxHeight, w: boxWidth, h: boxHeight };
    const words = {
      x,
      y: above ? y + boxHeight + clear : middle + clear,
      w: w * wordsWidth,
      h: h / 2 - boxHeight - 2 * clear,
    };
    return [
      connect(pen, `link-${n}`, [`branch-${n}`, above ? 2 : 0], [`node-${n}`, above ? 0 : 2], {
        route: 'straight',
        width: 2,
        color: muted,
      }),
      shape(pen, `branch-${n}`, `Cause ${n}: ${title}`, box, {
        fill: head.fill,
        text: titleWords,
        anchor: 'middle',
        inset: inset(6, 5),
      }),
      dot(pen, `node-${n}`, x + w * foot, middle),
      ...(items.length > 0
        ? [
            shape(pen, `items-${n}`, `Items ${n}`, words, {
              text: itemWords,
              anchor: 'middle',
              inset: { l: 0, t: 0, r: 4, b: 0 },
            }),
          ]
        : []),
    ];
  };
  return { boxHeight: titleSize.height + 10, titleSize, itemSize, draw };
}

/** Root, bars and connectors of a diagram: each knows its height before it is drawn. */

import type { ConnectorBox, ShapeBox, Site, TextParagraph } from '../../model/box.ts';
import type { Pt, Rect } from '../../model/theme.ts';
import {
  flaws,
  inset,
  maxOf,
  type Pen,
  paragraph,
  roomForLine,
  shape,
  textSize,
  withSource,
} from '../kit/kit.ts';
import type { Level } from '../kit/ladder.ts';
import { tones } from '../kit/tones.ts';
import type { DiagramNode, DiagramSpec } from './spec.ts';

const rootInset = inset(24, 8);
const barInset = inset(16, 6);
/** Between a title and what follows it on its line. */
const emSpace = '\u2003';

function rootWords(
  { title, text }: DiagramSpec['root'],
  level: Level,
  pen: Pen,
  flat: boolean,
): TextParagraph[] {
  const { text: color } = tones(pen.theme).root;
  const look = { align: 'center', color, after: 0 } as const;
  const name = { text: title, bold: true };
  if (!text) return [paragraph(level.title, [name], look)];
  if (flat) return [paragraph(level.text, [name, { text: `${emSpace}${text}`, bold: false }], look)];
  return [paragraph(level.title, [name], { ...look, after: 2 }), paragraph(level.text, [{ text }], look)];
}

/** The box everything hangs on; `flat` puts its text beside its title. */
export function root(spec: DiagramSpec, rect: Rect, level: Level, pen: Pen, flat: boolean) {
  const { fill } = tones(pen.theme).root;
  const text = rootWords(spec.root, level, pen, flat);
  const longest = maxOf(text.map((one) => roomForLine(one, pen)));
  const w = Math.min(rect.w, Math.max(rect.w * 0.36, longest + 2 * rootInset.l + 1));
  const size = textSize(text, w - 2 * rootInset.l, pen);
  const h = size.height + 2 * rootInset.t;
  const draw = (y: Pt): ShapeBox => {
    const place = { x: rect.x + (rect.w - w) / 2, y, w, h };
    return shape(pen, 'root', spec.root.title, place, { fill, text, anchor: 'middle', inset: rootInset });
  };
  return { height: h, draw, ...flaws([size]) };
}

/** The bar under everything, or, with a dashed outline, what the whole reaches out to. */
export function bar(node: DiagramNode | undefined, kind: 'base' | 'outward', level: Level, pen: Pen, w: Pt) {
  if (node === undefined) return undefined;
  const { root: deep, panel } = tones(pen.theme);
  const tone = kind === 'base' ? deep : panel;
  const items = (node.items ?? []).join(' · ');
  const words = paragraph(
    level.text,
    [
      { text: node.title, bold: true },
      ...withSource('', node.source, tone.muted).slice(1),
      ...(items ? [{ text: `${emSpace}${items}` }] : []),
    ],
    { align: 'center', color: tone.text, after: 0 },
  );
  const size = textSize([words], w - barInset.l - barInset.r, pen);
  const height = size.height + barInset.t + barInset.b;
  const line = { color: pen.theme.roles.accent, width: 1.5, dash: true };
  const ground = kind === 'base' ? { fill: tone.fill } : { line };
  const draw = (x: Pt, y: Pt, h: Pt = height): ShapeBox =>
    shape(
      pen,
      kind,
      node.title,
      { x, y, w, h },
      { ...ground, text: [words], anchor: 'middle', inset: barInset },
    );
  return { height, draw, ...flaws([size]) };
}

/** From a side of one shape to a side of another: 0 top, 1 left, 2 bottom, 3 right. */
export function link(
  { prefix, theme }: Pen,
  id: string,
  [from, fromSite]: readonly [string, Site],
  [to, toSite]: readonly [string, Site],
): ConnectorBox {
  return {
    type: 'connector',
    id: `${prefix}${id}`,
    name: `Connector ${from} to ${to}`,
    from: { id: `${prefix}${from}`, site: fromSite },
    to: { id: `${prefix}${to}`, site: toSite },
    route: 'elbow',
    color: theme.roles.muted,
    width: 2,
  };
}

/** The arrow from the base outward, to the bar below it or, where they are paired, beside it. */
export function outwardLink({ base, outward }: DiagramSpec, pen: Pen, paired = false): ConnectorBox[] {
  if (!base || !outward) return [];
  const one = link(pen, 'link-outward', ['base', paired ? 3 : 2], ['outward', paired ? 1 : 0]);
  return [{ ...one, route: 'straight', head: 'triangle', color: pen.theme.roles.accent }];
}

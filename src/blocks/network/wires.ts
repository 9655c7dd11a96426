/** Lines of a network with their labels and ends, and the frames of its groups. */
import type { ConnectorBox, LineEnd, ShapeBox, Site, TextParagraph } from '../../model/box.ts';
import type { Rect } from '../../model/theme.ts';
import { connect } from '../kit/connect.ts';
import { inset, type Pen, paragraph, shape } from '../kit/kit.ts';
import type { Level } from '../kit/ladder.ts';
import { label } from '../kit/line-label.ts';
import { openEnd } from './open-end.ts';
import type { Route } from './route.ts';
import type { LinkEnd, NetworkLink, NetworkSpec } from './spec.ts';

interface Wiring {
  readonly routes: readonly Route[];
  /** Of nodes and groups. */
  readonly all: ReadonlyMap<string, Rect>;
  readonly labels: readonly (TextParagraph | undefined)[];
  readonly labelRects: readonly (Rect | undefined)[];
  /** Routes are of a layout that runs downward; the drawing runs to the right. */
  readonly lies: boolean;
}

/** Top for left, left for top, and so on. */
const turned: readonly Site[] = [1, 0, 3, 2];

export function drawWires(spec: NetworkSpec, wiring: Wiring, pen: Pen) {
  const { nodes, links, groups = [] } = spec;
  const { routes, all, labels, labelRects, lies } = wiring;
  const numbers = new Map(nodes.map(({ id }, i) => [id, i + 1]));
  const shapeId = (id: string) =>
    numbers.has(id) ? `node-${numbers.get(id)}` : `group-${groups.findIndex((one) => one.id === id) + 1}`;
  /** A link appears with the later of its nodes. */
  const part = ({ from, to }: NetworkLink) => Math.max(numbers.get(from) ?? 1, numbers.get(to) ?? 1);
  const siteOf = (site: Site): Site => (lies ? (turned[site] as Site) : site);
  const lines = links.flatMap((one, i): ConnectorBox[] => {
    const way = routes[i];
    if (!way || !all.has(one.from) || !all.has(one.to)) return [];
    return [
      connect(
        pen,
        `link-${part(one)}-${i + 1}`,
        [shapeId(one.from), siteOf(way.from)],
        [shapeId(one.to), siteOf(way.to)],
        {
          ...look(one),
          ...(way.straight ? { route: 'straight' } : { via: way.via }),
        },
      ),
    ];
  });
  const named = links.flatMap((one, i): ShapeBox[] => {
    const [words, rect] = [labels[i], labelRects[i]];
    if (!words || !rect) return [];
    return [
      label(pen, `label-${part(one)}-${i + 1}`, words, [rect.x + rect.w / 2, rect.y + rect.h / 2], rect),
    ];
  });
  const marks = links.flatMap((one, i): ShapeBox[] => {
    const way = routes[i];
    const at = (end: LinkEnd | undefined, id: string, site: Site, name: string) => {
      const rect = all.get(id);
      return end && rect ? openEnd(pen, `label-${part(one)}-${i + 1}${name}`, end, rect, siteOf(site)) : [];
    };
    return way ? [...at(one.tail, one.from, way.from, '0'), ...at(one.head, one.to, way.to, '1')] : [];
  });
  const frames = (rects: ReadonlyMap<string, Rect>, level: Level): ShapeBox[] =>
    groups.flatMap(({ id, title }) => {
      const rect = rects.get(id);
      if (!rect) return [];
      const words = paragraph(level.text, [{ text: title }], {
        color: pen.theme.roles.muted,
        bold: true,
        after: 0,
      });
      return [
        shape(pen, shapeId(id), `Group: ${title}`, rect, {
          geometry: 'roundRect',
          radius: 6,
          line: { color: pen.theme.roles.muted, width: 1, dash: true },
          text: [words],
          inset: inset(10, 3),
        }),
      ];
    });
  return { lines, labels: named, marks, frames };
}

const solid: Readonly<Partial<Record<LinkEnd, LineEnd>>> = {
  triangle: 'triangle',
  arrow: 'arrow',
  diamond: 'diamond',
};

/** Dashes, weight and ends of a line. Under an open end it ends in nothing. */
function look({ line, arrow = 'to', head, tail }: NetworkLink) {
  const before: LineEnd | undefined = tail ? solid[tail] : arrow === 'both' ? 'triangle' : undefined;
  const after: LineEnd | undefined = head ? solid[head] : arrow === 'none' ? undefined : 'triangle';
  return {
    ...(line === 'dashed' ? { dash: true } : {}),
    ...(line === 'heavy' ? { width: 3 } : {}),
    ...(before ? { tail: before } : {}),
    ...(after ? { head: after } : {}),
  };
}

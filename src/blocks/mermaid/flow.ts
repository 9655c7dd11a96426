import type { Form, NetworkLink, NetworkNode } from '../network/spec.ts';
import type { Drawable } from './drawable.ts';
import { type Database, parseWith } from './library.ts';
import { plain } from './words.ts';

/** Mermaid's shapes as ours; others are boxes. */
const shapes: Readonly<Record<string, Form>> = {
  round: 'round',
  rounded: 'round',
  event: 'round',
  stadium: 'pill',
  pill: 'pill',
  terminal: 'pill',
  circle: 'circle',
  doublecircle: 'circle',
  ellipse: 'circle',
  diamond: 'diamond',
  diam: 'diamond',
  decision: 'diamond',
  question: 'diamond',
  cylinder: 'drum',
  cyl: 'drum',
  db: 'drum',
  database: 'drum',
  hexagon: 'hexagon',
  hex: 'hexagon',
  prepare: 'hexagon',
  lean_right: 'slanted',
  lean_left: 'slanted',
  'lean-r': 'slanted',
  'lean-l': 'slanted',
  'in-out': 'slanted',
};

interface Vertex {
  readonly id: string;
  readonly text?: string;
  readonly type?: string;
}
interface Edge {
  readonly start: string;
  readonly end: string;
  readonly type?: string;
  readonly text?: string;
  readonly stroke?: string;
}
interface SubGraph {
  readonly id: string;
  readonly title: string;
  readonly nodes: readonly string[];
}

/** Of a flow chart. */
export function readFlow(text: string): Drawable {
  const db: Database = parseWith('flowDiagram', text);
  const groups = db.getSubGraphs() as readonly SubGraph[];
  const groupIds = new Set(groups.map(({ id }) => id));
  const groupOf = (id: string) => groups.find(({ nodes }) => nodes.includes(id))?.id;
  const vertices = [...(db.getVertices() as Map<string, Vertex>).values()].filter(
    ({ id }) => !groupIds.has(id),
  );
  const nodes = vertices.map(({ id, text: words, type = '' }): NetworkNode => {
    const form = shapes[type];
    const group = groupOf(id);
    return { id, title: plain(words ?? id), ...(form && { form }), ...(group !== undefined && { group }) };
  });
  const links = (db.getEdges() as readonly Edge[]).filter(({ stroke }) => stroke !== 'invisible').map(linkOf);
  const inside = groups
    .filter(({ id }) => isFilled(id, groups, nodes))
    .map(({ id, title }) => {
      const group = groupOf(id);
      return { id, title: plain(title), ...(group !== undefined && { group }) };
    });
  const direction = /^(?:LR|RL)$/.test(String(db.getDirection())) ? 'right' : 'down';
  return { kind: 'network', value: { nodes, links, groups: inside, direction } };
}

function linkOf({ start, end, type = '', text, stroke }: Edge): NetworkLink {
  const label = plain(text);
  const arrow = type.startsWith('double_') ? 'both' : type === 'arrow_open' ? 'none' : 'to';
  const line = stroke === 'dotted' ? 'dashed' : stroke === 'thick' ? 'heavy' : 'solid';
  return { from: start, to: end, arrow, line, ...(label && { label }) };
}

/** A frame stands around something. */
const isFilled = (id: string, groups: readonly SubGraph[], nodes: readonly NetworkNode[]): boolean =>
  nodes.some(({ group }) => group === id) ||
  (groups.find((one) => one.id === id)?.nodes ?? []).some(
    (inner) => inner !== id && groups.some((one) => one.id === inner) && isFilled(inner, groups, nodes),
  );

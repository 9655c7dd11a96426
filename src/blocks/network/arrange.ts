/** Where nodes, groups and labels come to stand: dagre's layers, from the top down. */
import { Graph, layout } from '@dagrejs/dagre';
import type { Pt } from '../../model/theme.ts';

export interface Piece {
  readonly id: string;
  readonly w: Pt;
  readonly h: Pt;
  readonly group?: string | undefined;
}

export interface Wire {
  readonly from: string;
  readonly to: string;
  readonly label?: { readonly w: Pt; readonly h: Pt } | undefined;
}

export interface Spacing {
  readonly between: Pt;
  readonly layers: Pt;
}

/** Of a middle. */
export interface Spot {
  readonly x: Pt;
  readonly y: Pt;
}

export interface Arranged {
  readonly spots: ReadonlyMap<string, Spot>;
  /** By a wire's index: where its label stands, and where it passes layers between its ends. */
  readonly labels: ReadonlyMap<number, Spot>;
  readonly passes: ReadonlyMap<number, readonly Spot[]>;
  readonly w: Pt;
  readonly h: Pt;
}

/** `inside`: the group that a group is in. Wires that begin and end in one node are not dagre's. */
export function arrange(
  pieces: readonly Piece[],
  wires: readonly Wire[],
  inside: ReadonlyMap<string, string | undefined>,
  { between, layers }: Spacing,
): Arranged {
  const graph = new Graph({ multigraph: true, compound: true });
  graph.setGraph({ nodesep: between, edgesep: Math.max(12, between / 2), ranksep: layers });
  for (const id of inside.keys()) graph.setNode(`group ${id}`, {});
  for (const { id, w, h } of pieces) graph.setNode(id, { width: w, height: h });
  for (const { id, group } of pieces) if (group !== undefined) graph.setParent(id, `group ${group}`);
  for (const [id, outer] of inside) if (outer !== undefined) graph.setParent(`group ${id}`, `group ${outer}`);
  for (const [i, { from, to, label }] of wires.entries()) {
    if (from === to) continue;
    const size = label ? { width: label.w + 8, height: label.h + 4, labelpos: 'c' } : {};
    graph.setEdge(from, to, { minlen: 1, weight: 1, ...size }, String(i));
  }
  layout(graph as Parameters<typeof layout>[0]);
  return read(graph, pieces);
}

interface Laid {
  readonly x?: number;
  readonly y?: number;
  readonly points?: readonly Spot[];
  readonly width?: number;
}

function read(graph: Graph, pieces: readonly Piece[]): Arranged {
  const spots = new Map<string, Spot>();
  for (const { id } of pieces) {
    const { x = 0, y = 0 } = graph.node(id) as Laid;
    spots.set(id, { x, y });
  }
  const labels = new Map<number, Spot>();
  const passes = new Map<number, readonly Spot[]>();
  for (const edge of graph.edges()) {
    const { x, y, points = [], width = 0 } = graph.edge(edge) as Laid;
    if (width > 0 && x !== undefined && y !== undefined) labels.set(Number(edge.name), { x, y });
    passes.set(Number(edge.name), points.slice(1, -1));
  }
  const { width = 0, height = 0 } = graph.graph() as { readonly width?: number; readonly height?: number };
  return { spots, labels, passes, w: width, h: height };
}

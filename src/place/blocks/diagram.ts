import type { DiagramSpec } from '../../model/block.ts';
import type { Rect } from '../../model/theme.ts';
import { bar, branchHeads, branchPanels, connectors, root } from './diagram-parts.ts';
import { type Child, type Drawing, flaws, group, type Pen } from './kit.ts';
import { best, type Level, levels } from './ladder.ts';

/** Space between root and branches (the connectors run there), and above base and outward bars. */
const rise = 26;
const barGap = 10;
const outwardGap = 18;

/** A root, branches hanging on it with their items, a base carrying them and a link outward. */
export function drawDiagram(spec: DiagramSpec, rect: Rect, pen: Pen) {
  const most = Math.max(0, ...spec.branches.map(({ items = [] }) => items.length));
  // The number of items from which a branch has two columns: few long lists, or none.
  const thresholds = [6, 4, most + 1].filter((limit, i) => i === 0 || most >= limit - 1);
  // The root's text stands beside its title only where that lets everything be larger.
  const { drawing, overflow } = best(
    [false, true].flatMap((flat) => thresholds.map((limit) => tree(spec, rect, pen, limit, flat))),
    levels,
  );
  return { box: group(pen, 'diagram', 'Diagram', drawing.children, spec.alt), overflow };
}

const tree =
  (spec: DiagramSpec, rect: Rect, pen: Pen, limit: number, flat: boolean) =>
  (level: Level): Drawing => {
    const top = root(spec, rect, level, pen, flat);
    const heads = branchHeads(spec, rect, level, pen, limit);
    const panels = branchPanels(spec, heads.columns, level, pen);
    const base = bar(spec.base, 'base', level, pen, rect.w);
    const outward = bar(spec.outward, 'outward', level, pen, rect.w);
    const fixed =
      top.height +
      rise +
      heads.height +
      (base ? barGap + base.height : 0) +
      (outward ? outwardGap + outward.height : 0);
    const room = rect.h - fixed;
    // Panels take what they need and half of what is left; the rest is air above and below.
    const panelHeight =
      panels.height === 0 ? 0 : Math.min(Math.max(panels.height, room), panels.height * 1.35);
    const spare = Math.max(0, room - panelHeight);
    const y = rect.y + spare * 0.42;
    const headTop = y + top.height + rise;
    const panelTop = headTop + heads.height;
    const baseTop = panelTop + panelHeight + barGap;
    const outwardTop = (base ? baseTop + base.height : panelTop + panelHeight) + outwardGap;
    const children: Child[] = [
      top.draw(y),
      ...heads.draw(headTop),
      ...panels.draw(panelTop, panelHeight),
      ...(base ? [base.draw(rect.x, baseTop)] : []),
      ...(outward ? [outward.draw(rect.x, outwardTop)] : []),
      ...connectors(spec, pen),
    ];
    return { children, over: panels.height - room, ...flaws([top, heads, panels, base, outward]) };
  };

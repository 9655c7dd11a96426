import type { Pt, Rect } from '../../model/theme.ts';
import { type Child, type Drawing, flaws, type Pen } from '../kit/kit.ts';
import { best, inGroup, type Level, levels } from '../kit/ladder.ts';
import { branchHeads, branchPanels } from './branches.ts';
import { columnsOf, type Variant } from './columns.ts';
import { bar, link, outwardLink, root } from './parts.ts';
import { diagramRows } from './rows.ts';
import type { DiagramSpec } from './spec.ts';

/** Space between root and branches, where the connectors run, at least and at most. */
const rise = 26;
const riseMost = 44;
/** Above the base's and the outward bar. */
const barGap = 10;
const outwardGap = 18;

/** A root, branches hanging on it with their items, a base carrying them and a link outward. */
export function drawDiagram(spec: DiagramSpec, rect: Rect, pen: Pen) {
  const most = Math.max(0, ...spec.branches.map(({ items = [] }) => items.length));
  const limits = [6, 4, most + 1].filter((limit, i) => i === 0 || most >= limit - 1);
  const variants = [false, true].flatMap((flat) => limits.map((limit) => ({ limit, flat })));
  const upright = best(
    variants.map((variant) => tree(spec, rect, pen, variant)),
    levels,
  );
  const lying = best(
    [false, true].map((paired) => diagramRows(spec, rect, pen, paired)),
    levels,
  );
  // A tree says more than a list: it lies down only where that makes its text two sizes larger, or fit at all.
  const lies =
    lying.index <= upright.index - 2 || (upright.overflow > 0 && lying.overflow < upright.overflow);
  return inGroup(lies ? lying : upright, pen, { id: 'diagram', name: 'Diagram', alt: spec.alt });
}

const tree =
  (spec: DiagramSpec, rect: Rect, pen: Pen, variant: Variant) =>
  (level: Level): Drawing => {
    const top = root(spec, rect, level, pen, variant.flat);
    const columns = columnsOf(spec, rect, level, pen, variant);
    const heads = branchHeads(spec, columns, level, pen);
    const panels = branchPanels(spec, columns, level, pen);
    const base = bar(spec.base, 'base', level, pen, rect.w);
    const outward = bar(spec.outward, 'outward', level, pen, rect.w);
    const below = (base ? barGap + base.height : 0) + (outward ? outwardGap + outward.height : 0);
    const room = rect.h - top.height - rise - heads.height - below;
    const panelHeight =
      panels.height === 0 ? 0 : Math.max(panels.height, Math.min(room, panels.height * 1.35));
    const spare = Math.max(0, room - panelHeight);
    const raised = Math.min(riseMost, rise + spare * 0.2);
    const y = rect.y + (spare - (raised - rise)) * 0.42;
    const headTop = y + top.height + raised;
    const panelTop = headTop + heads.height;
    const bottom: Pt = panelTop + panelHeight;
    const outwardTop = bottom + (base ? barGap + base.height : 0) + outwardGap;
    const children: Child[] = [
      top.draw(y),
      ...heads.draw(headTop),
      ...panels.draw(panelTop, panelHeight),
      ...(base ? [base.draw(rect.x, bottom + barGap)] : []),
      ...(outward ? [outward.draw(rect.x, outwardTop)] : []),
      ...spec.branches.map((_, i) => link(pen, `link-${i + 1}`, ['root', 2], [`branch-${i + 1}`, 0])),
      ...outwardLink(spec, pen),
    ];
    return { children, over: panels.height - room, ...flaws([top, heads, panels, base, outward]) };
  };

/** How high the parts of a region are, and where each stands below the other. */
import type { Pt, Rect } from '../model/theme.ts';
import { calloutSpace, partGap } from '../theme/spacing.ts';
import { headingHeight } from './containers/callout-inside.ts';
import { columnRects } from './containers/columns.ts';
import { questionHeight } from './containers/question-rows.ts';
import { flowHeight } from './flow.ts';
import { placeEquations } from './layouts/equations.ts';
import { layCode } from './layouts/lay-code.ts';
import { placeTable } from './layouts/table.ts';
import { type Part, partsOf } from './parts.ts';
import type { Setting } from './setting.ts';

/** The least height of a picture or figure beside text. */
const least = 120;

/** The height of what has one of its own, and how many pictures and figures share what is left. */
interface Need {
  readonly fixed: Pt;
  readonly flexible: number;
}

function needOf(part: Part, width: Pt, setting: Setting): Need {
  switch (part.kind) {
    case 'text':
      return { fixed: flowHeight(part.blocks, width, setting), flexible: 0 };
    case 'code':
      return { fixed: layCode(part.block, width, setting).height, flexible: 0 };
    case 'table': {
      const { theme, cjk, step } = setting;
      const table = placeTable(part.block, { x: 0, y: 0, w: width, h: 0 }, theme, cjk, step);
      return { fixed: table.rows.reduce((total, row) => total + row, 0), flexible: 0 };
    }
    case 'callout': {
      const { l, t, r, b } = calloutSpace;
      const { fixed, flexible } = sum(needsOf(partsOf(part.block.children), width - l - r, setting));
      return { fixed: t + headingHeight(part.block, width, setting) + fixed + b, flexible };
    }
    case 'columns':
      return columnsNeed(part, width, setting);
    case 'equations': {
      const { theme, cjk, step } = setting;
      const { height } = placeEquations(part.block, { width, from: step, theme, cjk });
      return { fixed: height, flexible: 0 };
    }
    case 'question':
      return { fixed: questionHeight(part.block, width, setting), flexible: 0 };
    default:
      return { fixed: 0, flexible: 1 };
  }
}

/** As high as the highest column. Where any holds a picture, they take what is left together. */
function columnsNeed({ block }: Extract<Part, { kind: 'columns' }>, width: Pt, setting: Setting): Need {
  const rects = columnRects(block, { x: 0, y: 0, w: width, h: 0 }, setting.theme);
  const all = block.children.map(({ children }, i) =>
    sum(needsOf(partsOf(children), rects[i]?.w ?? width, setting)),
  );
  const flexible = Math.max(0, ...all.map((one) => one.flexible));
  const highest = Math.max(0, ...all.map((one) => one.fixed + one.flexible * least));
  return { fixed: Math.max(0, highest - flexible * least), flexible };
}

const needsOf = (parts: readonly Part[], width: Pt, setting: Setting): readonly Need[] =>
  parts.map((part) => needOf(part, width, setting));

function sum(needs: readonly Need[]): Need {
  return {
    fixed: needs.reduce((total: Pt, { fixed }) => total + fixed, partGap * Math.max(0, needs.length - 1)),
    flexible: needs.reduce((total, { flexible }) => total + flexible, 0),
  };
}

export interface Stack {
  readonly rects: readonly Rect[];
  /** By how much the parts together are too high. */
  readonly over: Pt;
}

/** Parts of a region one below the other. A single part has the whole region, but for what is framed: that is no larger than it needs. */
export function stack(parts: readonly Part[], rect: Rect, setting: Setting): Stack {
  const needs = needsOf(parts, rect.w, setting);
  const { fixed, flexible } = sum(needs);
  const spare = rect.h - fixed;
  const share = flexible === 0 ? 0 : Math.max(least, spare / flexible);
  const [only] = parts;
  if (parts.length === 1 && only) {
    const h = isFramed(only) && flexible === 0 ? Math.min(rect.h, fixed) : rect.h;
    return { rects: [{ ...rect, h }], over: flexible > 0 ? 0 : -spare };
  }
  let y = rect.y;
  const rects = needs.map((need) => {
    const placed = { ...rect, y, h: need.flexible === 0 ? need.fixed : need.fixed + need.flexible * share };
    y += placed.h + partGap;
    return placed;
  });
  return { rects, over: y - partGap - (rect.y + rect.h) };
}

const isFramed = ({ kind }: Part): boolean => kind === 'callout';

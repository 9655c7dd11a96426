/** Where on a slide words are, and in which colours: what must be read on a picture below them. */

import { breakLines } from '../measure/lines.ts';
import { breakParagraphs } from '../measure/paragraphs.ts';
import { atStep } from '../measure/step.ts';
import type { Box, ShapeBox, TextBox } from '../model/box.ts';
import type { Align, Anchor, Color, Pt, Rect, Theme } from '../model/theme.ts';
import type { Block } from '../model/tree.ts';
import { innerBlocks } from '../text/inner-blocks.ts';
import { lookOf, styleOf } from '../theme/style-of.ts';
import { flowHeight, inlineRuns } from './flow.ts';

export interface Inked {
  readonly rect: Rect;
  /** None of what is no text, such as a logo: it is made for the ground. */
  readonly colors: readonly Color[];
  readonly size: Pt;
  readonly bold: boolean;
}

/** `theme` as the slide's layout sees it. */
export function inkedIn(boxes: readonly Box[], theme: Theme, cjk: boolean): Inked[] {
  return boxes.flatMap((box): Inked[] => {
    switch (box.type) {
      case 'text':
        return [textIn(box, theme, cjk)];
      case 'group':
      case 'panel':
        return inkedIn(box.children, theme, cjk);
      case 'shape':
        return box.text.length > 0 ? [wordsIn(box, theme, cjk)] : [];
      case 'table':
      case 'chart':
        return [{ rect: box.rect, colors: [theme.roles.text], size: theme.styles.label.size, bold: false }];
      case 'image':
        return [{ rect: box.rect, colors: [], size: 0, bold: false }];
      default:
        return [];
    }
  });
}

function textIn(box: TextBox, theme: Theme, cjk: boolean): Inked {
  const { rect, style, step, align, anchor, blocks, color } = box;
  const { size } = atStep(theme, style, step);
  const look = styleOf(theme, style);
  const height = flowHeight(blocks, rect.w, { style, step, theme, cjk });
  const width = widthOf(blocks, rect.w, style, size, theme, cjk);
  const marked = all(blocks).some((one) => 'children' in one && hasCite(one.children));
  return {
    rect: filledPart(rect, { w: width, h: height }, align, anchor),
    colors: [color ?? look.color, ...(marked ? [theme.roles.muted] : [])],
    size: marked ? theme.styles.small.size : size,
    bold: look.bold,
  };
}

const all = (blocks: readonly Block[]): Block[] => blocks.flatMap((one) => [one, ...all(innerBlocks(one))]);

const hasCite = (nodes: readonly { readonly type: string }[]): boolean =>
  nodes.some(
    (node) =>
      node.type === 'cite' ||
      ('children' in node && hasCite(node.children as readonly { readonly type: string }[])),
  );

/** Of the longest line; of what is more than paragraphs, all there is. */
function widthOf(blocks: readonly Block[], w: Pt, style: string, size: Pt, theme: Theme, cjk: boolean): Pt {
  const lines = blocks.flatMap((block): Pt[] =>
    block.type === 'paragraph' || block.type === 'heading'
      ? breakLines(inlineRuns(block.children, size, lookOf(theme, style)), w, cjk).map(({ width }) => width)
      : [w],
  );
  return Math.min(w, Math.max(0, ...lines));
}

function wordsIn({ rect, text, inset, anchor }: ShapeBox, theme: Theme, cjk: boolean): Inked {
  const { l, t, r, b } = inset;
  const inside = { x: rect.x + l, y: rect.y + t, w: rect.w - l - r, h: rect.h - t - b };
  const { lines, height } = breakParagraphs(text, inside.w, theme, cjk);
  const width = Math.max(0, ...lines.flat().map((line) => line.width));
  const runs = text.flatMap((paragraph) => paragraph.runs.map((run) => ({ paragraph, run })));
  const styles = runs.map(({ paragraph: { style }, run }) => styleOf(theme, run.style ?? style));
  const sizes = runs.map(
    ({ paragraph, run }) => atStep(theme, run.style ?? paragraph.style, paragraph.step).size,
  );
  return {
    rect: filledPart(inside, { w: width, h: height }, text[0]?.align ?? 'left', anchor),
    colors: runs.map(({ run }, i) => run.color ?? styles[i]?.color ?? theme.roles.text),
    size: Math.min(...sizes),
    bold: runs.every(({ run }, i) => run.bold ?? styles[i]?.bold),
  };
}

/** The part of a place that is filled, by how what fills it is aligned. */
function filledPart(rect: Rect, { w, h }: Pick<Rect, 'w' | 'h'>, align: Align, anchor: Anchor): Rect {
  const x = rect.x + { left: 0, center: 0.5, right: 1 }[align] * (rect.w - w);
  const y = rect.y + { top: 0, middle: 0.5, bottom: 1 }[anchor] * Math.max(0, rect.h - h);
  return { x, y, w, h };
}

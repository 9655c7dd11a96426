/** One function for each kind of content, found through `placePart`. */

import { buildUp, chartBlock, placeDrawing } from '../../blocks/index.ts';
import type { ChartSpec } from '../../model/chart.ts';
import type { Block, Figure, Image, Table } from '../../model/tree.ts';
import { flowHeight } from '../flow.ts';
import type { Part } from '../parts.ts';
import { placeCode as code } from './code.ts';
import { identity, type PlacedPart, type PlaceKind } from './context.ts';
import { contained, covering } from './image.ts';
import { placeTable } from './table.ts';

const textTypes = ['title', 'ctrTitle', 'subTitle', 'body'];

const text: PlaceKind<readonly Block[]> = (blocks, rect, context) => {
  const { region, step, theme, cjk } = context;
  const { style, anchor, align } = region;
  const height = flowHeight(blocks, rect.w, { style, step, theme, cjk });
  const box = {
    type: 'text',
    rect,
    style,
    step,
    align,
    anchor,
    blocks,
    ...identity(context, textTypes),
  } as const;
  return { boxes: [box], overflow: Math.max(0, height - rect.h) };
};

const table: PlaceKind<Table> = (content, rect, context) => {
  const { columns, rows, step, overflow } = placeTable(
    content,
    rect,
    context.theme,
    context.cjk,
    context.step,
  );
  const h = rows.reduce((total, row) => total + row, 0);
  const box = {
    type: 'table',
    rect: { ...rect, h },
    table: content,
    step,
    columns,
    rows,
    ...identity(context, ['tbl']),
    ...click(content),
  } as const;
  return { boxes: [box], overflow };
};

const image: PlaceKind<Image> = (content, rect, context) => {
  const { resolveImage = (url: string) => url, imageSize } = context.options;
  const file = resolveImage(content.url);
  if (file === undefined)
    return text([{ type: 'paragraph', children: [{ type: 'text', value: content.alt }] }], rect, context);
  const frame = context.slide.frontmatter['fit'] === 'cover' ? covering : contained;
  const box = {
    type: 'image',
    ...frame(imageSize?.(file), rect, context.region.picture),
    file,
    alt: content.alt,
    ...identity(context, ['pic']),
    ...click(content),
  } as const;
  return { boxes: [box], overflow: 0 };
};

const figure: PlaceKind<Figure> = ({ kind, spec, firstClick, ...block }, rect, context) => {
  if (kind === chartBlock) {
    const chart = spec as ChartSpec;
    return {
      boxes: [{ type: 'chart', rect, chart, ...identity(context, ['chart']), ...click(block) }],
      overflow: 0,
    };
  }
  const prefix = context.part === 0 && context.isMain ? '' : `${identity(context, []).id}-`;
  const { theme, options } = context;
  const { box, overflow } = placeDrawing(kind, spec, rect, theme, options.language, prefix);
  if (firstClick !== undefined) return { boxes: buildUp(box, firstClick), overflow };
  return { boxes: [{ ...box, ...click(block) }], overflow };
};

const click = ({ click: at }: { readonly click?: number }) => (at === undefined ? {} : { click: at });

export const placePart: PlaceKind<Part> = (part, rect, context) => {
  switch (part.kind) {
    case 'text':
      return text(part.blocks, rect, context);
    case 'code':
      return code(part.block, rect, context);
    case 'table':
      return table(part.block, rect, context);
    case 'image':
      return image(part.block, rect, context);
    case 'figure':
      return figure(part.block, rect, context);
  }
};

export type { PlacedPart };

/** One function for each kind of content, found through `placePart`. */

import {
  buildUp,
  chartBlock,
  contained,
  covering,
  panelCharts,
  placeDrawing,
  placePicture,
} from '../../blocks/index.ts';
import { headRows } from '../../blocks/table/cells.ts';
import type { ImageBox, ShapeBox } from '../../model/box.ts';
import type { ChartSpec } from '../../model/chart.ts';
import type { PlaceholderType, Rect } from '../../model/theme.ts';
import type { Block, Figure, Image, Table } from '../../model/tree.ts';
import { plainText } from '../../text/plain-text.ts';
import { insideOf } from '../../theme/mirror.ts';
import { quoteRule } from '../../theme/spacing.ts';
import { flowHeight, flowSpans } from '../flow.ts';
import type { Part } from '../parts.ts';
import { placeCallout } from './callout.ts';
import { placeCode as code } from './code.ts';
import { placeColumns } from './columns.ts';
import { identity, type PlacedPart, type PlaceKind, placeholderFor, type RegionContext } from './context.ts';
import { entryMarks } from './entries.ts';
import { equations } from './equations.ts';
import { outlined } from './outlined.ts';
import { placeQuestion } from './question.ts';
import { ruleShape } from './rule.ts';
import { placeTable } from './table.ts';
import { clickOf } from './within.ts';

const textTypes: readonly PlaceholderType[] = ['title', 'ctrTitle', 'subTitle', 'body', 'obj'];

const text: PlaceKind<readonly Block[]> = (blocks, rect, context) => {
  const { region, step, theme, cjk } = context;
  const { style, anchor, align, color } = region;
  const height = flowHeight(blocks, rect.w, { style, step, theme, cjk });
  const box = {
    type: 'text',
    rect,
    style,
    step,
    align,
    anchor,
    blocks,
    textHeight: height,
    ...(color && { color }),
    ...identity(context),
    ...placeholderFor(context, textTypes, true),
  } as const;
  const top = rect.y + { top: 0, middle: 0.5, bottom: 1 }[anchor] * (rect.h - height);
  return {
    boxes: [
      ...entryMarks(blocks, { ...rect, y: top }, context),
      box,
      ...quoteRules(blocks, { ...rect, y: top }, context),
    ],
    overflow: Math.max(0, height - rect.h),
  };
};

/** The rule before a quotation among other text; a region of quotations alone is set as one. `rect`: of the text. */
function quoteRules(blocks: readonly Block[], rect: Rect, context: RegionContext): ShapeBox[] {
  const { region, step, theme, cjk } = context;
  if (region.style === 'quote' || !blocks.some(({ type }) => type === 'blockquote')) return [];
  const { id, name } = identity(context);
  return flowSpans(blocks, rect.w, { style: region.style, step, theme, cjk }).flatMap(
    ({ block, from, height }, i): ShapeBox[] => {
      if (block.type !== 'blockquote') return [];
      const place = insideOf(theme, rect, { x: rect.x, y: rect.y + from, w: quoteRule, h: height });
      return [
        { ...ruleShape(`${id}-rule-${i + 1}`, `${name} rule`, place, theme.roles.accent), ...clickOf(block) },
      ];
    },
  );
}

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
    alt: described(content, context),
    step,
    columns,
    rows,
    ...identity(context),
    ...placeholderFor(context, ['tbl', 'obj']),
    ...clickOf(content),
  } as const;
  return { boxes: [box], overflow };
};

/** For those who cannot see a table: what its data says, else of which slide it is, its columns, and how many rows and columns there are. */
function described(content: Table, { slide, cjk }: RegionContext): string {
  const { children, alt } = content;
  if (alt) return alt;
  const heads = headRows(content);
  const first = children[0]?.children ?? [];
  const names = first.map((_, i) =>
    children
      .slice(0, heads)
      .map((row) => plainText(row.children[i]?.children ?? []))
      .filter((name) => name.trim() !== '')
      .join(' '),
  );
  const rows = children.slice(heads);
  const [colon, comma] = cjk ? ['：', '、'] : [': ', ', '];
  const title = plainText(slide.title);
  const size = `${rows.length} × ${names.length}`;
  const columns = names.filter((name) => name.trim() !== '').join(comma);
  return `${[title, columns].filter((one) => one !== '').join(colon)} (${size})`.trim();
}

const image: PlaceKind<Image> = (content, rect, context) => {
  const { resolveImage = (url: string) => url, imageSize } = context.options;
  const file = resolveImage(content.url);
  if (file === undefined)
    return text([{ type: 'paragraph', children: [{ type: 'text', value: content.alt }] }], rect, context);
  if (content.spec !== undefined) return drawnPicture(content, file, rect, context);
  const size = imageSize?.(file);
  const covers = context.region.ground !== undefined || context.slide.frontmatter['fit'] === 'cover';
  const box = {
    type: 'image',
    ...(covers ? covering(size, rect) : contained(size, rect, context.region.picture)),
    file,
    alt: content.alt,
    ...identity(context),
    ...placeholderFor(context, ['pic', 'obj']),
    ...clickOf(content),
  } as const;
  return { boxes: [box], overflow: 0 };
};

/** A picture with what its block says besides. */
function drawnPicture(image: Image, file: string, rect: Rect, context: RegionContext): PlacedPart {
  const { theme, options, region } = context;
  const { id } = identity(context);
  const { boxes, overflow, outside } = placePicture(image.spec, rect, theme, options.language, {
    file,
    size: options.imageSize?.(file),
    align: region.picture,
    ground: region.ground,
    region: region.name,
    prefix: `${id}-`,
    firstClick: image.firstClick,
    // PowerPoint's placeholders cut pictures as they like, and films not at all.
    ...(image.media ? {} : placeholderFor(context, ['pic', 'obj'])),
  });
  return {
    boxes: boxes.map((box) => ({
      ...clickOf(image),
      ...box,
      ...(box.type === 'image' && image.media ? played(image.media, context) : {}),
    })),
    overflow,
    outside: outside.map((callout) => ({ image, callout })),
  };
}

/** What plays in the picture's place; what is on the web is opened there. */
function played(
  { src, remote, link, ...media }: NonNullable<Image['media']>,
  { options: { resolveImage = (url: string) => url } }: RegionContext,
): Pick<ImageBox, 'media' | 'link'> {
  if (remote) return link === undefined ? {} : { link };
  const file = resolveImage(src);
  return file === undefined ? {} : { media: { ...media, file } };
}

const figure: PlaceKind<Figure> = ({ kind, spec, firstClick, ...block }, rect, context) => {
  if (kind === chartBlock) {
    const { id, name, region } = identity(context);
    const charts = panelCharts(spec as ChartSpec, rect, context.theme);
    return {
      boxes: charts.map((one, i) => ({
        type: 'chart',
        rect: one.rect,
        chart: one.spec,
        id: i === 0 ? id : `${id}-${i + 1}`,
        name: i === 0 ? name : `${name} ${i + 1}`,
        region,
        // One chart alone can fill a placeholder.
        ...(charts.length > 1 ? {} : placeholderFor(context, ['chart', 'obj'])),
        ...clickOf(block),
        ...(firstClick !== undefined && { firstClick }),
      })),
      overflow: 0,
    };
  }
  const prefix = context.part === 0 && context.isMain ? '' : `${identity(context).id}-`;
  const { theme, options } = context;
  const { ground } = context.region;
  const { box, overflow } = placeDrawing(kind, spec, rect, theme, options.language, prefix, ground);
  const groups = firstClick === undefined ? [{ ...box, ...clickOf(block) }] : buildUp(box, firstClick);
  // An institution's layouts have no placeholders for it.
  const isOutlined = context.alone && context.within === undefined && theme.template === undefined && !ground;
  return { boxes: isOutlined ? outlined(groups, box.alt) : groups, overflow };
};

export const placePart: PlaceKind<Part> = (part, rect, context) => {
  switch (part.kind) {
    case 'text':
      return text(part.blocks, rect, context);
    case 'code':
      return code(part.block, rect, context);
    case 'table':
      return table(part.block, rect, context);
    case 'equations':
      return equations(part.block, rect, context);
    case 'image':
      return image(part.block, rect, context);
    case 'figure':
      return figure(part.block, rect, context);
    case 'callout':
      return placeCallout(part.block, rect, context, placePart);
    case 'columns':
      return placeColumns(part.block, rect, context, placePart);
    case 'question':
      return placeQuestion(part.block, rect, context);
  }
};

export type { PlacedPart };

import { type CellLook, cellLooks, endsInTotal } from '../../blocks/table/cells.ts';
import type { Box, PlacedSlide, ShapeBox, TableBox, TextBox } from '../../model/box.ts';
import type { Pt, Region, Theme } from '../../model/theme.ts';
import type { Table } from '../../model/tree.ts';
import { startOf } from '../../theme/mirror.ts';
import { onLayout } from '../../theme/on-layout.ts';
import { unitScale } from '../../theme/spacing.ts';
import { styleOf } from '../../theme/style-of.ts';
import { tableLook } from '../../theme/table-look.ts';
import type { PptxDeck } from '../deck.ts';
import { CreationIds, DistinctNames } from '../parts/identity.ts';
import { blockParagraphs } from '../text/blocks.ts';
import type { Highlight } from '../text/highlight.ts';
import { inlineRuns, type Links } from '../text/inline.ts';
import { listingParagraphs } from '../text/listing.ts';
import type { Paragraph, Run } from '../text/paragraph.ts';
import { shapeParagraphs } from '../text/shape-text.ts';
import { atStep } from '../text/styles.ts';
import { withClosing } from './closing-link.ts';
import { blockContext, markedLook } from './context.ts';
import { inherited, isDrawn } from './drawn.ts';
import { withEntries } from './entries.ts';
import { footerBoxes } from './footer.ts';
import type { Gallery } from './gallery.ts';
import { lentOn } from './lend.ts';
import { linksOf } from './links.ts';
import type { PlannedBox, SlidePlan } from './plan.ts';
import { holdsLists, regionOf } from './regions.ts';

/** What planning a slide needs to know of the deck. */
interface Setting {
  readonly theme: Theme;
  readonly gallery: Gallery;
  readonly links: Links;
  readonly highlight: Highlight;
}

/** Plans slide after slide, as they are asked for: those of a long deck together would fill the memory. */
export function* planSlides(deck: PptxDeck, gallery: Gallery, highlight: Highlight): Generator<SlidePlan> {
  const { theme, slides } = deck;
  const setting = { theme, gallery, links: linksOf(deck), highlight };
  const ids = new CreationIds();
  let transition: string | undefined;
  for (const slide of slides) {
    yield { ...planSlide(slide, ids.of(slide.id), setting), transition };
    transition = slide.transition;
  }
}

function planSlide(slide: PlacedSlide, creationId: number, whole: Setting): SlidePlan {
  const layout = whole.gallery.layoutOf(slide);
  const theme = onLayout(whole.theme, layout);
  const setting = { ...whole, theme };
  const boxes: PlannedBox[] = [];
  const taken = new Set<Region>();
  let drawnCount = 0;
  const identities = new DistinctNames(creationId);
  const lent = lentOn(theme, layout, slide.boxes);
  const add = (box: Box, parent?: PlannedBox, footer?: readonly Paragraph[]) => {
    const found = lent.get(box) ?? regionOf(theme, layout, box);
    // A placeholder stands on a slide once; what else is put into its region stands there freely.
    const region = found === undefined || taken.has(found) ? undefined : found;
    const drawn = isDrawn(box) && parent === undefined ? layout.drawn[drawnCount++] : undefined;
    const text = textOf(box, region, setting);
    const own = drawn ? inherited(drawn, text.paragraphs) : text.paragraphs;
    const isPlaceholder = drawn !== undefined || region !== undefined;
    const paragraphs = footer ?? (isPlaceholder ? withClosing(own, box) : own);
    // A placeholder without text would ask the reader to click and add some.
    if (box.type === 'text' && paragraphs.every(({ runs }) => runs.length === 0)) return;
    if (region !== undefined) taken.add(region);
    const n = boxes.length;
    const item: PlannedBox = {
      ...text,
      key: `b${n}`,
      id: n + 2,
      identity: identities.of(box.id),
      box,
      parent,
      region,
      drawn,
      inherited: { bullets: bulletsOf(region), size: sizeOf(box, theme) },
      paragraphs,
    };
    boxes.push(item);
    if (box.type === 'group' || box.type === 'panel') for (const child of box.children) add(child, item);
  };
  for (const box of slide.boxes) add(box);
  for (const { box, paragraphs } of footerBoxes(slide, theme)) add(box, undefined, paragraphs);
  return { slide, layout, creationId, boxes };
}

const sizeOf = (box: Box, theme: Theme): Pt =>
  box.type === 'text' ? atStep(styleOf(theme, box.style), box.step).size : theme.styles.label.size;

const bulletsOf = (region: Region | undefined): boolean => region !== undefined && holdsLists(region);

type Text = Pick<PlannedBox, 'paragraphs' | 'cells'>;

function textOf(box: Box, region: Region | undefined, setting: Setting): Text {
  if (box.type === 'text') return { paragraphs: boxParagraphs(box, region, setting), cells: [] };
  if (box.type === 'shape') return { paragraphs: shapeText(box, setting), cells: [] };
  if (box.type === 'table') return { paragraphs: [], cells: tableCells(box, setting) };
  return { paragraphs: [], cells: [] };
}

const shapeText = (box: ShapeBox, { theme, links }: Setting) =>
  shapeParagraphs(box.text, theme, { links, marked: markedLook(theme) });

function boxParagraphs(box: TextBox, region: Region | undefined, setting: Setting): readonly Paragraph[] {
  const { theme, links, highlight } = setting;
  if (box.listing !== undefined) return listingParagraphs(box, theme, highlight);
  const paragraphs = withEntries(
    blockParagraphs(box.blocks, blockContext(box, theme, links, highlight)),
    box,
    theme,
  );
  const align = region !== undefined && region.align === box.align ? undefined : box.align;
  return align === undefined ? paragraphs : paragraphs.map((paragraph) => ({ ...paragraph, align }));
}

/** Cells do not inherit from a layout: each paragraph says size, line and alignment. */
function tableCells(box: TableBox, { theme, links }: Setting): readonly (readonly Paragraph[])[] {
  const { size, line } = atStep(theme.styles.table, box.step);
  const looks = cellLooks(box.table, theme);
  return box.table.children.map((row, n) =>
    row.children.map((cell, column) => {
      const look = looks[n]?.[column];
      const isHead = look?.role === 'head';
      // On the header's ground muted text could not be read.
      const context = { muted: isHead ? undefined : theme.roles.muted, marked: markedLook(theme), links };
      const own = cellRun(box.table, look, n, theme);
      return {
        runs: inlineRuns(cell.children, context).map((run) => ({
          size,
          ...own,
          ...run,
          color: run.color ?? own.color,
          ...smaller(run, size),
        })),
        level: 0,
        marker: 'none' as const,
        line,
        align: look && look.across > 1 && isHead ? 'center' : (box.table.align[column] ?? startOf(theme)),
      };
    }),
  );
}

/** What the table's style does not say of a cell's words: that has the first row, the last and the first column. */
function cellRun(table: Table, look: CellLook | undefined, row: number, theme: Theme): Partial<Run> {
  if (!look) return {};
  // The style of the first column stands against that of the first row.
  if (look.role === 'head' && (row > 0 || table.look?.rowHeads))
    return { bold: true, color: tableLook(theme).head };
  return look.bold && !isStyled(table, look, row) ? { bold: true } : {};
}

const isStyled = (table: Table, { role }: CellLook, row: number): boolean =>
  role === 'total' && endsInTotal(table) && row === table.children.length - 1;

const smaller = ({ small }: Run, size: Pt): Partial<Run> =>
  small ? { size: size * unitScale, bold: false, light: true } : {};

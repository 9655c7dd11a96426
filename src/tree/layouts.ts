import type { Block, Slide } from '../model/tree.ts';
import { asText } from '../text/as-text.ts';
import { plainText } from './inline.ts';
import type { Reporter } from './reporter.ts';

/** Slidev's own names: whatever theme a deck is shown in has a layout for each (`theme/find-layout.ts`). */
const [columns, picture, line] = ['two-cols', 'image', 'section'] as const;

const plain: ReadonlySet<string> = new Set(['default', 'center', 'full', 'none']);

/** A lead of more than a line would push the columns off. */
const leadLength = 110;

/**
 * A slide whose body is one grid of two columns, with a line above it at most, has these columns as slots. Where more
 * stands around the grid, its halves follow one another.
 */
export function inColumns(
  slots: Readonly<Record<string, readonly Block[]>>,
  grids: readonly (readonly [readonly Block[], readonly Block[]])[],
): Readonly<Record<string, readonly Block[]>> {
  const [grid] = grids;
  const { default: body = [], ...others } = slots;
  if (!grid || grids.length > 1 || Object.keys(others).some((name) => name !== 'source')) return slots;
  const [left, right] = grid;
  const inside = new Set([...left, ...right]);
  const lead = body.filter((block) => !inside.has(block));
  const [first, ...more] = lead;
  const short =
    first === undefined ||
    (first.type === 'paragraph' && body[0] === first && plainText(first.children).length <= leadLength);
  const whole = body.length === lead.length + inside.size;
  return whole && short && more.length === 0 && left.length > 0 && right.length > 0
    ? { ...others, default: [], ...(first ? { lead } : {}), left, right }
    : slots;
}

/** Layouts that set a heading large in the middle of the slide, when there is nothing else. */
const lines: ReadonlySet<string> = new Set(['center', 'statement', 'fact', 'quote']);

/**
 * Slidev's layouts whose picture stands in the front matter, as slides with a picture among their blocks; what other
 * layouts ask of a browser is reported. Other layouts stay as they are: `place` finds the theme's for them.
 */
export function asBlocks(slide: Slide, reporter: Reporter): Slide {
  const { layout, frontmatter, place } = slide;
  if (layout.startsWith('iframe'))
    reporter.lost(`the page ${asText(frontmatter['url']) ?? ''} is not carried over`, place);
  const background = frontmatter['background'] ?? frontmatter['backgroundImage'];
  if (typeof background === 'string' && /^(\.?\.?\/|https?:|url\()|\.\w{3,4}$/.test(background))
    reporter.lost('the picture in the background is not carried over', place);
  const { image } = frontmatter;
  if (plain.has(layout) && slide.slots['left'] && slide.slots['right']) return { ...slide, layout: columns };
  if (lines.has(layout) && Object.values(slide.slots).every((blocks) => blocks.length === 0))
    return { ...slide, layout: line };
  return typeof image === 'string' && layout.startsWith(picture) ? withPicture(slide, image) : slide;
}

function withPicture(slide: Slide, url: string): Slide {
  const { layout, frontmatter, slots, place } = slide;
  const { image: _, ...rest } = frontmatter;
  const alt = asText(frontmatter['alt']) ?? plainText(slide.title);
  const block: Block = { type: 'image', url, alt, place };
  const own = slots['default'] ?? [];
  if (layout === picture || own.length === 0)
    return { ...slide, layout: picture, frontmatter: rest, slots: { ...slots, default: [block, ...own] } };
  const sides = layout === 'image-left' ? { left: [block], right: own } : { left: own, right: [block] };
  return { ...slide, layout: columns, frontmatter: rest, slots: { ...slots, default: [], ...sides } };
}

/** A slide whose picture could not be had: a column or layout left empty by that goes, and it becomes a plain one. */
export function withoutPicture(before: Slide, after: Slide): Slide {
  const side = (['left', 'right'] as const).find((name) =>
    before.slots[name]?.some(({ type }) => type === 'image'),
  );
  const lostColumn = after.layout === columns && side && after.slots[side]?.every(isWords);
  if (lostColumn && before.slots[side]?.length === 1) {
    const { left = [], right = [], ...slots } = after.slots;
    const rest = side === 'left' ? right : left;
    return {
      ...after,
      layout: 'default',
      slots: { ...slots, default: [...(slots['default'] ?? []), ...rest] },
    };
  }
  const lostPicture = after.layout === picture && (after.slots['default'] ?? []).every(isWords);
  return lostPicture ? { ...after, layout: 'default' } : after;
}

const isWords = ({ type }: Block): boolean => type !== 'image' && type !== 'table' && type !== 'figure';

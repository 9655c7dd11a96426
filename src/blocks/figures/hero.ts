import type { Pt, Rect, Theme } from '../../model/theme.ts';
import { gridCells } from '../kit/grid.ts';
import {
  type Drawing,
  flaws,
  group,
  maxOf,
  type Pen,
  settled,
  shape,
  singleLine,
  textSize,
  unfit,
} from '../kit/kit.ts';
import { sizeOf } from '../kit/type-scale.ts';
import {
  type Figure,
  type FigureLevel,
  type FigureTone,
  figureIcon,
  figureLevels,
  figureTone,
  figureWords,
  gapIn,
  heldFigure,
  iconIndent,
  spaceIn,
  valueWords,
  withApart,
} from './parts.ts';

/** The one and its company, each at its size. */
export interface HeroLevel {
  readonly hero: FigureLevel;
  readonly others: FigureLevel;
}

/** The one has this part of the width, beside two columns less. */
const share = [0.57, 0.5] as const;
/** In one column stand so many. */
const mostInColumn = 3;
const largestBeside = 64;

/** The company is at most half as large as the one; both as large as may be, the one before the company. */
export function heroLevels(theme: Theme): readonly HeroLevel[] {
  const size = ({ value }: FigureLevel): Pt => sizeOf(theme, value);
  const all = figureLevels(theme);
  const company = withApart(all, theme);
  const least = company.at(-1);
  const pairs = all.flatMap((hero) => {
    const beside = company.filter((one) => size(one) <= Math.min(largestBeside, size(hero) / 2));
    return (beside.length > 0 ? beside : least ? [least] : []).map((others) => ({ hero, others }));
  });
  // Between two of one size the one whose units stand beside their numbers.
  const worth = ({ hero, others }: HeroLevel): number =>
    size(hero) / 2 + size(others) - (others.apart ? 9 : 0);
  const sorted = pairs.sort((a, b) => worth(b) - worth(a));
  const last = sorted.at(-1);
  if (!last) return sorted;
  return [...sorted, { hero: { ...last.hero, apart: true }, others: { ...last.others, apart: true } }];
}

/** One figure large at the left on the slide's own ground, the others beside it, one below the other. */
export const figureHero =
  (figures: readonly Figure[], rect: Rect, pen: Pen) =>
  ({ hero: level, others: beside }: HeroLevel): Drawing => {
    const chosen = Math.max(
      0,
      figures.findIndex(({ emphasis }) => emphasis),
    );
    const given = figures[chosen];
    const hero = given && { ...given, emphasis: true };
    const words = hero ? figureWords(hero, level, figureTone(hero, [hero], pen, true)) : [];
    const others = figures.flatMap((figure, i): Numbered[] =>
      i === chosen ? [] : [{ figure, i, tone: quietTone(figure, hero ?? figure, pen) }],
    );
    const gap = gapIn(pen);
    const all = others.length > 0 ? rect.w * share[others.length > mostInColumn ? 1 : 0] : rect.w;
    const indent = hero ? iconIndent([hero], level, pen) : 0;
    const width = all - indent;
    const [value] = words;
    if (!level.apart && value && !singleLine(value, width, pen)) return unfit;
    const x = rect.x + all + gap;
    const company = companyOf(others, { ...rect, x, w: rect.x + rect.w - x }, beside, pen);
    if (!hero) return company;
    const size = textSize(words, width, pen);
    const place = { x: rect.x + indent, y: settled(rect, size.height), w: width, h: size.height };
    const id = `figure-${chosen + 1}`;
    const box = group(pen, id, `Figure ${chosen + 1}: ${hero.value}${hero.unit ?? ''}`, [
      shape(pen, `${id}-words`, `Words ${chosen + 1}`, place, { text: words, outline: chosen + 1 }),
      ...figureIcon(pen, hero, chosen, { x: rect.x, y: place.y }, indent, pen.theme.roles.accent),
    ]);
    return {
      // In the order of the data, by which they are read and appear.
      children: [...company.children.slice(0, chosen), box, ...company.children.slice(chosen)],
      over: Math.max(size.height - rect.h, company.over),
      ...flaws([size, company]),
    };
  };

interface Numbered {
  readonly figure: Figure;
  readonly i: number;
  readonly tone: FigureTone;
}

/** Beside the one numbers are not in the accent, and units that have no room beside them stand below. */
const quietTone = (figure: Figure, hero: Figure, pen: Pen): FigureTone => ({
  ...figureTone({ ...figure, emphasis: false }, [hero], pen),
  unitBelow: true,
});

/** Up to three below each other, more in two columns. */
function companyOf(others: readonly Numbered[], rect: Rect, level: FigureLevel, pen: Pen): Drawing {
  if (others.length === 0) return { children: [], over: 0, cut: false, widow: false };
  const columns = others.length > mostInColumn ? 2 : 1;
  const space = spaceIn(pen, rect.w);
  const gap = gapIn(pen);
  const cellW = (rect.w - gap * (columns - 1)) / columns;
  const indent = iconIndent(
    others.map(({ figure }) => figure),
    level,
    pen,
  );
  const width = cellW - space.l - space.r - indent;
  const all = others.map(({ figure, tone }) => wordsIn(figure, level, tone, width, pen));
  if (!level.apart && all.some(([value]) => value && !singleLine(value, width, pen))) return unfit;
  const sizes = all.map((text) => textSize(text, width, pen));
  const needed = maxOf(sizes.map(({ height }) => height)) + space.t + space.b;
  const between = Math.min(gap, 24);
  const { cell, over } = gridCells(rect, others.length, columns, between, needed, 1.3);
  const children = others.map(({ figure, i }, k) =>
    heldFigure(pen, figure, i, { ...cell(k), w: cellW }, all[k] ?? [], space, { indent }),
  );
  const broken = !level.apart && all.some(([value]) => value !== undefined && !singleLine(value, width, pen));
  const { cut, widow } = flaws(sizes);
  return { children, over, cut: broken || cut, widow };
}

/** A unit stands below its number only where it has no room beside it. */
function wordsIn(figure: Figure, level: FigureLevel, tone: FigureTone, width: Pt, pen: Pen) {
  const beside = { ...level, apart: false };
  const fits = singleLine(valueWords(figure, beside, tone), width, pen);
  return figureWords(figure, fits ? beside : level, tone);
}

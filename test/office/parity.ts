/** Two printings of one deck held against each other, character by character. */
import type { PageText, Spot } from './characters.ts';

interface Match {
  /** In % of the slide's width. */
  readonly shift: number;
  readonly sizeRatio: number;
  readonly sign: string;
  readonly web: Spot;
  readonly pptx: Spot;
}

export interface Figures {
  readonly webCharacters: number;
  readonly pptxCharacters: number;
  /** Share of the web's characters that PowerPoint has, in %, and the other way round. */
  readonly inPptx: number;
  readonly inWeb: number;
  /** Share of matched characters that stand within 2 % of the slide's width of each other. */
  readonly within2: number;
  readonly medianShift: number;
  readonly p95Shift: number;
  readonly medianSizeRatio: number;
}

export interface Parity {
  readonly pages: readonly (Figures & { readonly matches: readonly Match[] })[];
  readonly total: Figures;
}

export function measureParity(web: readonly PageText[], pptx: readonly PageText[]): Parity {
  const empty: PageText = { ratio: 0.5625, spots: new Map(), outside: '' };
  const pages = Array.from({ length: Math.max(web.length, pptx.length) }, (_, i) => {
    const [a, b] = [web[i] ?? empty, pptx[i] ?? empty];
    const matches = match(a, b);
    return { ...figures(count(a), count(b), matches), matches };
  });
  const sum = (of: (page: Figures) => number) => pages.reduce((all, page) => all + of(page), 0);
  const all = pages.flatMap((page) => page.matches);
  return {
    pages,
    total: figures(
      sum((page) => page.webCharacters),
      sum((page) => page.pptxCharacters),
      all,
    ),
  };
}

/** Every character of one side with the nearest equal one of the other, the nearest pairs first. */
function match(web: PageText, pptx: PageText): Match[] {
  return [...web.spots].flatMap(([sign, ours]) => {
    const theirs = pptx.spots.get(sign) ?? [];
    const pairs = ours.flatMap((a) => theirs.map((b) => ({ a, b, shift: distance(a, b, web.ratio) })));
    pairs.sort((one, other) => one.shift - other.shift);
    const taken = new Set<Spot>();
    return pairs.flatMap(({ a, b, shift }) => {
      if (taken.has(a) || taken.has(b)) return [];
      taken.add(a).add(b);
      return [{ shift, sizeRatio: a.size > 0 ? b.size / a.size : 1, sign, web: a, pptx: b }];
    });
  });
}

const distance = (a: Spot, b: Spot, ratio: number): number =>
  Math.hypot(a.x - b.x, (a.y - b.y) * ratio) * 100;

const count = (page: PageText): number =>
  [...page.spots.values()].reduce((sum, spots) => sum + spots.length, 0);

function figures(webCharacters: number, pptxCharacters: number, matches: readonly Match[]): Figures {
  const shifts = matches.map(({ shift }) => shift).sort((a, b) => a - b);
  const near = shifts.filter((shift) => shift <= 2).length;
  return {
    webCharacters,
    pptxCharacters,
    inPptx: percent(matches.length, webCharacters),
    inWeb: percent(matches.length, pptxCharacters),
    within2: percent(near, matches.length),
    medianShift: quantile(shifts, 0.5),
    p95Shift: quantile(shifts, 0.95),
    medianSizeRatio: quantile(
      matches.map(({ sizeRatio }) => sizeRatio).sort((a, b) => a - b),
      0.5,
    ),
  };
}

const percent = (part: number, whole: number): number => (whole === 0 ? 100 : (100 * part) / whole);
const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/** A line a page and one for all, for people. */
export function formatParity({ pages, total }: Parity, names: readonly string[]): string {
  const row = (name: string, one: Figures) =>
    [
      name.padEnd(28),
      String(one.webCharacters).padStart(6),
      String(one.pptxCharacters).padStart(6),
      one.inPptx.toFixed(1).padStart(7),
      one.inWeb.toFixed(1).padStart(7),
      one.within2.toFixed(1).padStart(7),
      one.medianShift.toFixed(2).padStart(7),
      one.p95Shift.toFixed(2).padStart(7),
      one.medianSizeRatio.toFixed(3).padStart(7),
    ].join('');
  const head = 'slide                          web  pptx inpptx  inweb  <=2% median    p95   size';
  const rows = pages.map((page, i) => row(`${i + 1} ${names[i] ?? ''}`, page));
  return [head, ...rows, row('all', total)].join('\n');
}

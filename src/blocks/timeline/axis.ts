/** The axis of a timeline to scale: how far it reaches, where its ticks stand, and what they say. */
import type { Pt, Rect } from '../../model/theme.ts';
import { intlLocale } from '../../text/digits.ts';
import { type Child, maxOf, type Pen, paragraph, roomForLine, shape } from '../kit/kit.ts';

export interface Tick {
  readonly x: Pt;
  /** Of a great one. */
  readonly label?: string;
}

export interface Axis {
  /** Where a date stands. */
  readonly at: (years: number) => Pt;
  readonly ticks: readonly Tick[];
}

/** Years from one great tick to the next, and into how many parts small ones cut it. */
const steps: readonly (readonly [years: number, parts: number])[] = [
  [1 / 12, 1],
  [1 / 4, 3],
  [1 / 2, 6],
  [1, 4],
  [2, 2],
  [5, 5],
  [10, 10],
  [20, 4],
  [25, 5],
  [50, 5],
  [100, 10],
  [200, 4],
  [500, 5],
  [1000, 10],
  [2000, 4],
  [5000, 5],
];
const mostTicks = 9;
/** From the axis's ends to its first and last tick, where dots may stand. */
const margin = 12;
/** Between two labels of ticks. */
const apart = 18;
export const tickSize = { great: 9, small: 5 } as const;
const caption = { style: 'caption', step: 0 } as const;

/** An axis across a place for dates in years, its ends at ticks. */
export function axisFor(dates: readonly number[], rect: Rect, pen: Pen): Axis {
  const [first, last] = [Math.min(...dates), Math.max(...dates)];
  const trial = steps.find(([step]) => {
    const { marks, from, to } = marksOf(first, last, step);
    if ((to - from) / step >= mostTicks) return false;
    const widest = maxOf(
      marks.map((mark, i) => roomForLine(words(tickWords(mark, step, pen, i === 0), pen), pen)),
    );
    return rect.w / Math.max(1, marks.length - 1) >= widest + apart;
  });
  const [step, parts] = trial ?? [Math.max(1, Math.ceil(last - first)), 1];
  const { marks, from, to } = marksOf(first, last, step);
  const at = (years: number): Pt => rect.x + margin + ((rect.w - 2 * margin) * (years - from)) / (to - from);
  const great = marks.map((mark, i) => ({ x: at(mark), label: tickWords(mark, step, pen, i === 0) }));
  const small = marks
    .slice(0, -1)
    .flatMap((mark) =>
      Array.from({ length: parts - 1 }, (_, i) => ({ x: at(mark + (step * (i + 1)) / parts) })),
    );
  return { at, ticks: [...great, ...small] };
}

function marksOf(first: number, last: number, step: number) {
  // Counted in steps, so that thirds of a year come out whole.
  const [a, b] = [Math.floor(first / step + 1e-9), Math.ceil(last / step - 1e-9)];
  const end = Math.max(b, a + 1);
  const marks = Array.from({ length: Math.min(mostTicks + 1, end - a + 1) }, (_, i) => (a + i) * step);
  return { marks, from: a * step, to: end * step };
}

/** A year; of parts of years the month, and the year where one begins or the axis does. */
function tickWords(mark: number, step: number, { language }: Pen, isFirst = false): string {
  const year = Math.floor(mark + 1e-6);
  const month = Math.round((mark - year) * 12);
  const date = new Date(Date.UTC(2000, month, 1));
  date.setUTCFullYear(year);
  const format = (look: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(intlLocale(language), { ...look, timeZone: 'UTC' }).format(date);
  if (year <= 0) return format({ year: 'numeric', era: 'short' });
  if (step >= 1 || month === 0) return `${year}`;
  return format({ month: 'short', ...(isFirst && { year: 'numeric' }) });
}

const words = (text: string, pen: Pen) =>
  paragraph(caption, [{ text }], { align: 'center', color: pen.theme.roles.muted, after: 0 });

/** Line, ticks, and what these say below them, in a place of the axis's own. */
export function drawAxis({ ticks }: Axis, rect: Rect, y: Pt, pen: Pen): Child[] {
  const { text } = pen.theme.roles;
  const widest = maxOf(ticks.map(({ label = '' }) => roomForLine(words(label, pen), pen))) + 8;
  return [
    shape(pen, 'axis', 'Axis', { x: rect.x, y: y - 0.75, w: rect.w, h: 1.5 }, { fill: text }),
    ...ticks.flatMap(({ x, label }, i): Child[] => {
      const h = label === undefined ? tickSize.small : tickSize.great;
      const left = Math.max(rect.x, Math.min(rect.x + rect.w - widest, x - widest / 2));
      return [
        shape(pen, `tick-of-${i}`, `Tick ${i + 1}`, { x: x - 0.5, y, w: 1, h }, { fill: text }),
        ...(label === undefined
          ? []
          : [
              shape(
                pen,
                `tick-words-of-${i}`,
                label,
                { x: left, y: y + tickSize.great + 1, w: widest, h: tickHeight(pen) - tickSize.great - 1 },
                { text: [words(label, pen)] },
              ),
            ]),
      ];
    }),
  ];
}

/** From the axis to below what its ticks say. */
export const tickHeight = ({ theme }: Pen): Pt => tickSize.great + 2 + theme.styles.caption.line;

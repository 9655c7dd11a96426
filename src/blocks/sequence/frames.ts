/** Frames around messages that are repeated, chosen between or sent at once. */
import type { ShapeBox } from '../../model/box.ts';
import type { Pt, Rect } from '../../model/theme.ts';
import { inset, type Pen, paragraph, shape } from '../kit/kit.ts';
import type { Level } from '../kit/ladder.ts';
import type { Row } from './rows.ts';
import type { SequenceEvent } from './spec.ts';

interface Open {
  readonly at: number;
  readonly depth: number;
  readonly actors: Set<string>;
}

export function framesAround(
  events: readonly SequenceEvent[],
  rows: readonly Row[],
  tops: readonly Pt[],
  gap: Pt,
  xs: ReadonlyMap<string, Pt>,
  pitch: Pt,
  rect: Rect,
  level: Level,
  pen: Pen,
): readonly { readonly box: ShapeBox }[] {
  const open: Open[] = [];
  const boxes: { readonly box: ShapeBox }[] = [];
  const { muted, text: color } = pen.theme.roles;
  const words = (name: string, said: string) => [
    paragraph(
      level.text,
      [
        ...(name ? [{ text: name, bold: true }] : []),
        ...(said ? [{ text: `${name ? ' ' : ''}[${said}]` }] : []),
      ],
      { color, after: 0 },
    ),
  ];
  const place = ({ actors, depth }: Open, from: Pt, to: Pt): Rect => {
    const middles = [...(actors.size > 0 ? actors : xs.keys())].map((id) => xs.get(id) ?? 0);
    const aside = pitch * 0.46 - depth * 6;
    const [left, right] = [
      Math.max(rect.x, Math.min(...middles) - aside),
      Math.min(rect.x + rect.w, Math.max(...middles) + aside),
    ];
    return { x: left, y: from, w: right - left, h: to - from };
  };
  const frame = (id: string, name: string, own: Rect, text: ReturnType<typeof words>) =>
    shape(pen, id, name, own, { line: { color: muted, width: 1 }, text, inset: inset(8, 1) });
  /** Else-parts of an open frame, until it is closed and known how wide it is. */
  const parts = new Map<Open, number[]>();
  for (const [i, one] of events.entries()) {
    if (one.is === 'open') open.push({ at: i, depth: open.length, actors: new Set() });
    else if (one.is === 'else') {
      const last = open.at(-1);
      if (last) parts.set(last, [...(parts.get(last) ?? []), i]);
    } else if (one.is === 'close') {
      const last = open.pop();
      const first = last && events[last.at];
      if (!last || first?.is !== 'open') continue;
      const bottom = (tops[i] ?? 0) + (rows[i]?.height ?? 0);
      const sections = [last.at, ...(parts.get(last) ?? [])];
      for (const [k, at] of sections.entries()) {
        const next = sections[k + 1];
        const to = next === undefined ? bottom : (tops[next] ?? bottom) - gap / 2;
        const from = (tops[at] ?? 0) - (k === 0 ? 0 : gap / 2);
        const said = events[at];
        const text =
          said?.is === 'open'
            ? words(said.frame, said.text)
            : said?.is === 'else'
              ? words('', said.text)
              : [];
        boxes.push({ box: frame(`frame-of-${at}`, `Frame: ${first.frame}`, place(last, from, to), text) });
      }
      for (const id of last.actors) open.at(-1)?.actors.add(id);
    } else {
      open.at(-1)?.actors.add(one.from);
      open.at(-1)?.actors.add(one.to);
    }
  }
  return boxes;
}

import type { SequenceEvent, SequenceSpec } from '../sequence/spec.ts';
import type { Drawable } from './drawable.ts';
import { type Database, parseWith } from './library.ts';
import { plain } from './words.ts';

interface Actor {
  readonly name: string;
  readonly description?: string;
}
interface Message {
  readonly type: number;
  readonly from?: string;
  readonly to?: string;
  readonly message?: unknown;
  readonly placement?: number;
}

/** Mermaid's numbers for what happens (its LINETYPE). */
const notes = 2;
const opened: Readonly<Record<number, string>> = {
  10: 'loop',
  12: 'alt',
  15: 'opt',
  19: 'par',
  27: 'critical',
  30: 'break',
  32: 'par',
};
const parted: ReadonlySet<number> = new Set([13, 20, 28]);
const closed: ReadonlySet<number> = new Set([11, 14, 16, 21, 29, 31]);
const dashed: ReadonlySet<number> = new Set([
  1,
  4,
  6,
  25,
  34,
  ...Array.from({ length: 8 }, (_, i) => 51 + i),
]);
const lines: ReadonlySet<number> = new Set([
  0,
  1,
  3,
  4,
  5,
  6,
  24,
  25,
  33,
  34,
  ...Array.from({ length: 18 }, (_, i) => 41 + i),
]);
const both: ReadonlySet<number> = new Set([33, 34]);
/** Lines without a head, and those that nobody waits for. */
const headless: ReadonlySet<number> = new Set([5, 6]);
const open: ReadonlySet<number> = new Set([24, 25, 3, 4]);

/** Of messages between people or parts, one after another. */
export function readSequence(text: string): Drawable {
  const db: Database = parseWith('sequenceDiagram', text);
  const actors = (db.getActorKeys() as readonly string[]).map((id) => {
    const { description, name } = (db.getActors() as Map<string, Actor>).get(id) ?? { name: id };
    return { id, title: plain(description || name) };
  });
  const ids = new Set(actors.map(({ id }) => id));
  const all = db.getMessages() as readonly Message[];
  const numbered = all.some(
    ({ type, message }) => type === 26 && (message as { visible?: boolean } | undefined)?.visible !== false,
  );
  let n = 0;
  const events = all.flatMap((one): SequenceEvent[] => {
    const said = typeof one.message === 'string' ? plain(one.message) : '';
    const frame = opened[one.type];
    if (frame) return [{ is: 'open', frame, text: said }];
    if (parted.has(one.type)) return [{ is: 'else', text: said }];
    if (closed.has(one.type)) return [{ is: 'close' }];
    const { from = '', to = from } = one;
    if (!ids.has(from) || !ids.has(to)) return [];
    if (one.type === notes)
      return [
        {
          is: 'note',
          from,
          to,
          text: said,
          side: one.placement === 0 ? 'left' : one.placement === 1 ? 'right' : 'over',
        },
      ];
    if (!lines.has(one.type)) return [];
    n++;
    return [{ is: 'message', from, to, text: numbered ? `${n}. ${said}` : said, ...looksOf(one.type) }];
  });
  const value: Omit<SequenceSpec, 'alt'> = { actors, events };
  return { kind: 'sequence', value: { ...value } };
}

const looksOf = (type: number) => ({
  ...(dashed.has(type) ? { dashed: true } : {}),
  ...(both.has(type) ? { both: true } : {}),
  ...(headless.has(type) ? { head: 'none' as const } : open.has(type) ? { head: 'arrow' as const } : {}),
});

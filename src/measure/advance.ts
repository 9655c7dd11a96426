import { isFullWidth, isHangul } from './characters.ts';
import arimo from './metrics/arimo.json' with { type: 'json' };
import caladea from './metrics/caladea.json' with { type: 'json' };
import carlito from './metrics/carlito.json' with { type: 'json' };
import gelasio from './metrics/gelasio.json' with { type: 'json' };
import shaped from './metrics/shaped.json' with { type: 'json' };
import tinos from './metrics/tinos.json' with { type: 'json' };

const families = { arimo, caladea, carlito, gelasio, tinos };

/** Faces whose widths are known, sign by sign. Each stands for those that have the same. */
export type MetricsName = keyof typeof families;

export interface Face {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly mono: boolean;
  /** Whose widths Latin text has; Arimo's unless given. */
  readonly metrics?: MetricsName;
  /** How wide it is, of those; 1 unless given. */
  readonly width?: number;
}

type Table = Readonly<Record<string, readonly number[]>>;

/** A character that the table lacks is taken to be as wide as a figure. */
const unknown = 556;
const mono = 600;

/** Spaces that Arimo lacks, by their definitions. */
const spaces: readonly (readonly [number, number])[] = [
  [0x2002, 500],
  [0x2003, 1000],
  [0x2005, 250],
  [0x2009, 200],
  [0x202f, 200],
];

const flatten = (table: Table): ReadonlyMap<number, number> =>
  new Map([
    ...spaces,
    ...Object.entries(table).flatMap(([first, widths]) =>
      widths.flatMap((width, i) => (width > 0 ? [[Number(first) + i, width] as const] : [])),
    ),
  ]);

type Weight = keyof typeof arimo;
const tables = new Map<string, ReadonlyMap<number, number>>();

/** Made when it is first asked for: most decks have one or two faces. */
function tableOf(family: MetricsName, weight: Weight): ReadonlyMap<number, number> {
  const key = `${family} ${weight}`;
  const found = tables.get(key);
  if (found) return found;
  const made = flatten(families[family][weight] as Table);
  tables.set(key, made);
  return made;
}

/** Zero-width signs, marks of direction and combining marks. */
const isNothing = (code: number): boolean =>
  code < 0x20 ||
  (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2066 && code <= 0x2069) ||
  (code >= 0x300 && code <= 0x36f) ||
  code === 0xfeff ||
  (code >= 0xfe00 && code <= 0xfe0f) ||
  (code >= 0x483 && code <= 0xe4e && /^\p{Mn}$/u.test(String.fromCodePoint(code)));

/** Hangul, which its faces set narrower than a whole em: Malgun Gothic and Noto Sans KR alike. */
const hangul = 920;

/** Signs of scripts that Latin faces lack, by first code point; their own faces' widths count, whatever the Latin one is. */
const others = { regular: flatten(shaped.regular.signs), bold: flatten(shaped.bold.signs) };

/** How far a character moves the pen, in em. */
export function advance(character: string, face: Face, cjkPunctuation: boolean): number {
  const code = character.codePointAt(0) ?? 0;
  if (code > 0x7e) {
    if (isNothing(code)) return 0;
    if (isHangul(character)) return hangul / 1000;
    if (isFullWidth(character, cjkPunctuation)) return 1;
    const own = code >= 0x900 && code < 0x1000 ? others[face.bold ? 'bold' : 'regular'].get(code) : undefined;
    if (own !== undefined) return own / 1000;
  } else if (code < 0x20) return 0;
  if (face.mono) return mono / 1000;
  const { bold, italic, metrics = 'arimo', width = 1 } = face;
  const weight = bold ? (italic ? 'boldItalic' : 'bold') : italic ? 'italic' : 'regular';
  // What a face lacks is shown in another.
  const own = tableOf(metrics, weight).get(code) ?? tableOf('arimo', weight).get(code) ?? unknown;
  return (own / 1000) * width;
}

/** What most diagrams are made of: a title, perhaps a text below it, on a ground. */
import type { ShapeBox, TextParagraph } from '../../model/box.ts';
import type { Align, Pt, Rect, Theme } from '../../model/theme.ts';
import {
  type Inset,
  inset,
  maxOf,
  type Pen,
  paragraph,
  roomForLine,
  type ShapeLook,
  shape,
  textSize,
  withSource,
} from './kit.ts';
import type { Level } from './ladder.ts';
import { mapping, type Read, text } from './shape.ts';
import type { Tone } from './tones.ts';

export interface Node {
  readonly title: string;
  readonly text?: string;
  readonly source?: string;
}

export const readNode: Read<Node> = (value, at) =>
  typeof value === 'string' || typeof value === 'number'
    ? { title: String(value) }
    : mapping({ title: text }, { text, source: text })(value, at);

export const nodeInset: Inset = inset(10, 7);

/** Title and text of a node; a title alone is not bold where `plain` says so. */
export function nodeWords(
  node: Node,
  level: Level,
  tone: Tone,
  align: Align = 'center',
  plain = false,
): TextParagraph[] {
  const { title, text: more, source } = node;
  const look = { color: tone.text, align };
  const mark = (words: string, here: boolean) => withSource(words, here ? source : undefined, tone.muted);
  const setting = plain ? level.text : level.title;
  return [
    paragraph(setting, mark(title, !more), {
      ...look,
      bold: !plain || more !== undefined,
      after: more ? 2 : 0,
    }),
    ...(more ? [paragraph(level.text, mark(more, true), { ...look, bold: false, after: 0 })] : []),
  ];
}

/** The width at which no line of it is broken. */
export const wishedWidth = (words: readonly TextParagraph[], pen: Pen, space = nodeInset): Pt =>
  maxOf(words.map((one) => roomForLine(one, pen))) + space.l + space.r + 1;

/** Height of words in a box of a width, and what is wrong with them there. */
export function nodeSize(words: readonly TextParagraph[], w: Pt, pen: Pen, space = nodeInset) {
  const size = textSize(words, w - space.l - space.r, pen);
  return { ...size, height: size.height + space.t + space.b };
}

/** A box's own geometry, where it has one, stands over the theme's corners. */
const corners = ({ drawings }: Theme): ShapeLook =>
  drawings.corners > 0 ? { geometry: 'roundRect', radius: drawings.corners } : {};

/** `id` without the drawing's prefix. */
export const nodeBox = (
  pen: Pen,
  id: string,
  rect: Rect,
  words: readonly TextParagraph[],
  look: ShapeLook,
): ShapeBox =>
  shape(pen, id, words[0]?.runs[0]?.text || id, rect, {
    text: words,
    anchor: 'middle',
    inset: nodeInset,
    ...corners(pen.theme),
    ...look,
  });

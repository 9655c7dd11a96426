import type { Pt, Rect } from '../../model/theme.ts';
import {
  type Child,
  type Drawing,
  flaws,
  group,
  inset,
  maxOf,
  type Pen,
  paragraph,
  settled,
  shape,
  textSize,
} from '../kit/kit.ts';
import { best, inGroup, type Level, levels } from '../kit/ladder.ts';
import { qrShape } from '../kit/qr.ts';
import { tones } from '../kit/tones.ts';
import { addressWords } from '../qr/draw.ts';
import type { PollSpec } from './spec.ts';

const gap = 32;
const largest = 260;
/** Of an option: around its words, below it, and before them, where its letter stands. */
const space = inset(14, 7);
const between = 8;
const letterRoom = 34;

/** Question and options at the left, the code at the right, its address below it. */
export function drawPoll(spec: PollSpec, rect: Rect, pen: Pen) {
  return inGroup(best([poll(spec, rect, pen)], levels), pen, { id: 'poll', name: 'Poll', alt: spec.alt });
}

const poll =
  (spec: PollSpec, rect: Rect, pen: Pen) =>
  (level: Level): Drawing => {
    const { roles } = pen.theme;
    const size = Math.min(largest, rect.h - 70, rect.w * 0.36);
    const width = rect.w - size - gap;
    const asked = [
      paragraph(level.title, [{ text: spec.question }], { bold: true, color: roles.title, after: 0 }),
    ];
    const askedSize = textSize(asked, width, pen);
    const options = optionRows(spec, width, level, pen);
    const above = spec.options.length > 0 ? 16 : 0;
    const height = askedSize.height + above + options.height;
    const top = settled(rect, height);
    const below = [
      addressWords(spec.link, level, 'center'),
      ...(spec.code
        ? [paragraph(level.title, [{ text: spec.code, bold: true }], { align: 'center', color: roles.text })]
        : []),
    ];
    const belowSize = textSize(below, size, pen);
    const codeTop = settled(rect, size + 8 + belowSize.height);
    const x = rect.x + width + gap;
    return {
      children: [
        shape(
          pen,
          'question',
          'Question',
          { x: rect.x, y: top, w: width, h: askedSize.height },
          { text: asked },
        ),
        ...options.draw(rect.x, top + askedSize.height + above),
        qrShape(pen, 'poll-code', spec.link, { x, y: codeTop, w: size, h: size }),
        shape(
          pen,
          'poll-address',
          'Address',
          { x, y: codeTop + size + 8, w: size, h: belowSize.height },
          { text: below },
        ),
      ],
      over: Math.max(height, size + 8 + belowSize.height) - rect.h,
      ...flaws([askedSize, belowSize, ...options.sizes]),
    };
  };

function optionRows({ options }: PollSpec, width: Pt, level: Level, pen: Pen) {
  const { panel, accent } = tones(pen.theme);
  const words = options.map(({ text }) => [
    paragraph(level.text, [{ text }], { color: panel.text, after: 0 }),
  ]);
  const sizes = words.map((text) => textSize(text, width - letterRoom - space.l - space.r, pen));
  const row = maxOf(sizes.map(({ height }) => height)) + space.t + space.b;
  const height = options.length > 0 ? options.length * (row + between) - between : 0;
  const draw = (x: Pt, top: Pt): Child[] =>
    options.map(({ text }, i) => {
      const y = top + i * (row + between);
      const letter = String.fromCharCode(65 + i);
      const id = `option-${i + 1}`;
      const sign = paragraph(level.text, [{ text: letter, bold: true }], {
        align: 'center',
        color: accent.text,
        after: 0,
      });
      return group(pen, id, `Option ${letter}: ${text}`, [
        shape(
          pen,
          `${id}-letter`,
          letter,
          { x, y, w: letterRoom, h: row },
          { fill: accent.fill, text: [sign], anchor: 'middle' },
        ),
        shape(
          pen,
          `${id}-words`,
          text,
          { x: x + letterRoom, y, w: width - letterRoom, h: row },
          { fill: panel.fill, text: words[i] ?? [], anchor: 'middle', inset: space },
        ),
      ]);
    });
  return { sizes, height, draw };
}

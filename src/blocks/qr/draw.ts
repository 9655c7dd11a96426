import type { TextParagraph } from '../../model/box.ts';
import type { Align, Rect } from '../../model/theme.ts';
import {
  type Drawing,
  flaws,
  type Pen,
  paragraph,
  settled,
  shape,
  textSize,
  withSource,
} from '../kit/kit.ts';
import { best, inGroup, type Level, levels } from '../kit/ladder.ts';
import { qrShape, shownAddress } from '../kit/qr.ts';
import type { QrSpec } from './spec.ts';

const gap = 28;
const largest = 280;
const smallest = 90;

/** The code at the left with its words beside it, or, where it is narrow, above them. */
export function drawQr(spec: QrSpec, rect: Rect, pen: Pen) {
  const across = rect.w > rect.h * 1.2;
  return inGroup(best([across ? beside(spec, rect, pen) : above(spec, rect, pen)], levels), pen, {
    id: 'qr',
    name: 'QR code',
    alt: spec.alt,
  });
}

export function addressWords(
  link: string,
  level: Level,
  align: Align,
  color = 'hlink' as const,
): TextParagraph {
  return paragraph(level.text, [{ text: shownAddress(link), link, color: { name: color } }], {
    align,
    after: 0,
  });
}

function words({ text, link, source }: QrSpec, level: Level, pen: Pen, align: Align): TextParagraph[] {
  const { text: color, muted } = pen.theme.roles;
  return [
    ...(text
      ? [paragraph(level.title, withSource(text, source, muted), { bold: true, color, align, after: 6 })]
      : []),
    addressWords(link, level, align),
  ];
}

const beside =
  (spec: QrSpec, rect: Rect, pen: Pen) =>
  (level: Level): Drawing => {
    const size = Math.min(largest, rect.h, rect.w * 0.42);
    const width = rect.w - size - gap;
    const text = words(spec, level, pen, 'left');
    const measured = textSize(text, width, pen);
    const y = settled(rect, size);
    const place = { x: rect.x + size + gap, y, w: width, h: size };
    return {
      children: [
        qrShape(pen, 'qr-code', spec.link, { x: rect.x, y, w: size, h: size }),
        shape(pen, 'qr-words', 'Address', place, { text, anchor: 'middle' }),
      ],
      over: measured.height - size,
      ...flaws([measured]),
    };
  };

const above =
  (spec: QrSpec, rect: Rect, pen: Pen) =>
  (level: Level): Drawing => {
    const text = words(spec, level, pen, 'center');
    const measured = textSize(text, rect.w, pen);
    const room = rect.h - measured.height - gap / 2;
    const size = Math.max(smallest, Math.min(largest, rect.w, room));
    const y = settled(rect, size + gap / 2 + measured.height);
    const place = { x: rect.x, y: y + size + gap / 2, w: rect.w, h: measured.height };
    return {
      children: [
        qrShape(pen, 'qr-code', spec.link, { x: rect.x + (rect.w - size) / 2, y, w: size, h: size }),
        shape(pen, 'qr-words', 'Address', place, { text }),
      ],
      over: smallest - room,
      ...flaws([measured]),
    };
  };

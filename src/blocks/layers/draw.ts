import type { Pt, Rect } from '../../model/theme.ts';
import {
  type Child,
  type Drawing,
  flaws,
  grown,
  inset,
  maxOf,
  type Pen,
  paragraph,
  parts,
  roomForLine,
  settled,
  shape,
  textSize,
  withSource,
} from '../kit/kit.ts';
import { best, inGroup, type Level, levels } from '../kit/ladder.ts';
import { tones } from '../kit/tones.ts';
import type { Layer, LayersSpec } from './spec.ts';

const gap: Pt = 8;
const headSpace = inset(14, 8);
const space = inset(12, 8);
const chipSpace = inset(8, 5);
const chipGap: Pt = 8;

/** Layers as bars, named at the left, what is in them at the right. */
export function drawLayers(spec: LayersSpec, rect: Rect, pen: Pen) {
  return inGroup(best([layers(spec, rect, pen)], levels), pen, {
    id: 'layers',
    name: 'Layers',
    alt: spec.alt,
  });
}

const layers =
  ({ layers: all }: LayersSpec, rect: Rect, pen: Pen) =>
  (level: Level): Drawing => {
    const { head } = tones(pen.theme);
    const isBare = all.every(({ text, items = [] }) => !text && items.length === 0);
    const titles = all.map(({ title, source }) => [
      paragraph(level.title, withSource(title, source, head.muted), {
        align: isBare ? 'center' : 'left',
        bold: true,
        color: head.text,
        after: 0,
      }),
    ]);
    const longest = maxOf(titles.flat().map((one) => roomForLine(one, pen))) + headSpace.l + headSpace.r + 2;
    const headWidth = isBare
      ? Math.min(rect.w, Math.max(longest, rect.w * 0.6))
      : Math.min(rect.w * 0.3, longest);
    const left = isBare ? rect.x + (rect.w - headWidth) / 2 : rect.x;
    const inner = rect.w - headWidth - space.l - space.r;
    const bodies = all.map((layer) => layerBody(layer, inner, level, pen));
    const headSizes = titles.map((words) => textSize(words, headWidth - headSpace.l - headSpace.r, pen));
    const needed = Math.max(
      maxOf(headSizes.map(({ height }) => height)) + headSpace.t + headSpace.b,
      isBare ? 0 : maxOf(bodies.map(({ height }) => height)) + space.t + space.b,
    );
    const room = (rect.h - gap * (all.length - 1)) / all.length;
    const height = grown(needed, Math.min(room, 110), 1.5);
    const top = settled(rect, height * all.length + gap * (all.length - 1));
    const children = all.flatMap(({ title }, i): Child[] => {
      const place = { x: left, y: top + i * (height + gap), w: headWidth, h: height };
      const name = shape(pen, `branch-${i + 1}`, `Layer ${i + 1}: ${title}`, place, {
        fill: head.fill,
        text: titles[i] ?? [],
        anchor: 'middle',
        inset: headSpace,
      });
      if (isBare) return [name];
      const panel = { ...place, x: rect.x + headWidth, w: rect.w - headWidth };
      return [name, ...(bodies[i]?.draw(i, panel) ?? [])];
    });
    return { children, over: (needed - room) * all.length, ...flaws([...headSizes, ...bodies]) };
  };

/** Text, and below it a box for each part, all on the layer's panel. */
function layerBody({ text, items = [] }: Layer, w: Pt, level: Level, pen: Pen) {
  const { panel } = tones(pen.theme);
  const { ground, rule, text: color } = pen.theme.roles;
  const words = text ? [paragraph(level.text, [{ text }], { color: panel.text, after: 0 })] : [];
  const chips = items.map((item) => [
    paragraph(level.text, [{ text: item }], { align: 'center', color, after: 0 }),
  ]);
  const { size: chipWidth, at } = parts(w, Math.max(1, items.length), chipGap);
  const chipSizes = chips.map((one) => textSize(one, chipWidth - chipSpace.l - chipSpace.r, pen));
  const chipHeight =
    chips.length === 0 ? 0 : maxOf(chipSizes.map(({ height }) => height)) + chipSpace.t + chipSpace.b;
  const size = textSize(words, w, pen);
  const between = words.length > 0 && chips.length > 0 ? 6 : 0;
  const height = size.height + between + chipHeight;
  const draw = (i: number, rect: Rect): Child[] => {
    const from = rect.y + (rect.h - height) / 2;
    const alone = chips.length === 0;
    const above = alone ? space : { ...space, t: Math.max(0, from - rect.y) };
    const back = shape(pen, `items-${i + 1}`, `In layer ${i + 1}`, rect, {
      fill: panel.fill,
      text: words,
      anchor: alone ? 'middle' : 'top',
      inset: above,
    });
    const boxes = chips.map(
      (one, k): Child =>
        shape(
          pen,
          `items-${i + 1}-${k + 1}`,
          items[k] ?? '',
          { x: rect.x + space.l + at(k), y: from + size.height + between, w: chipWidth, h: chipHeight },
          { fill: ground, line: { color: rule, width: 1 }, text: one, anchor: 'middle', inset: chipSpace },
        ),
    );
    return [back, ...boxes];
  };
  return { height, draw, ...flaws([size, ...chipSizes]) };
}

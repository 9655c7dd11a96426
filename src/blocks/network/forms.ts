/** How large a node is in its form, and how it is drawn. */
import type { ShapeBox, TextParagraph } from '../../model/box.ts';
import type { Pt, Rect } from '../../model/theme.ts';
import { inset, type Pen, type ShapeLook, textSize } from '../kit/kit.ts';
import type { Level } from '../kit/ladder.ts';
import { nodeBox, nodeWords, wishedWidth } from '../kit/node.ts';
import { type Tone, tones } from '../kit/tones.ts';
import type { Measured } from './measured.ts';
import { recordNode } from './record.ts';
import type { Form, NetworkNode } from './spec.ts';

const side: Pt = 11;
const above: Pt = 7;
/** Text of a diamond has half of its width and height. */
const diamondWidest: Pt = 120;

/** `widest`: of its text with the edges. `plain`: none of the nodes says more than its title. */
export function measureNode(node: NetworkNode, widest: Pt, level: Level, pen: Pen, plain: boolean): Measured {
  const { form = 'box' } = node;
  if (form === 'record') return recordNode(node, level, pen);
  const fixed = fixedForm(form, pen);
  if (fixed) return fixed;
  const tone = toneOf(node, pen);
  const words = nodeWords(node, level, tone, 'center', plain && !node.major);
  const most = form === 'diamond' ? Math.min(widest, diamondWidest) : widest;
  const text = Math.min(most - 2 * side, wishedWidth(words, pen, inset(0)));
  const size = textSize(words, text, pen);
  const outer = outerSize(form, Math.max(text, 34), size.height);
  return {
    ...outer,
    cut: size.cut,
    widow: size.widow,
    draw: (own, id, rect) => [drawNode(own, id, rect, node, words, tone)],
  };
}

/** Of text so wide and high, the shape around it. */
function outerSize(form: Form, w: Pt, h: Pt): { readonly w: Pt; readonly h: Pt } {
  const high = h + 2 * above;
  switch (form) {
    case 'diamond':
      return { w: 2 * (w + 4), h: 2 * (h + 2) };
    case 'circle': {
      const across = Math.max(w, h) * Math.SQRT2 + 8;
      return { w: across, h: w > 1.6 * h ? Math.max(h * Math.SQRT2 + 8, across * 0.6) : across };
    }
    case 'drum':
      return { w: w + 2 * side, h: (h + 6) / (1 - 3 / 8) };
    case 'pill':
      return { w: w + high * 0.7, h: high };
    case 'hexagon':
    case 'slanted':
      return { w: w + 2 * side + high * 0.5, h: high };
    default:
      return { w: w + 2 * side, h: high };
  }
}

function toneOf({ major, form }: NetworkNode, pen: Pen): Tone {
  const { accent, panel } = tones(pen.theme);
  const { ground, text, muted, accent: strong } = pen.theme.roles;
  if (major) return accent;
  return form === 'note' ? { fill: ground, text, muted, strong } : panel;
}

function drawNode(
  pen: Pen,
  id: string,
  rect: Rect,
  { form = 'box', major }: NetworkNode,
  words: readonly TextParagraph[],
  tone: Tone,
): ShapeBox {
  const { accent, rule } = pen.theme.roles;
  const line = form === 'note' ? { color: rule, width: 1, dash: true } : { color: accent, width: 1.25 };
  return nodeBox(pen, id, rect, words, {
    fill: tone.fill,
    ...(major ? {} : { line }),
    inset: inset(4, 2),
    ...geometry(form, rect),
  });
}

function geometry(form: Form, { w, h }: Rect): ShapeLook {
  const lean = (h * 0.25) / w;
  switch (form) {
    case 'round':
      return { geometry: 'roundRect', radius: Math.min(10, h / 3) };
    case 'pill':
      return { geometry: 'roundRect', radius: h / 2 };
    case 'circle': {
      const round = (1 - Math.SQRT1_2) / 2;
      return { geometry: 'ellipse', inset: inset(w * round, h * round) };
    }
    case 'diamond':
      return { geometry: 'diamond', inset: inset(w / 4, h / 4) };
    case 'drum': {
      const lid = Math.min(w, h) / 4;
      return { geometry: 'can', inset: { l: 4, r: 4, t: lid, b: lid / 2 } };
    }
    case 'hexagon':
      return {
        geometry: 'polygon',
        points: [
          [lean, 0],
          [1 - lean, 0],
          [1, 0.5],
          [1 - lean, 1],
          [lean, 1],
          [0, 0.5],
        ],
      };
    case 'slanted':
      return {
        geometry: 'polygon',
        points: [
          [lean, 0],
          [1, 0],
          [1 - lean, 1],
          [0, 1],
        ],
      };
    default:
      return {};
  }
}

const fine = { cut: false, widow: false };

/** Signs without words: where states begin, end, part and meet. */
function fixedForm(form: Form, pen: Pen): Measured | undefined {
  const { text, ground, accent, panel } = pen.theme.roles;
  const sign = (w: Pt, h: Pt, look: ShapeLook): Measured => ({
    ...fine,
    w,
    h,
    draw: (own, id, rect) => [{ ...nodeBox(own, id, rect, [], look), inset: inset(0) }],
  });
  if (form === 'start') return sign(18, 18, { geometry: 'ellipse', fill: text });
  if (form === 'end')
    return sign(20, 20, { geometry: 'ellipse', fill: ground, line: { color: text, width: 5 } });
  if (form === 'bar') return sign(72, 7, { fill: text });
  if (form === 'choice')
    return sign(30, 30, { geometry: 'diamond', fill: panel, line: { color: accent, width: 1.25 } });
  return undefined;
}

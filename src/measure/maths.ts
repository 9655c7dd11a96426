/**
 * The room that maths takes, calculated from MathML: a box for each element, as TeX puts them together. Widths are those
 * of KaTeX's faces by and large; a test holds them to it.
 */
import type { MathElement, MathSize } from '../model/maths.ts';
import { isWide } from './characters.ts';

/** In em of the text around; `up` and `down` from the axis, on which fractions' bars and signs' middles lie. */
interface Extent {
  readonly w: number;
  readonly up: number;
  readonly down: number;
}

type Measure = (element: MathElement, scale: number) => Extent;

const nothing: Extent = { w: 0, up: 0, down: 0 };
/** KaTeX's faces beside text of the same size in other programs; and what estimates may lack. */
const mathScale = 1.1;
const slack = 1.03;

/** Of maths set at 1 em, with room for a line of text at least. */
export function mathSize(row: MathElement): MathSize {
  const { w, up, down } = one(row, 1);
  return { w: w * mathScale * slack, h: Math.max(1.2, up + down) * mathScale };
}

const scripted = 0.7;
const line = (w: number, scale: number): Extent => ({ w: w * scale, up: 0.55 * scale, down: 0.5 * scale });

/** Signs with space around them, in em: relations more than those of sums. */
const relation = /^[=<>≤≥≈≠≡∼≃≅∝→←↔⇒⇐⇔⟹⟸⟺↦∈∉∋⊂⊃⊆⊇∣∥⊥⊢⊨≪≫≺≻∶:]$/u;
const operation = /^[+−±∓×÷·∗∘∙∧∨∩∪⊕⊗⊖∖⋅⋆†-]$/u;
const large = /^[∑∏∐⋂⋃⋀⋁⨁⨂⨀]$/u;
const integral = /^[∫∬∭∮]$/u;

const narrow = /^[iljtfIr.,;:!|'′∣()[\]{}]$/u;
const broad = /^[mwMWΣΩΦΨ]$/u;

function signWidth(sign: string): number {
  if (/^[⟵⟶⟷⟸⟹⟺]$/u.test(sign)) return 1.75;
  if (/^[←→↔⇐⇒⇔↦]$/u.test(sign)) return 1;
  if (isWide(sign.codePointAt(0) ?? 0)) return 1;
  if (narrow.test(sign)) return 0.38;
  if (broad.test(sign)) return 0.92;
  if (/^\d$/.test(sign)) return 0.5;
  return /^\p{Lu}$/u.test(sign) ? 0.77 : /^\p{L}$/u.test(sign) ? 0.54 : 0.72;
}

const textWidth = (text: string): number =>
  [...text.replace(/[\u2061-\u2064]/gu, '')].reduce(
    (sum, sign) => sum + (spaces.get(sign) ?? signWidth(sign)),
    0,
  );

const spaces: ReadonlyMap<string, number> = new Map([
  [' ', 0.25],
  ['\u00a0', 0.25],
  ['\u2009', 0.17],
  ['\u2005', 0.28],
  ['\u200a', 0.05],
  ['\u200b', 0],
]);

const sign: Measure = ({ text, children, name, attributes }, scale) => {
  if (children.length > 0) return row(children, scale);
  const around =
    name !== 'mo' || attributes['lspace'] ? 0 : relation.test(text) ? 0.56 : operation.test(text) ? 0.44 : 0;
  if (large.test(text)) return { w: 1.44 * scale, up: 0.8 * scale, down: 0.8 * scale };
  if (integral.test(text)) return { w: 1 * scale, up: 1.11 * scale, down: 1.11 * scale };
  // Within scripts signs stand close together.
  return line(textWidth(text) + (scale < 1 ? 0 : around), scale);
};

const beside = (parts: readonly Extent[]): Extent => ({
  w: parts.reduce((sum, { w }) => sum + w, 0),
  up: Math.max(0, ...parts.map(({ up }) => up)),
  down: Math.max(0, ...parts.map(({ down }) => down)),
});

const row = (parts: readonly MathElement[], scale: number): Extent =>
  beside(parts.map((part) => one(part, scale)));

const at = (part: MathElement | undefined, scale: number): Extent => (part ? one(part, scale) : nothing);
/** Fractions within a fraction or a matrix are set as small as in a line of text. */
function inText(part: MathElement | undefined, scale: number): Extent {
  if (part?.name === 'mfrac') return one(part, smaller(scale));
  if (part?.name !== 'mrow' && part?.name !== 'mstyle') return at(part, scale);
  return beside(part.children.map((child) => inText(child, scale)));
}
const high = ({ up, down }: Extent): number => up + down;
const smaller = (scale: number): number => Math.max(0.5, scale * scripted);

const fraction: Measure = ({ children: [top, bottom] }, scale) => {
  const [over, under] = [inText(top, scale), inText(bottom, scale)];
  const gap = 0.1 * scale;
  return { w: Math.max(over.w, under.w) + 0.24 * scale, up: high(over) + gap, down: high(under) + gap };
};

/** What is raised and lowered beside its base. */
const scripts =
  (raises: boolean, lowers: boolean): Measure =>
  ({ children: [base, first, second] }, scale) => {
    const inner = at(base, scale);
    const raised = raises ? at(lowers ? second : first, smaller(scale)) : nothing;
    const lowered = lowers ? at(first, smaller(scale)) : nothing;
    return {
      w: inner.w + Math.max(raised.w, lowered.w) + 0.05 * scale,
      up: raises ? Math.max(inner.up, inner.up - 0.35 * scale + high(raised) * 0.7) : inner.up,
      down: lowers ? Math.max(inner.down, inner.down - 0.35 * scale + high(lowered) * 0.7) : inner.down,
    };
  };

/** What stands above and below its base; a hat or a bar takes little. */
const limits =
  (above: boolean, below: boolean): Measure =>
  ({ children: [base, first, second], attributes }, scale) => {
    const accent = attributes['accent'] === 'true' || attributes['accentunder'] === 'true';
    const inner = at(base, scale);
    const mark = accent ? { w: 0, up: 0.12 * scale, down: 0 } : undefined;
    const over = above ? (mark ?? at(below ? second : first, smaller(scale))) : nothing;
    const under = below ? (mark ?? at(first, smaller(scale))) : nothing;
    return {
      w: Math.max(inner.w, over.w, under.w),
      up: inner.up + high(over) * 0.9,
      down: inner.down + high(under) * 0.9,
    };
  };

const table: Measure = ({ children: rows, attributes }, scale) => {
  const cells = rows.map((tr) => tr.children.map((cell) => one(cell, scale)));
  const columns = Math.max(0, ...cells.map((tr) => tr.length));
  const gap = Number.parseFloat(attributes['columnspacing'] ?? '1') || 0;
  const widths = Array.from({ length: columns }, (_, i) => Math.max(0, ...cells.map((tr) => tr[i]?.w ?? 0)));
  const between = Number.parseFloat(attributes['rowspacing'] ?? '0') || 0;
  const heights = cells.map((tr) => Math.max(1.2 * scale, ...tr.map(high)));
  const w = widths.reduce((sum, width) => sum + width, 0) + gap * scale * Math.max(0, columns - 1);
  const h = heights.reduce((sum, height) => sum + height, 0) + between * scale * Math.max(0, rows.length - 1);
  return { w: w + 0.3 * scale, up: h / 2, down: h / 2 };
};

/** Under a root, in a box: `side` beside and `more` above. */
const framed =
  (side: number, more: number): Measure =>
  ({ children }, scale) => {
    const { w, up, down } = row(children, scale);
    return { w: w + side * scale, up: up + more * scale, down };
  };

const measures: Readonly<Record<string, Measure>> = {
  mi: sign,
  mn: sign,
  mo: sign,
  mtext: sign,
  mspace: ({ attributes }, scale) => ({
    ...nothing,
    w: (Number.parseFloat(attributes['width'] ?? '0') || 0) * scale,
  }),
  mfrac: fraction,
  msqrt: framed(0.85, 0.2),
  mroot: ({ children, ...root }, scale) => framed(1, 0.2)({ ...root, children: children.slice(0, 1) }, scale),
  menclose: framed(0.3, 0.1),
  msup: scripts(true, false),
  msub: scripts(false, true),
  msubsup: scripts(true, true),
  mover: limits(true, false),
  munder: limits(false, true),
  munderover: limits(true, true),
  mtable: table,
  mstyle: (element, scale) =>
    element.attributes['displaystyle'] === 'false' ? inText(element, scale) : row(element.children, scale),
};

function one(element: MathElement, scale: number): Extent {
  const own = Object.hasOwn(measures, element.name) ? measures[element.name] : undefined;
  return own ? own(element, scale) : row(element.children, scale);
}

/** Of LaTeX what stands within a word of it, and what its signs are by and large as wide as. */
const unseen =
  /\\(?:math[a-z]+|text[a-z]*|operatorname|left|right|[bB]igg?[lr]?|[dt]?frac|sqrt|(?:display|text)style)(?![a-zA-Z])/g;

/** LaTeX within a line of text as signs about as wide, which may break where KaTeX lets them. */
export const inlineSigns = (latex: string): string =>
  latex
    .replace(unseen, '')
    .replace(/\\[a-zA-Z]+ ?/g, '00')
    .replace(/[{}^_$\\]|\s/g, '')
    .replace(/[=<>+-]/g, ' $& ');

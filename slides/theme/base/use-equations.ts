/** Where formulas, reasons and numbers stand: the same reckoning that PowerPoint's boxes come from. */

import { inject, onMounted, onUpdated, type Ref, watch } from 'vue';
import { mathSize } from '../../../src/measure/maths.ts';
import type { MathElement } from '../../../src/model/maths.ts';
import type { Rect } from '../../../src/model/theme.ts';
import type { EquationLine, Math as Maths } from '../../../src/model/tree.ts';
import { hasCjkPunctuation, placeEquations, topOf } from '../../../src/place/index.ts';
import { contentArea } from '../../../src/theme/grid.ts';
import { boxCss, regionRect, regionStep } from './place.ts';
import { deck, theme } from './theme.ts';
import { inlineOf } from './use-tables.ts';

/** What is seen of a line, beside its data. */
interface DrawnLine extends EquationLine {
  readonly elements: Readonly<Record<'left' | 'right' | 'reason' | 'number', HTMLElement | null>>;
}

/** `lines` are the elements of the lines within `root`, which is one itself where it is a formula. */
export function useEquations(root: Ref<HTMLElement | undefined>, aligned: boolean): void {
  const rect = inject(regionRect, undefined);
  const step = inject(regionStep, undefined);
  const set = () => {
    const place = { rect: rect?.value ?? contentArea(theme.value.grid), step: step?.value ?? 0 };
    if (root.value) setLines(root.value, aligned, place);
  };
  onMounted(set);
  onUpdated(set);
  watch([theme, deck, () => rect?.value, () => step?.value], set, { flush: 'post' });
}

function setLines(root: HTMLElement, aligned: boolean, { rect, step }: { rect: Rect; step: number }): void {
  const elements = aligned ? [...root.querySelectorAll<HTMLElement>('.lt-derivation-step')] : [root];
  const lines = elements.map((element) => lineOf(element, aligned));
  const cjk = hasCjkPunctuation(deck.value.language);
  const placed = placeEquations({ aligned, lines }, { width: rect.w, from: step, theme: theme.value, cjk });
  const { maths, words, height } = placed;
  const alone = root.parentElement?.matches('.lt-region') && root.parentElement.children.length === 1;
  root.style.height = `${height}px`;
  root.style.top = alone ? `${topOf(rect, height, theme.value) - rect.y}px` : '';
  lines.forEach(({ elements: parts }, i) => {
    const { left, right, reason, number } = placed.lines[i] ?? {};
    put(parts.left, left, maths);
    put(parts.right, right, maths);
    put(parts.reason, reason, words);
    put(parts.number, number, words);
  });
}

function put(
  element: HTMLElement | null,
  rect: Rect | undefined,
  { size, line }: { readonly size: number; readonly line: number },
): void {
  if (!element) return;
  const css = rect ? boxCss(rect) : { display: 'none' };
  Object.assign(element.style, css, { fontSize: `${size}px`, lineHeight: `${line}px` });
}

function lineOf(element: HTMLElement, aligned: boolean): DrawnLine {
  const sides = [...element.querySelectorAll<HTMLElement>(':scope > .slidev-katex-wrapper')];
  const [left, right] = aligned ? sides : [undefined, ...sides];
  const reason = element.querySelector<HTMLElement>(':scope > p');
  const number = element.querySelector<HTMLElement>(':scope > .lt-equation-number');
  const before = left && mathsOf(left);
  return {
    ...(before?.size && before.size.w > 0 ? { left: before } : {}),
    right: right ? mathsOf(right) : { type: 'math', value: '' },
    reason: reason ? [...reason.childNodes].flatMap(inlineOf) : [],
    ...(number ? { number: number.textContent ?? '' } : {}),
    elements: { left: left ?? null, right: right ?? null, reason, number },
  };
}

/** KaTeX's MathML, which is there for those who hear it. */
function mathsOf(wrapper: HTMLElement): Maths {
  const row = wrapper.querySelector('semantics > :first-child');
  const value = wrapper.querySelector('annotation')?.textContent ?? '';
  return { type: 'math', value, ...(row ? { size: mathSize(elementOf(row)) } : {}) };
}

const elementOf = (element: Element): MathElement => ({
  name: element.localName,
  attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
  children: [...element.children].map(elementOf),
  text: element.children.length > 0 ? '' : (element.textContent ?? ''),
});

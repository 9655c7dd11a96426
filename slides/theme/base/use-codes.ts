/** How large code is set, and how wide the column before it is: the same reckoning that PowerPoint's code comes from. */

import type { Ref } from 'vue';
import type { Rect } from '../../../src/model/theme.ts';
import { hasCjkPunctuation, layCode } from '../../../src/place/index.ts';
import { deck, theme } from './theme.ts';
import { useMeasured } from './use-measured.ts';

/** Within text code is text: lists and quotations have it at their own size. */
const alone = '.slidev-code-wrapper:not(li *, blockquote *)';

export function useCodes(
  region: Ref<HTMLElement | undefined>,
  rect: () => Rect,
  step: () => number | undefined,
): void {
  useMeasured(region, alone, (code) => set(code, rect(), step() ?? 0));
}

function set(element: HTMLElement, rect: Rect, step: number): void {
  const lines = [...element.querySelectorAll<HTMLElement>('pre code > .line')];
  if (lines.length === 0) return;
  const code = { value: lines.map((line) => line.textContent ?? '').join('\n'), ...before(element, lines) };
  const cjk = hasCjkPunctuation(deck.value.language);
  const { size, line, gutter } = layCode(code, rect.w, { theme: theme.value, cjk, step });
  const columns = Math.max(0, ...gutter.map((text) => text.length));
  element.classList.add('lt-code');
  element.style.setProperty('--slidev-code-font-size', `${size}px`);
  element.style.setProperty('--slidev-code-line-height', `${line}px`);
  element.style.setProperty('--lt-code-gutter', `${columns}`);
}

/** Signs or numbers that stand before the lines, as far as their width counts. */
function before(element: HTMLElement, lines: readonly HTMLElement[]) {
  if (lines.some(({ classList }) => classList.contains('lt-added') || classList.contains('lt-removed')))
    return { marks: lines.map(() => 'added' as const) };
  if (!element.classList.contains('slidev-code-line-numbers')) return {};
  const first = Number(element.style.getPropertyValue('--start')) || 1;
  const numbers = lines.map((line, i) => Number(line.dataset['number'] ?? first + i));
  return { numbers };
}

import type { AspectRatio } from '../model/theme.ts';
import { asText } from '../text/as-text.ts';

/**
 * The nearest of our aspect ratios to what a deck's headmatter says in any of Slidev's ways: `16/9`, `16:9`, `4x3`, a
 * number; 16:9 where it says nothing. `isExact`: it is as good as the same.
 */
export function nearestAspect(said: unknown): { readonly aspect: AspectRatio; readonly isExact: boolean } {
  const [w = 16, h = 1] = (asText(said) ?? '16/9').split(/[/:x×]/).map(Number);
  const from = (ratio: number) => Math.abs(w / h - ratio);
  const aspect = from(4 / 3) < from(16 / 9) ? '4:3' : '16:9';
  return { aspect, isExact: Math.min(from(4 / 3), from(16 / 9)) < 0.02 };
}

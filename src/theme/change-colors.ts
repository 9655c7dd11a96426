import type { Color } from '../model/theme.ts';

export interface ChangeColors {
  /** Laid thinly over the ground, so that all colours of code can be read on it. */
  readonly tint: Color;
  /** The bar at the left, full. */
  readonly edge: Color;
}

/** Lines of code that are added or removed; signs say so too. By convention accent4 is greenish and accent3 reddish. */
export const changeColors: Readonly<Record<'added' | 'removed', ChangeColors>> = {
  added: { tint: { name: 'accent4', alpha: 0.08 }, edge: { name: 'accent4' } },
  removed: { tint: { name: 'accent3', alpha: 0.08 }, edge: { name: 'accent3' } },
};

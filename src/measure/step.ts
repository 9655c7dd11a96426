import type { Theme } from '../model/theme.ts';
import { styleOf } from '../theme/style-of.ts';

/** Size, line and space below of a style at a step; the last step where there is no such one. */
export function atStep(theme: Theme, name: string, step: number) {
  const style = styleOf(theme, name);
  return (step > 0 ? (style.steps[step - 1] ?? style.steps.at(-1)) : undefined) ?? style;
}

/** The number of a style's last step, the smallest setting. */
export const lastStep = (theme: Theme, name: string): number => styleOf(theme, name).steps.length;

/**
 * The step that front matter sets for a region: `step: {body: 1}`, or `step: 1` for all regions but the title.
 * Undefined where it says nothing.
 */
export function writtenStep(
  frontmatter: Readonly<Record<string, unknown>>,
  region: string,
): number | undefined {
  const { step } = frontmatter as { step?: unknown };
  if (typeof step === 'number') return region === 'title' ? undefined : whole(step);
  if (typeof step !== 'object' || step === null) return undefined;
  const own = (step as Record<string, unknown>)[region];
  return typeof own === 'number' ? whole(own) : undefined;
}

const whole = (step: number): number => Math.max(0, Math.trunc(step));

import type { Color, Theme } from '../../model/theme.ts';
import { hexOf } from '../../theme/color-hex.ts';
import { contrast } from '../../theme/contrast.ts';

/** A ground and what is written on it. */
export interface Tone {
  readonly fill: Color;
  readonly text: Color;
  /** Small print on this ground. */
  readonly muted: Color;
  /** Dates and other emphasised words on this ground. */
  readonly strong: Color;
}

/** The grounds drawings use. Where the deep ground hardly differs from panels or slides, the accent takes its place. */
export function tones(theme: Theme) {
  const { ground, deep, onDeep, panel, onPanel, accent, onAccent, muted } = theme.roles;
  const stands = [ground, panel].every((one) => contrast(hexOf(theme, deep), hexOf(theme, one)) >= 1.5);
  const plain: Tone = { fill: panel, text: onPanel, muted, strong: accent };
  const accented: Tone = { fill: accent, text: onAccent, muted: onAccent, strong: onAccent };
  return {
    panel: plain,
    accent: accented,
    /** The one thing everything hangs on. */
    root: stands ? { fill: deep, text: onDeep, muted: onDeep, strong: onDeep } : accented,
    /** Heads of columns. */
    head: stands
      ? accented
      : { fill: { ...accent, alpha: 0.32 }, text: onPanel, muted: onPanel, strong: onPanel },
  } as const satisfies Record<string, Tone>;
}

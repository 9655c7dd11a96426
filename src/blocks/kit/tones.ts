import type { Color, Theme } from '../../model/theme.ts';

/** A ground and what is written on it. */
export interface Tone {
  readonly fill: Color;
  readonly text: Color;
  /** Small print on this ground. */
  readonly muted: Color;
  /** Dates and other emphasised words on this ground. */
  readonly strong: Color;
}

/** The grounds drawings use. In a dark theme the deep ground is the panels' own, so the accent takes its place. */
export function tones({ roles, dark }: Theme) {
  const { deep, onDeep, panel, onPanel, accent, onAccent, muted } = roles;
  const plain: Tone = { fill: panel, text: onPanel, muted, strong: accent };
  const accented: Tone = { fill: accent, text: onAccent, muted: onAccent, strong: onAccent };
  return {
    panel: plain,
    accent: accented,
    /** The one thing everything hangs on. */
    root: dark ? accented : { fill: deep, text: onDeep, muted: onDeep, strong: onDeep },
    /** Heads of columns. */
    head: dark
      ? { fill: { ...accent, alpha: 0.32 }, text: onPanel, muted: onPanel, strong: onPanel }
      : accented,
  } as const satisfies Record<string, Tone>;
}

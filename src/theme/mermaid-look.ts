/** A theme's colours and face, as Mermaid's own drawings take them. */
import type { Color, Theme } from '../model/theme.ts';
import { hexOf } from './color-hex.ts';

/** What Mermaid is told: its `themeVariables`, and faces. */
export interface MermaidLook {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly family: string;
}

/** Mermaid counts twelve colours of a scale, and eight branches. */
const scale = 12;
const branches = 8;

export function mermaidLook(theme: Theme): MermaidLook {
  const { ground, text, title, panel, onPanel, accent, onAccent, muted, rule, series } = theme.roles;
  const hex = (color: Color): string => `#${hexOf(theme, color)}`;
  const nth = (i: number): string => hex(series[i % series.length] ?? accent);
  const counted = (key: string, count: number, of: (i: number) => string) =>
    Object.fromEntries(Array.from({ length: count }, (_, i) => [`${key}${i}`, of(i)]));
  const variables = {
    darkMode: theme.dark,
    background: hex(ground),
    primaryColor: hex(panel),
    primaryTextColor: hex(onPanel),
    primaryBorderColor: hex(accent),
    secondaryColor: hex(panel),
    secondaryTextColor: hex(onPanel),
    secondaryBorderColor: hex(rule),
    tertiaryColor: hex(panel),
    tertiaryTextColor: hex(onPanel),
    tertiaryBorderColor: hex(rule),
    lineColor: hex(muted),
    textColor: hex(text),
    titleColor: hex(title),
    fontSize: '18px',
    ...counted('cScale', scale, nth),
    ...counted('cScaleLabel', scale, () => hex(onAccent)),
    ...counted('git', branches, nth),
    ...counted('gitBranchLabel', branches, () => hex(onAccent)),
    commitLabelColor: hex(text),
    commitLabelBackground: hex(ground),
    tagLabelColor: hex(onPanel),
    tagLabelBackground: hex(panel),
    xyChart: { plotColorPalette: series.map(hex).join(',') },
  };
  return { variables, family: theme.fonts.body.web };
}

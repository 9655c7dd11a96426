/** Kinds of callouts: which are numbered, and the role of the colour that their heading and rule have. */
import type { Color, Theme } from '../../model/theme.ts';
import { hexOf } from '../../theme/color-hex.ts';
import { contrast } from '../../theme/contrast.ts';

interface CalloutKind {
  readonly counted: boolean;
  readonly color: (theme: Pick<Theme, 'roles'>) => Color;
}

/** A chart's colour, since a theme tells those apart; the main one where it has fewer. */
const series =
  (n: number): CalloutKind['color'] =>
  ({ roles }) =>
    roles.series[n] ?? roles.accent;
const accent: CalloutKind['color'] = ({ roles }) => roles.accent;
const muted: CalloutKind['color'] = ({ roles }) => roles.muted;

export const calloutKinds: Readonly<Record<string, CalloutKind>> = {
  definition: { counted: true, color: accent },
  theorem: { counted: true, color: series(3) },
  lemma: { counted: true, color: series(3) },
  proof: { counted: false, color: muted },
  example: { counted: true, color: series(2) },
  remark: { counted: false, color: muted },
  warning: { counted: false, color: series(1) },
  exercise: { counted: true, color: accent },
  solution: { counted: true, color: series(2) },
};

/** What a kind that nobody knows looks like. */
export const plainKind = 'remark';

export const kindOf = (name: string): CalloutKind | undefined =>
  Object.hasOwn(calloutKinds, name) ? calloutKinds[name] : undefined;

/** The colour of a kind's rule, and of its heading, which must be read on the panel whatever colours a brand has. */
export function calloutColors(kind: string, theme: Theme): { readonly rule: Color; readonly heading: Color } {
  const { roles } = theme;
  const rule = (kindOf(kind)?.color ?? muted)(theme);
  const isRead = contrast(hexOf(theme, rule), hexOf(theme, roles.panel)) >= 4.5;
  return { rule, heading: isRead ? rule : roles.onPanel };
}

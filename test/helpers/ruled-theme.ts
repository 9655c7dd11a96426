import type { AspectRatio, DrawingLook, Theme } from '../../src/model/theme.ts';
import { loadTheme } from '../../src/theme/load.ts';

const large = [
  [150, 168],
  [120, 136],
  [96, 110],
  [80, 94],
] as const;

/** Plain with drawings on panels, as `bright` has them, and figures of up to 64 points. */
export function panelTheme(aspect: AspectRatio): Theme {
  const theme = loadTheme('plain', aspect);
  const { figure } = theme.styles;
  const [first = figure, ...steps] = figure.steps.filter(({ size }) => size <= 64);
  const styles = { ...theme.styles, figure: { ...figure, ...first, steps } };
  return { ...theme, styles, drawings: { holder: 'panel', corners: 0 } };
}

/** Plain with drawings as another theme may have them, and figures of up to 150 points. */
export function themeWith(aspect: AspectRatio, drawings: DrawingLook): Theme {
  const theme = panelTheme(aspect);
  const { figure } = theme.styles;
  const [first, ...more] = [
    ...large.map(([size, line]) => ({ size, line, after: 0 })),
    { size: figure.size, line: figure.line, after: figure.after },
    ...figure.steps,
  ];
  const styles = { ...theme.styles, figure: { ...figure, ...first, steps: more } };
  return { ...theme, drawings, styles };
}

export const ruledTheme = (aspect: AspectRatio): Theme => themeWith(aspect, { holder: 'rule', corners: 0 });

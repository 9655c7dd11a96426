import type { Color, Theme } from '../../model/theme.ts';
import { hexOf } from '../../theme/color-hex.ts';
import { contrast, inkOn } from '../../theme/contrast.ts';
import type { MapSpec } from './spec.ts';

/** Land that nothing is said of, and the sea: steps of the ground that PowerPoint's palette has too. */
export const landColor = ({ dark }: Theme): Color =>
  dark ? { name: 'tx1', lumMod: 0.3 } : { name: 'bg1', lumMod: 0.85 };
export const seaColor = ({ dark }: Theme): Color =>
  dark ? { name: 'bg1', lumMod: 0.9, lumOff: 0.1 } : { name: 'bg1', lumMod: 0.95 };

/** Five tints of the accent as PowerPoint's palette has them, from the faintest to the strongest on its ground. */
const light = [
  { lumMod: 0.2, lumOff: 0.8 },
  { lumMod: 0.4, lumOff: 0.6 },
  { lumMod: 0.6, lumOff: 0.4 },
  {},
  { lumMod: 0.75 },
];
const dim = [
  { lumMod: 0.6 },
  { lumMod: 0.8 },
  {},
  { lumMod: 0.6, lumOff: 0.4 },
  { lumMod: 0.2, lumOff: 0.8 },
];

/** The colour of each class, in their order. */
export function classColors({ classes, scale }: MapSpec, { roles, dark }: Theme): readonly Color[] {
  if (scale === undefined)
    return classes.map(({ color }, i) =>
      color ? { name: color } : (roles.series[i % roles.series.length] ?? roles.accent),
    );
  const tints = dark ? dim : light;
  const last = tints.length - 1;
  return classes.map((_, i) => ({
    ...roles.accent,
    ...tints[classes.length === 1 ? 3 : Math.round((i / (classes.length - 1)) * last)],
  }));
}

/**
 * On the slide's ground: land a shade of what is written there, the first class in the colour that stands out most, others
 * fainter. Classes of a scale get stronger.
 */
export function groundColors(spec: MapSpec, ground: Color, theme: Theme) {
  const { roles } = theme;
  const ratio = (color: Color) => contrast(hexOf(theme, color), hexOf(theme, ground));
  const main = ratio(roles.accent) >= 3 ? roles.accent : roles.highlight;
  const { classes, scale } = spec;
  const faintest = 0.35;
  const step = classes.length > 1 ? (1 - faintest) / (classes.length - 1) : 0;
  const shades = classes.map(({ color }, i): Color => {
    if (color && scale === undefined) return { name: color };
    return { ...main, alpha: scale === undefined ? 1 - i * step : 1 - (classes.length - 1 - i) * step };
  });
  return {
    land: { ...inkOn(theme, ground), alpha: 0.13 },
    edge: ground,
    classes: shades.length > 0 ? shades : [main],
  };
}

/** Of a route's line, on the map and in the legend. */
export const routeWidth = 2.5;
/** Of a route: after the colours of classes, so that no two things look alike. */
export const routeColor = ({ classes, scale }: MapSpec, { roles }: Theme, i: number): Color => {
  const taken = Math.max(1, scale === undefined ? classes.length : 1);
  return roles.series[(taken + i) % roles.series.length] ?? roles.accent;
};

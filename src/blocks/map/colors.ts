import type { Color, Theme } from '../../model/theme.ts';
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

/** Of a route's line, on the map and in the legend. */
export const routeWidth = 2.5;
/** Of a route: after the colours of classes, so that no two things look alike. */
export const routeColor = ({ classes, scale }: MapSpec, { roles }: Theme, i: number): Color => {
  const taken = Math.max(1, scale === undefined ? classes.length : 1);
  return roles.series[(taken + i) % roles.series.length] ?? roles.accent;
};

/**
 * Series are told apart by those who see fewer colours. Simulated after Machado, Oliveira and Fernandes (2009), at full
 * severity; differences by CIEDE2000, in which 1 is the least that is seen when two colours touch.
 */
import {
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
} from 'culori';
import { expect, test } from 'vitest';
import { hexOf } from '../../src/theme/color-hex.ts';
import { loadTheme, themeNames } from '../../src/theme/load.ts';

const views = {
  'all colours': filterDeficiencyProt(0),
  'no red': filterDeficiencyProt(1),
  'no green': filterDeficiencyDeuter(1),
  'no blue': filterDeficiencyTrit(1),
};
const difference = differenceCiede2000();

/** The least between any two of the colours. */
const least = (colors: readonly string[], see: (color: string) => Parameters<typeof difference>[0]): number =>
  Math.min(...colors.flatMap((one, i) => colors.slice(i + 1).map((two) => difference(see(one), see(two)))));

test.each(themeNames())('%s: four series differ clearly, six differ', (name) => {
  const theme = loadTheme(name, '16:9');
  const series = theme.roles.series.map((color) => `#${hexOf(theme, color)}`);
  expect(series).toHaveLength(6);
  for (const [seen, filter] of Object.entries(views)) {
    const see = (color: string) => filter(parse(color) ?? { mode: 'rgb', r: 0, g: 0, b: 0 }) ?? color;
    expect(least(series.slice(0, 4), see), seen).toBeGreaterThanOrEqual(8);
    expect(least(series, see), seen).toBeGreaterThanOrEqual(5);
  }
});

/** Words on coloured marks: on a bar that recedes, and on one that does not. */
import { expect, test } from 'vitest';
import { receded } from '../../src/blocks/chart/colors.ts';
import { hexOf } from '../../src/theme/color-hex.ts';
import { contrast, inkOn } from '../../src/theme/contrast.ts';
import { loadTheme, themeNames } from '../../src/theme/load.ts';

test.each(themeNames())('%s: words are read on every mark of a chart', (name) => {
  const theme = loadTheme(name, '16:9');
  const marks = [...theme.roles.series, ...[0, 1, 2].map((i) => receded(theme, i))];
  for (const mark of marks) {
    const fill = hexOf(theme, mark);
    expect(contrast(hexOf(theme, inkOn(theme, mark)), fill), fill).toBeGreaterThanOrEqual(4.5);
    expect(contrast(fill, hexOf(theme, theme.roles.ground))).toBeGreaterThan(1.5);
  }
});

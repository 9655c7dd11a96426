/** Sizes and colours of a chart's text. */
import { type ChartView, textSize } from '../../../src/blocks/chart/view.ts';
import { cssColor } from '../../../src/web/css-color.ts';

export function chartText({ theme }: Pick<ChartView, 'theme'>) {
  return {
    size: textSize(theme),
    muted: cssColor(theme, theme.roles.muted),
    ink: cssColor(theme, theme.roles.text),
    rule: cssColor(theme, theme.roles.rule),
    ground: cssColor(theme, theme.roles.ground),
    // ECharts writes it into an attribute as it is.
    family: theme.fonts.body.web.replaceAll('"', "'"),
  };
}

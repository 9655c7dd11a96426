import { diagnostic } from '../diagnostics/catalogue.ts';
import { nearestHint } from '../diagnostics/nearest.ts';
import { lecternHead } from '../lectern-head.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Theme } from '../model/theme.ts';
import type { Presentation } from '../model/tree.ts';
import { asText } from '../text/as-text.ts';
import { nearestAspect } from '../theme/aspect.ts';
import { themeChanges } from '../theme/changes.ts';
import { loadTheme, themeNames } from '../theme/load.ts';

export interface ThemeFor {
  readonly theme: Theme;
  readonly diagnostics: readonly Diagnostic[];
}

/** The theme that a deck's headmatter asks for under `lectern`, at the nearest of our aspect ratios. */
export function themeFor({ headmatter, file }: Presentation): ThemeFor {
  const place = { file, line: 1, column: 1 };
  const diagnostics: Diagnostic[] = [];
  const { theme: asked } = lecternHead({ headmatter });
  const names = themeNames();
  const name = asked !== undefined && names.includes(asked) ? asked : 'academic';
  if (asked !== undefined && name !== asked)
    diagnostics.push(
      diagnostic('unknown-theme', `there is no theme '${asked}'`, {
        place,
        hint: nearestHint(asked, names),
      }),
    );
  const { aspect, isExact } = nearestAspect(headmatter['aspectRatio']);
  if (!isExact) {
    const message = `the aspect ratio ${asText(headmatter['aspectRatio'])} is not carried over: the slides are ${aspect}`;
    diagnostics.push(diagnostic('not-carried-over', message, { place }));
  }
  return { theme: loadTheme(name, aspect, themeChanges(headmatter['lectern'])), diagnostics };
}

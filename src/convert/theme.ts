import { diagnostic } from '../diagnostics/catalogue.ts';
import { nearestHint } from '../diagnostics/nearest.ts';
import { lecternHead } from '../lectern-head.ts';
import type { Diagnostic, Place } from '../model/diagnostic.ts';
import type { AspectRatio, Theme } from '../model/theme.ts';
import type { Presentation } from '../model/tree.ts';
import { asText } from '../text/as-text.ts';
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
  const { aspect, diagnostic: other } = aspectOf(headmatter['aspectRatio'], place);
  if (other) diagnostics.push(other);
  return { theme: loadTheme(name, aspect, themeChanges(headmatter['lectern'])), diagnostics };
}

/** Slidev takes `16/9`, `16:9`, `4x3` or a number. */
function aspectOf(
  given: unknown,
  place: Place,
): { readonly aspect: AspectRatio; readonly diagnostic?: Diagnostic } {
  const value = asText(given) ?? '16/9';
  const [w = 16, h = 1] = value.split(/[/:x×]/).map(Number);
  const ratio = w / h;
  const aspect = Math.abs(ratio - 4 / 3) < Math.abs(ratio - 16 / 9) ? '4:3' : '16:9';
  const exact = Math.abs(ratio - 16 / 9) < 0.02 || Math.abs(ratio - 4 / 3) < 0.02;
  const message = `the aspect ratio ${value} is not carried over: the slides are ${aspect}`;
  return exact ? { aspect } : { aspect, diagnostic: diagnostic('not-carried-over', message, { place }) };
}

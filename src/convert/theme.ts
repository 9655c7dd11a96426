import { diagnostic } from '../diagnostics/catalogue.ts';
import { nearestHint } from '../diagnostics/nearest.ts';
import type { Diagnostic, Place } from '../model/diagnostic.ts';
import type { AspectRatio, Theme } from '../model/theme.ts';
import type { Presentation } from '../model/tree.ts';
import { themeChanges } from '../theme/changes.ts';
import { loadTheme, themeNames } from '../theme/load.ts';

type Fields = Readonly<Record<string, unknown>>;

const fields = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};

export interface ThemeFor {
  readonly theme: Theme;
  readonly diagnostics: readonly Diagnostic[];
}

/** The theme that a deck's headmatter asks for under `lectern`, at the nearest of our aspect ratios. */
export function themeFor({ headmatter, file }: Presentation): ThemeFor {
  const lectern = fields(headmatter['lectern']);
  const place = { file, line: 1, column: 1 };
  const diagnostics: Diagnostic[] = [];
  const asked = lectern['theme'];
  const names = themeNames();
  const name = typeof asked === 'string' && names.includes(asked) ? asked : 'academic';
  if (asked !== undefined && name !== asked)
    diagnostics.push(
      diagnostic('unknown-theme', `there is no theme '${asked}'`, {
        place,
        hint: nearestHint(String(asked), names),
      }),
    );
  const { aspect, diagnostic: other } = aspectOf(headmatter['aspectRatio'], place);
  if (other) diagnostics.push(other);
  return { theme: loadTheme(name, aspect, themeChanges(lectern)), diagnostics };
}

/** Slidev takes `16/9`, `16:9`, `4x3` or a number. */
function aspectOf(
  value: unknown,
  place: Place,
): { readonly aspect: AspectRatio; readonly diagnostic?: Diagnostic } {
  const [w = 16, h = 9] = String(value ?? '16/9')
    .split(/[/:x×]/)
    .map(Number);
  const ratio = typeof value === 'number' ? value : w / (Number.isFinite(h) ? h : 1);
  const aspect = Math.abs(ratio - 16 / 9) <= Math.abs(ratio - 4 / 3) ? '16:9' : '4:3';
  const exact = Math.abs(ratio - 16 / 9) < 0.02 || Math.abs(ratio - 4 / 3) < 0.02;
  const message = `the aspect ratio ${String(value)} is not carried over: the slides are ${aspect}`;
  return exact ? { aspect } : { aspect, diagnostic: diagnostic('not-carried-over', message, { place }) };
}

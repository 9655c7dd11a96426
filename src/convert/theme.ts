import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { diagnostic } from '../diagnostics/catalogue.ts';
import { nearestHint } from '../diagnostics/nearest.ts';
import { lecternHead } from '../lectern-head.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Theme } from '../model/theme.ts';
import type { Presentation } from '../model/tree.ts';
import { isInside } from '../real-path.ts';
import { readThemeTemplate, themeOf } from '../template/load.ts';
import { asText } from '../text/as-text.ts';
import { nearestAspect } from '../theme/aspect.ts';
import { themeChanges } from '../theme/changes.ts';
import { loadTheme, themeNames, usualTheme } from '../theme/load.ts';

export interface ThemeFor {
  readonly theme: Theme;
  readonly diagnostics: readonly Diagnostic[];
}

export interface ThemeOptions {
  /** The Markdown's path, absolute. */
  readonly file: string;
  /** Templates are taken from within it. */
  readonly home: string;
  /** BCP 47. */
  readonly language: string;
}

/**
 * The theme that a deck's headmatter asks for under `lectern`, at the nearest of our aspect ratios, for text in a language.
 */
export function themeFor(
  { headmatter, file: name }: Presentation,
  { file, home, language }: ThemeOptions,
): ThemeFor {
  const place = { file: name, line: 1, column: 1 };
  const diagnostics: Diagnostic[] = [];
  const { theme: asked, folder, template } = lecternHead({ headmatter });
  const { aspect, isExact } = nearestAspect(headmatter['aspectRatio']);
  const changes = { ...themeChanges(headmatter['lectern']), language };
  if (template !== undefined) {
    const path = resolve(dirname(file), template);
    const read =
      existsSync(path) && isInside(path, home)
        ? readThemeTemplate(path, { shown: template, language })
        : undefined;
    if (read?.theme) return { theme: read.theme, diagnostics };
    const missing = diagnostic('missing-file', `there is no file '${template}' in this folder`, { place });
    diagnostics.push(...(read?.diagnostics ?? [missing]));
  }
  if (folder !== undefined) {
    const path = resolve(dirname(file), folder);
    if (existsSync(join(path, 'theme.yaml')) && isInside(path, home))
      return { theme: themeOf({ folder: path }, aspect, changes), diagnostics };
    diagnostics.push(diagnostic('missing-file', `there is no theme in '${folder}' here`, { place }));
  }
  const names = themeNames();
  const known = asked !== undefined && names.includes(asked) ? asked : usualTheme;
  if (asked !== undefined && known !== asked)
    diagnostics.push(
      diagnostic('unknown-theme', `there is no theme '${asked}'`, {
        place,
        hint: nearestHint(asked, names),
      }),
    );
  if (!isExact) {
    const message = `the aspect ratio ${asText(headmatter['aspectRatio'])} is not carried over: the slides are ${aspect}`;
    diagnostics.push(diagnostic('not-carried-over', message, { place }));
  }
  return { theme: loadTheme(known, aspect, changes), diagnostics };
}

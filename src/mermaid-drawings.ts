/**
 * Kinds of Mermaid that none of our blocks is: a browser draws them once, by Mermaid itself, into pictures beside the
 * Markdown, named by what they are made of. Both outputs show those, also where there is no browser.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import packageJson from '../package.json' with { type: 'json' };
import type { BrowserWish } from './browser/find.ts';
import { diagnostic } from './diagnostics/catalogue.ts';
import { TooLarge } from './diagnostics/too-large.ts';
import { ToolError } from './errors.ts';
import { hashOf } from './hashed-file.ts';
import type { Diagnostic } from './model/diagnostic.ts';
import type { MermaidField } from './model/field.ts';
import type { Theme } from './model/theme.ts';
import { cleanSvg } from './text/svg.ts';
import { svgWords } from './text/svg-words.ts';
import { mermaidLook } from './theme/mermaid-look.ts';
import { writeWhole } from './write-whole.ts';

/** Beside the Markdown. */
export const drawingsFolder = 'mermaid';

/** Another number where the same text is drawn otherwise. */
const version = 1;

/** Where the drawing of a text stands, or will. `slides`: the folder of the Markdown. */
function fileOf(slides: string, { text, kind = '' }: MermaidField, theme: Theme): string {
  const made = [packageJson.dependencies.mermaid, String(version), text, JSON.stringify(mermaidLook(theme))];
  const name = `${kind.toLowerCase().replace(/[^a-z0-9]/g, '') || 'drawing'}-${hashOf(...made).slice(0, 16)}.svg`;
  return join(slides, drawingsFolder, name);
}

/** The drawing of a text, if one is there: its file, and what it says. */
export function drawingOf(slides: string, field: MermaidField, theme: Theme) {
  const file = fileOf(slides, field, theme);
  if (!existsSync(file)) return undefined;
  return { file, alt: svgWords(readFileSync(file, 'utf8')).join(', ') };
}

/**
 * Draws what is not there yet; what Mermaid cannot read is told at its place. Undefined where there is no browser. Throws
 * ToolError when the browser fails.
 */
export async function drawMissing(
  slides: string,
  fields: readonly MermaidField[],
  theme: Theme,
  wish: BrowserWish,
): Promise<readonly Diagnostic[] | undefined> {
  const [{ findBrowser }, { drawMermaid }] = await Promise.all([
    import('./browser/find.ts'),
    import('./browser/mermaid.ts'),
  ]);
  const browser = await findBrowser(wish).catch((error: unknown) => {
    if (error instanceof ToolError && error.code === 'browser-missing') return undefined;
    throw error;
  });
  if (!browser) return undefined;
  const drawn = await drawMermaid(
    browser,
    fields.map(({ text }) => text),
    mermaidLook(theme),
  );
  const problems: Diagnostic[] = [];
  for (const [i, field] of fields.entries()) {
    const one = drawn[i] ?? { problem: 'it was not drawn' };
    const found = 'problem' in one ? one : cleaned(one.svg);
    if ('svg' in found) await writeWhole(fileOf(slides, field, theme), found.svg);
    else
      problems.push(
        diagnostic('bad-mermaid', `Mermaid cannot be read: ${found.problem}`, { place: field.place }),
      );
  }
  return problems;
}

/** As any picture of a stranger's. */
function cleaned(source: string): { readonly svg: string } | { readonly problem: string } {
  try {
    return cleanSvg(source) ?? { problem: 'what it draws is not SVG that can be read' };
  } catch (error) {
    if (error instanceof TooLarge) return { problem: 'what it draws is too large' };
    throw error;
  }
}

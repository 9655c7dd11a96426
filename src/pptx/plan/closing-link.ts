import type { Box } from '../../model/box.ts';
import type { Paragraph } from '../text/paragraph.ts';

/**
 * When LibreOffice saves a file, it drops a link that ends the text of a placeholder that is animated. A word joiner, which
 * nobody sees, ends it instead.
 */
export function withClosing(paragraphs: readonly Paragraph[], { click }: Box): readonly Paragraph[] {
  const last = paragraphs.at(-1);
  const run = last?.runs.at(-1);
  const isAnimated = click !== undefined || paragraphs.some((paragraph) => paragraph.click !== undefined);
  if (!last || !run?.link || !isAnimated) return paragraphs;
  return [...paragraphs.slice(0, -1), { ...last, runs: [...last.runs, { text: '\u2060' }] }];
}

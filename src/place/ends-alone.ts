/** Whether a last line has too little on it, so that a smaller size is better. */
import { breakLines, countLines, endsInWidow } from '../measure/lines.ts';
import { atStep } from '../measure/step.ts';
import type { Pt, Theme } from '../model/theme.ts';
import type { Block, Inline } from '../model/tree.ts';
import { entryOf } from '../theme/entries.ts';
import { lookOf, styleOf } from '../theme/style-of.ts';
import { inlineRuns, listIndent } from './flow.ts';
import type { Part } from './parts.ts';
import type { PlacedRegion } from './regions.ts';
import type { Setting } from './setting.ts';

type Look = Pick<Setting, 'theme' | 'cjk'>;

/** Where words stand alone and large: a last line of one character is worth a smaller size. */
const large: ReadonlySet<string> = new Set(['display', 'title', 'statement', 'quote', 'subtitle', 'body']);

export function endsAlone(
  parts: readonly Part[],
  { region: { style }, rect }: PlacedRegion,
  step: number,
  look: Look,
): boolean {
  const setting = { ...look, style, step };
  return parts.some(
    ({ kind, ...part }) =>
      kind === 'text' &&
      'blocks' in part &&
      ((large.has(style) && endsInCharacter(part.blocks, rect.w, setting)) ||
        printEndsAlone(part.blocks, rect.w, setting)),
  );
}

function endsInCharacter(blocks: readonly Block[], width: Pt, { style, step, theme, cjk }: Setting): boolean {
  const { size } = atStep(theme, style, step);
  const face = lookOf(theme, style);
  return paragraphsOf(blocks, width, theme).some((one) =>
    endsInWidow(breakLines(inlineRuns(one.children, size, face), one.width, cjk)),
  );
}

/** Whether the small print of an entry has no room on the last line of its words. */
function printEndsAlone(blocks: readonly Block[], width: Pt, { style, step, theme, cjk }: Setting): boolean {
  const { size } = atStep(theme, style, step);
  return blocks.some((block) => {
    const entry = block.type === 'list' && entryOf(block, { size }, theme, styleOf(theme, style));
    if (!entry) return false;
    const face = { ...lookOf(theme, style), small: entry.small };
    const lines = (children: readonly Inline[]) =>
      countLines(inlineRuns(children, size, face), width - entry.indent, cjk);
    return block.children.some(({ children: [words] }) => {
      if (words?.type !== 'paragraph' || words.children.at(-1)?.type !== 'small') return false;
      return lines(words.children) > lines(words.children.slice(0, -1));
    });
  });
}

/** Paragraphs and headings with the width each has, list items at their indent. */
function paragraphsOf(
  blocks: readonly Block[],
  width: Pt,
  theme: Theme,
  level = 0,
): { readonly children: readonly Inline[]; readonly width: Pt }[] {
  return blocks.flatMap((block) => {
    if (block.type === 'paragraph' && block.small) return [];
    if (block.type === 'heading' || block.type === 'paragraph') return [{ children: block.children, width }];
    if (block.type !== 'list') return [];
    const inner = width - (listIndent(theme, level) - (level > 0 ? listIndent(theme, level - 1) : 0));
    return block.children.flatMap((item) => paragraphsOf(item.children, inner, theme, level + 1));
  });
}

import type { TextBox } from '../../model/box.ts';
import type { Theme } from '../../model/theme.ts';
import { entryOf } from '../../theme/entries.ts';
import { styleOf } from '../../theme/style-of.ts';
import type { Paragraph, Run } from '../text/paragraph.ts';
import { atStep } from '../text/styles.ts';

/** Numbered paragraphs of a style with entries: numbers without a point, small print at the other edge behind a tab. */
export function withEntries(
  paragraphs: readonly Paragraph[],
  { style: name, step, rect }: TextBox,
  theme: Theme,
): readonly Paragraph[] {
  const style = styleOf(theme, name);
  const { size } = atStep(style, step);
  const look = entryOf({ ordered: true }, { size }, theme, style);
  if (!look) return paragraphs;
  let n = 0;
  return paragraphs.map((paragraph, i) => {
    const { marker, level, runs } = paragraph;
    if (level > 0 || typeof marker === 'string') return paragraph;
    n = Math.max(n + 1, marker.startAt);
    const { indent: words, color } = look;
    // LibreOffice counts tab stops from where words begin, PowerPoint from the box: nearer to its edge one would wrap.
    const entry = { number: look.numberAt(n), words, end: rect.w - words - 1, color };
    // LibreOffice counts the space below the last of them, and sets all smaller.
    const after = i === paragraphs.length - 1 ? 0 : undefined;
    return { ...paragraph, entry, after, runs: atTheEnd(runs, look.small * size, theme) };
  });
}

function atTheEnd(runs: readonly Run[], size: number, { roles }: Theme): readonly Run[] {
  const first = runs.findIndex(({ small }) => small);
  return runs.flatMap((run, i): readonly Run[] => {
    if (!run.small) return [i === first - 1 ? { ...run, text: run.text.trimEnd() } : run];
    const said = { color: roles.muted, ...run, size };
    // LibreOffice gives a link the look of what stands behind it, so that has to look the same.
    return i === first ? [{ text: '', tab: true }, said] : [said];
  });
}

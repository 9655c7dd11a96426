/** Lines that are never broken: code, and the numbers before it. Each is a paragraph, so that copies have line ends. */
import { withoutTabs } from '../../measure/code-line.ts';
import type { TextBox } from '../../model/box.ts';
import type { Theme } from '../../model/theme.ts';
import type { Code } from '../../model/tree.ts';
import { clean } from '../xml/clean.ts';
import type { CodeLine, Highlight } from './highlight.ts';
import type { Paragraph, Run } from './paragraph.ts';
import { atStep } from './styles.ts';

export function listingParagraphs(
  { step, align, listing = [] }: TextBox,
  theme: Theme,
  highlight: Highlight,
): Paragraph[] {
  const { size, line } = atStep(theme.styles.code, step);
  const look = { code: true, size };
  const paragraph = (runs: readonly Run[]): Paragraph => ({
    // A line without signs is as high as the others.
    runs: runs.length === 0 ? [{ text: '', ...look }] : runs,
    level: 0,
    marker: 'none',
    align,
    fromLeft: true,
    line,
    after: 0,
  });
  if (!('value' in listing)) {
    const color = theme.roles.muted;
    return listing.map((text) => paragraph(text === '' ? [] : [{ text, color, ...look }]));
  }
  return linesOf(listing, highlight).map((tokens) => {
    // Spaces: not every program keeps to tab stops, and columns are to stand.
    const texts = withoutTabs(
      tokens.map(({ text }) => text),
      false,
    );
    const runs = tokens.map(({ color }, i) => ({ text: clean(texts[i] ?? ''), ...look, color }));
    return paragraph(runs.filter(({ text }) => text !== ''));
  });
}

function linesOf({ lang, value }: Code, highlight: Highlight): readonly CodeLine[] {
  return highlight({ lang, value }) ?? value.split('\n').map((text) => [{ text }]);
}

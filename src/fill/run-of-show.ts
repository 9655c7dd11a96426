import { showClock, showMinutes } from './clock.ts';
import type { FilledSlide } from './deck.ts';
import { markdownText } from './escape.ts';
import type { Words } from './words.ts';

const columns = ['run-slide', 'run-title', 'run-minutes', 'run-until', 'run-notes'] as const;

/** The lecture on a sheet of paper: a Markdown table with a row for each slide. */
export function runOfShow(
  title: string,
  slides: readonly FilledSlide[],
  language: string,
  words: Words,
): string {
  const rows = slides.map((slide, i) => [
    String(i + 1),
    markdownText(slide.title),
    showMinutes(slide.minutes, language),
    showClock(slide.until),
    markdownText(firstSentence(slide.spoken, language)),
  ]);
  const lines = [columns.map((key) => words.say(key)), ['--:', ':--', '--:', '--:', ':--'], ...rows];
  return `# ${markdownText(title)}\n\n${lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`;
}

/** Enough of the notes to know them again: their first sentence, or more where that only says hello. */
function firstSentence(notes: string, language: string): string {
  const [paragraph = ''] = notes.trim().split(/\n\s*\n/);
  let said = '';
  for (const { segment } of new Intl.Segmenter(language, { granularity: 'sentence' }).segment(paragraph)) {
    said += segment;
    if (said.trim().length >= 12) break;
  }
  return said.trim();
}

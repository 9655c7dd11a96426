import type { TextParagraph, TextRun } from '../../model/box.ts';
import type { TextStyle, Theme } from '../../model/theme.ts';
import { clean } from '../xml/clean.ts';
import type { Paragraph, Run } from './paragraph.ts';
import { atStep } from './styles.ts';

/** Text in shapes inherits from no layout, so its runs say size, colour and face. */
export function shapeParagraphs(paragraphs: readonly TextParagraph[], theme: Theme): Paragraph[] {
  return paragraphs.map((paragraph) => {
    const { line, after } = atStep(theme.styles[paragraph.style], paragraph.step);
    return {
      runs: paragraph.runs.map((run) => shapeRun(run, paragraph, theme)).filter(({ text }) => text !== ''),
      level: 0,
      marker: paragraph.bullet ? 'bullet' : 'none',
      align: paragraph.align,
      line,
      after: paragraph.after ?? after,
    };
  });
}

function shapeRun(run: TextRun, paragraph: TextParagraph, theme: Theme): Run {
  const style: TextStyle = theme.styles[run.style ?? paragraph.style];
  const raised = run.cite !== undefined;
  return {
    text: clean(run.text),
    bold: run.bold ?? style.bold,
    italic: run.italic,
    raised,
    // A source mark is written on the same ground as the words before it.
    color: run.color ?? (raised ? paragraph.runs[0]?.color : undefined) ?? style.color,
    size: atStep(style, paragraph.step).size,
    heading: style.font === 'heading',
  };
}

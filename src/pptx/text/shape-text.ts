import type { TextParagraph, TextRun } from '../../model/box.ts';
import type { TextStyle, Theme } from '../../model/theme.ts';
import { clean } from '../xml/clean.ts';
import { citeLink, type InlineContext } from './inline.ts';
import type { Paragraph, Run } from './paragraph.ts';
import { atStep } from './styles.ts';

/** Where links lead, and how marked text looks. */
type Context = Pick<InlineContext, 'links' | 'marked'>;

/** Text in shapes inherits from no layout, so its runs say size, colour and face. */
export function shapeParagraphs(
  paragraphs: readonly TextParagraph[],
  theme: Theme,
  context: Context,
): Paragraph[] {
  return paragraphs.map((paragraph) => {
    const { line, after } = atStep(theme.styles[paragraph.style], paragraph.step);
    return {
      runs: paragraph.runs
        .map((run) => shapeRun(run, paragraph, theme, context))
        .filter(({ text }) => text !== ''),
      level: 0,
      marker: paragraph.bullet ? 'bullet' : 'none',
      align: paragraph.align,
      line,
      after: paragraph.after ?? after,
    };
  });
}

function shapeRun(run: TextRun, paragraph: TextParagraph, theme: Theme, context: Context): Run {
  const style: TextStyle = theme.styles[run.style ?? paragraph.style];
  const isMark = run.cite !== undefined;
  return {
    text: clean(run.text),
    bold: run.bold ?? style.bold,
    italic: run.italic,
    raised: isMark || run.raised === true,
    lowered: run.lowered,
    code: run.code || style.font === 'mono' || undefined,
    // A source mark is written on the same ground as the words before it.
    color: run.color ?? (isMark ? paragraph.runs[0]?.color : undefined) ?? style.color,
    size: atStep(style, paragraph.step).size,
    heading: style.font === 'heading',
    ...(run.marked ? context.marked : {}),
    ...(run.link === undefined ? {} : { link: context.links.resolve(run.link) }),
    ...(isMark ? citeLink(context.links, run.text.replace('\u2060', '').trim()) : {}),
  };
}

/** Where the parts of a question stand: its words, a row for each option, and below them the answer. */
import { atStep } from '../../measure/step.ts';
import type { Pt, Rect } from '../../model/theme.ts';
import type { Block, Inline, Question } from '../../model/tree.ts';
import { insideOf } from '../../theme/mirror.ts';
import { questionSpace } from '../../theme/spacing.ts';
import { flowHeight } from '../flow.ts';
import type { Setting } from '../setting.ts';

export interface QuestionRow {
  readonly rect: Rect;
  /** The sign before the option, as high as a line. */
  readonly sign: Rect;
  readonly text: Rect;
  readonly blocks: readonly Block[];
}

export interface QuestionRows {
  readonly words: { readonly rect: Rect; readonly blocks: readonly Block[] };
  readonly rows: readonly QuestionRow[];
  readonly answer: { readonly rect: Rect; readonly blocks: readonly Block[] };
  readonly height: Pt;
}

export function questionRows(question: Question, place: Rect, setting: Setting): QuestionRows {
  const { x, y: top, w } = place;
  const inside = (rect: Rect) => insideOf(setting.theme, place, rect);
  const { across, down, between, afterSign, apart } = questionSpace;
  const { line } = atStep(setting.theme, setting.style, setting.step);
  const words = question.children.map(bold);
  const wordsRect = { x, y: top, w, h: flowHeight(words, w, setting) };
  let y = top + wordsRect.h + (words.length > 0 ? apart : 0);
  const rows = question.options.map(({ children }): QuestionRow => {
    const begin = x + across + line + afterSign;
    const text = { x: begin, y: y + down, w: w - (begin - x) - across, h: 0 };
    const h = Math.max(line, flowHeight(children, text.w, setting));
    const sign = { x: x + across, y: y + down, w: line, h: line };
    const rect = { x, y, w, h: h + 2 * down };
    y += rect.h + between;
    return { rect, sign: inside(sign), text: inside({ ...text, h }), blocks: children };
  });
  const { heading, children } = question.answer;
  const answer = [...(heading === '' ? [] : [strongLine(heading)]), ...children];
  y += apart - between;
  const answerRect = { x: x + across, y, w: w - 2 * across, h: flowHeight(answer, w - 2 * across, setting) };
  const height = answer.length > 0 ? y + answerRect.h - top : y - apart - top;
  return {
    words: { rect: wordsRect, blocks: words },
    rows,
    answer: { rect: answerRect, blocks: answer },
    height,
  };
}

export const questionHeight = (question: Question, width: Pt, setting: Setting): Pt =>
  questionRows(question, { x: 0, y: 0, w: width, h: 0 }, setting).height;

/** A question's own paragraphs are bold. */
const bold = (block: Block): Block =>
  block.type === 'paragraph' ? { ...block, children: [strong(block.children)] } : block;

const strong = (children: readonly Inline[]): Inline => ({ type: 'strong', children });

const strongLine = (value: string): Block => ({
  type: 'paragraph',
  children: [strong([{ type: 'text', value }])],
});

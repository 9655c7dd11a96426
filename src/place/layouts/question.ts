import { paragraph } from '../../blocks/kit/kit.ts';
import type { Box, PanelBox, ShapeBox, TextBox } from '../../model/box.ts';
import type { Rect } from '../../model/theme.ts';
import type { Block, Question } from '../../model/tree.ts';
import { startOf } from '../../theme/mirror.ts';
import { type QuestionRow, questionRows } from '../containers/question-rows.ts';
import { identity, type PlaceKind, type RegionContext } from './context.ts';
import { clickOf, settingOf } from './within.ts';

/** Its words, a sign and words for each option, and what appears at the answer's click: a mark, and why. */
export const placeQuestion: PlaceKind<Question> = (question, rect, context) => {
  const { words, rows, answer } = questionRows(question, rect, settingOf(context));
  const { id } = identity(context);
  const asked: Box[] = [
    ...text(`${id}-words`, 'Question', words, context),
    ...rows.flatMap((row, i): Box[] => {
      const sign = question.signs[i] ?? '';
      const words = { rect: row.text, blocks: row.blocks };
      return [
        signShape(`${id}-sign-${i + 1}`, `Sign ${sign}`, row, sign, false, context),
        ...text(`${id}-option-${i + 1}`, `Option ${sign}`, words, context),
      ];
    }),
  ];
  const right = rows[question.right - 1];
  const sign = question.signs[question.right - 1] ?? '';
  const told: Box[] = [
    ...(right ? [mark(`${id}-mark`, right, sign, context)] : []),
    ...text(`${id}-answer`, 'Answer', answer, context),
  ];
  return {
    boxes: [
      ...asked.map((box) => ({ ...clickOf(question), ...box })),
      ...told.map((box) => ({ ...box, click: question.answerClick })),
    ],
    overflow: 0,
  };
};

/** No box where there is nothing to say. */
function text(
  id: string,
  name: string,
  { rect, blocks }: { readonly rect: Rect; readonly blocks: readonly Block[] },
  { region, step, theme }: RegionContext,
): TextBox[] {
  if (blocks.length === 0) return [];
  const { name: own, style } = region;
  const look = { style, step, align: startOf(theme), anchor: 'top' } as const;
  return [{ type: 'text', id, name, region: own, rect, ...look, blocks }];
}

/** A letter in a circle; the right one's is filled. */
function signShape(
  id: string,
  name: string,
  { sign: rect }: QuestionRow,
  sign: string,
  isRight: boolean,
  { theme, step }: RegionContext,
): ShapeBox {
  const { panel, onPanel, accent, onAccent, rule } = theme.roles;
  const setting = { style: 'label', step } as const;
  const color = isRight ? onAccent : onPanel;
  return {
    type: 'shape',
    id,
    name,
    rect,
    geometry: 'ellipse',
    fill: isRight ? accent : panel,
    line: { color: isRight ? accent : rule, width: 1 },
    text: [paragraph(setting, [{ text: sign }], { bold: true, align: 'center', color, after: 0 })],
    anchor: 'middle',
    inset: { l: 0, t: 0, r: 0, b: 0 },
  };
}

/** A line around the right option, and its sign filled: told by shape, not by colour alone. */
function mark(id: string, row: QuestionRow, sign: string, context: RegionContext): PanelBox {
  const outline: ShapeBox = {
    type: 'shape',
    id: `${id}-line`,
    name: 'Line',
    rect: row.rect,
    geometry: 'roundRect',
    radius: 8,
    line: { color: context.theme.roles.accent, width: 2 },
    text: [],
    anchor: 'top',
    inset: { l: 0, t: 0, r: 0, b: 0 },
  };
  const filled = signShape(`${id}-sign`, `Sign ${sign}`, row, sign, true, context);
  return { type: 'panel', id, name: `Mark ${sign}`, children: [outline, filled] };
}

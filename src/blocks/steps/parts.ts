import type { ConnectorBox, TextParagraph } from '../../model/box.ts';
import type { Icon } from '../../model/icon.ts';
import type { Rect } from '../../model/theme.ts';
import { iconShape } from '../kit/icon.ts';
import { type Child, type Pen, paragraph, shape, withSource } from '../kit/kit.ts';
import type { Level } from '../kit/ladder.ts';
import { tones } from '../kit/tones.ts';
import type { StepsSpec } from './spec.ts';

export type Step = StepsSpec['steps'][number];

export const stepName = (step: Step, i: number): string => `Step ${i + 1}: ${step.title}`;

export interface StepWords {
  readonly title: TextParagraph;
  readonly text?: TextParagraph;
}

/** Title and text of a step on a panel; `beside` when they stand in shapes of their own. */
export function stepWords({ title, text, source }: Step, level: Level, pen: Pen, beside = false): StepWords {
  const { panel } = tones(pen.theme);
  const mark = (words: string, here: boolean) => withSource(words, here ? source : undefined, panel.muted);
  return {
    title: paragraph(level.title, mark(title, !text), {
      bold: true,
      color: panel.text,
      after: text && !beside ? 3 : 0,
    }),
    ...(text ? { text: paragraph(level.text, mark(text, true), { color: panel.text, after: 0 }) } : {}),
  };
}

export const inOrder = ({ title, text }: StepWords): TextParagraph[] => [title, ...(text ? [text] : [])];

/** A step's number in a circle, or its icon there. */
export function mark({ icon }: Step, i: number, rect: Rect, level: Level, pen: Pen): Child[] {
  const circle = shape(pen, `step-${i + 1}-number`, `Number ${i + 1}`, rect, {
    geometry: 'ellipse',
    fill: tones(pen.theme).accent.fill,
    text: icon ? [] : [numeral(i, level, pen)],
    anchor: 'middle',
  });
  return [circle, ...(icon ? [stepIcon(icon, i, rect, pen)] : [])];
}

/** In the middle of what a number would stand in. */
export function stepIcon(icon: Icon, i: number, { x, y, w, h }: Rect, pen: Pen): Child {
  const size = Math.min(w, h) * 0.62;
  const place = { x: x + (w - size) / 2, y: y + (h - size) / 2, w: size, h: size };
  return iconShape(pen, `step-${i + 1}-icon`, icon, place, tones(pen.theme).accent.text);
}

export const numeral = (i: number, level: Level, pen: Pen): TextParagraph =>
  paragraph(level.title, [{ text: `${i + 1}` }], {
    align: 'center',
    bold: true,
    color: tones(pen.theme).accent.text,
    after: 0,
  });

/** From the number of step i to the next one's. */
export const arrow = (i: number, { prefix, theme }: Pen): ConnectorBox => ({
  type: 'connector',
  id: `${prefix}arrow-${i + 1}`,
  name: `Arrow ${i + 1}`,
  from: { id: `${prefix}step-${i + 1}-number`, site: 2 },
  to: { id: `${prefix}step-${i + 2}-number`, site: 0 },
  route: 'straight',
  color: theme.roles.accent,
  width: 2,
  head: 'triangle',
});

import type { ConnectorBox, TextParagraph, TextRun } from '../../model/box.ts';
import type { Icon } from '../../model/icon.ts';
import type { Rect, Theme } from '../../model/theme.ts';
import { isRuled } from '../kit/hold.ts';
import { iconShape } from '../kit/icon.ts';
import { type Child, type Pen, paragraph, type Setting, shape, withSource } from '../kit/kit.ts';
import type { Level } from '../kit/ladder.ts';
import { wordsOf } from '../kit/runs.ts';
import { type Tone, tones } from '../kit/tones.ts';
import type { StepsSpec } from './spec.ts';

export type Step = StepsSpec['steps'][number];

export const stepName = (step: Step, i: number): string => `Step ${i + 1}: ${wordsOf(step.title)}`;

export interface StepWords {
  readonly title: TextParagraph;
  readonly text?: TextParagraph;
}

/** Title and text of a step on a panel; `beside` when they stand in shapes of their own. */
export function stepWords({ title, text, source }: Step, level: Level, pen: Pen, beside = false): StepWords {
  const panel = wordTone(pen.theme);
  const mark = (words: readonly TextRun[], here: boolean) =>
    withSource(words, here ? source : undefined, panel.muted);
  return {
    title: paragraph(level.title, mark(title, !text), {
      bold: true,
      color: panel.text,
      after: text && !beside ? 3 : 0,
    }),
    ...(text ? { text: paragraph(level.text, mark(text, true), { color: panel.text, after: 0 }) } : {}),
  };
}

/** Words stand on panels, or on the slide itself. */
function wordTone(theme: Theme): Pick<Tone, 'text' | 'muted'> {
  return isRuled(theme) ? theme.roles : tones(theme).panel;
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

/** A step's number, large and without a ground, or its icon in the same place. */
export function hungNumeral({ icon }: Step, i: number, rect: Rect, setting: Setting, pen: Pen): Child[] {
  const { accent } = pen.theme.roles;
  const size = rect.h * 0.7;
  const place = { x: rect.x, y: rect.y + (rect.h - size) / 2, w: Math.min(size, rect.w), h: size };
  const numeral = paragraph(setting, [{ text: `${i + 1}` }], { bold: true, color: accent, after: 0 });
  return [
    shape(pen, `step-${i + 1}-number`, `Number ${i + 1}`, rect, { text: icon ? [] : [numeral] }),
    ...(icon ? [iconShape(pen, `step-${i + 1}-icon`, icon, place, accent)] : []),
  ];
}

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

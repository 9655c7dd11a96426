import type { StepsSpec } from '../../model/block.ts';
import type { TextParagraph } from '../../model/box.ts';
import { type Pen, paragraph, withSource } from './kit.ts';
import type { Level } from './ladder.ts';
import { tones } from './tones.ts';

export type Step = StepsSpec['steps'][number];

export const stepName = (step: Step, i: number): string => `Step ${i + 1}: ${step.title}`;

/** Title and text of a step on a panel. */
export function stepWords({ title, text, source }: Step, level: Level, pen: Pen): TextParagraph[] {
  const { panel } = tones(pen.theme);
  const mark = (words: string, here: boolean) => withSource(words, here ? source : undefined, panel.muted);
  return [
    paragraph(level.title, mark(title, !text), { bold: true, color: panel.text, after: text ? 3 : 0 }),
    ...(text ? [paragraph(level.text, mark(text, true), { color: panel.text, after: 0 })] : []),
  ];
}

import { atStep } from '../../measure/step.ts';
import type { Rect } from '../../model/theme.ts';
import {
  type Drawing,
  flaws,
  type Pen,
  paragraph,
  type Setting,
  settled,
  shape,
  textSize,
} from '../kit/kit.ts';
import { best, inGroup, type Level, levels } from '../kit/ladder.ts';
import { tones } from '../kit/tones.ts';
import { settingsIn } from '../kit/type-scale.ts';
import { type CountdownSpec, clock } from './spec.ts';

const bar = 10;
const gap = 16;

/** The time, large, with a bar of how much of it is left; what is to be done stands above. */
export function drawCountdown(spec: CountdownSpec, rect: Rect, pen: Pen) {
  const alt = [spec.alt, clock(spec.total)].filter((one) => one !== '').join(' – ');
  return inGroup(best([countdown(spec, rect, pen)], levels), pen, {
    id: 'countdown',
    name: 'Countdown',
    alt,
  });
}

const countdown =
  (spec: CountdownSpec, rect: Rect, pen: Pen) =>
  (level: Level): Drawing => {
    const { roles } = pen.theme;
    const { panel } = tones(pen.theme);
    const left = spec.left ?? spec.total;
    const task = spec.text
      ? [paragraph(level.title, [{ text: spec.text }], { align: 'center', color: roles.text, after: 0 })]
      : [];
    const taskSize = textSize(task, rect.w, pen);
    const above = spec.text ? taskSize.height + gap : 0;
    const color = left === 0 ? (roles.series[1] ?? roles.accent) : roles.accent;
    const digitsAt = (setting: Setting, seconds = left) =>
      paragraph(setting, [{ text: clock(seconds) }], { align: 'center', color, after: 0 });
    // As large as there is room for, from the first second to the last: it is read from the last row.
    const room = rect.h - above - gap - bar;
    const fits = (one: Setting) =>
      atStep(pen.theme, one.style, one.step).line <= room &&
      !textSize([digitsAt(one, spec.total)], rect.w, pen).cut;
    const sizes = settingsIn(pen.theme, ['figure'], Number.POSITIVE_INFINITY, 0);
    const setting = sizes.find(fits) ?? sizes.at(-1) ?? level.title;
    const { size, line } = atStep(pen.theme, setting.style, setting.step);
    const height = above + line + gap + bar;
    const top = settled(rect, height);
    const width = Math.min(rect.w, Math.max(size * 4.5, rect.w * 0.5));
    const x = rect.x + (rect.w - width) / 2;
    const track = { x, y: top + above + line + gap, w: width, h: bar };
    const share = left / spec.total;
    return {
      children: [
        ...(spec.text
          ? [shape(pen, 'task', 'Task', { x: rect.x, y: top, w: rect.w, h: taskSize.height }, { text: task })]
          : []),
        shape(
          pen,
          'time',
          'Time',
          { x: rect.x, y: top + above, w: rect.w, h: line },
          { text: [digitsAt(setting)], anchor: 'middle' },
        ),
        shape(pen, 'track', 'Bar', track, { fill: panel.fill }),
        ...(share > 0
          ? [shape(pen, 'left', 'Time left', { ...track, w: track.w * share }, { fill: color })]
          : []),
      ],
      over: height - rect.h,
      ...flaws([taskSize]),
    };
  };

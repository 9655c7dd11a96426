import type { PlannedSlide } from '../model/plan.ts';
import { showNumber } from './numbers.ts';
import type { Words } from './words.ts';

/** Minutes from the start of the lecture to the end of each slide. */
export function clockOf(slides: readonly PlannedSlide[]): ReadonlyMap<PlannedSlide, number> {
  let total = 0;
  return new Map(
    slides.map((planned) => {
      total += planned.minutes;
      return [planned, total];
    }),
  );
}

/** The line that stands over a slide's notes, so that a glance tells whether one is on time. */
export function clockLine(minutes: number, until: number, words: Words): string {
  const clock = showClock(until);
  return minutes === 0
    ? words.say('clock-continued', { until: clock })
    : words.say('clock', { n: showMinutes(minutes, words.language), until: clock });
}

/** `3:30`, `62:05`: minutes and seconds, as a stopwatch shows them. */
export function showClock(minutes: number): string {
  const seconds = Math.round(minutes * 60);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** At most two digits after the point, or what the language has for it: `1.25`, `2`, `0,5`. */
export function showMinutes(minutes: number, language: string): string {
  return showNumber(Math.round(minutes * 100) / 100, language, false, false);
}

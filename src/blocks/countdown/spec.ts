import { alt, Misfit, mapping, number, oneOf, orElse, type Read, text } from '../kit/shape.ts';

export interface CountdownSpec {
  readonly alt: string;
  /** All of it. */
  readonly total: number;
  readonly start: 'press' | 'slide';
  readonly text?: string;
  /** Seconds that are left, while it runs. */
  readonly left?: number;
}

const given = mapping(
  {
    alt,
    minutes: orElse(number, 0),
    seconds: orElse(number, 0),
    start: orElse(oneOf('press', 'slide'), 'press'),
  },
  { text, left: number },
);

export const readCountdown: Read<CountdownSpec> = (value, at) => {
  const { minutes, seconds, ...rest } = given(value, at);
  const total = Math.round(minutes * 60 + seconds);
  if (total < 1 || total > 24 * 3600) throw new Misfit(`${at} is no time that could run down`);
  return { ...rest, total };
};

/** `5:00`, `1:15:00`. */
export function clock(seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
  const two = (n: number) => String(n).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

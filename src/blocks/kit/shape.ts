/** What the YAML of a fenced block is to be: both outputs draw it without asking again. */
import { hold } from '../../diagnostics/too-large.ts';
import type { LimitName } from '../../model/limits.ts';

/** What is wrong with a block, in a few words. */
export class Misfit extends Error {}

export type Read<T> = (value: unknown, at: string) => T;

export const text: Read<string> = (value, at) => {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  throw new Misfit(`${at} is no text`);
};
export const number: Read<number> = (value, at) => {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new Misfit(`${at} is no number`);
};
export const flag: Read<boolean> = (value) => value === true;
export const figure: Read<number | null> = (value, at) =>
  value === null || value === undefined ? null : number(value, at);

export const orElse =
  <T>(read: Read<T>, otherwise: T): Read<T> =>
  (value, at) =>
    value === undefined || value === null ? otherwise : read(value, at);

export const list =
  <T>(read: Read<T>, least = 1, limit: LimitName = 'parts'): Read<T[]> =>
  (value, at) => {
    if (!Array.isArray(value) || value.length < least) throw new Misfit(`${at} is not a list`);
    hold(limit, value.length);
    return value.map((item, i) => read(item, `${at} ${i + 1}`));
  };

export const oneOf =
  <T extends string>(...names: readonly T[]): Read<T> =>
  (value, at) => {
    const found = names.find((name) => name === value);
    if (found === undefined) throw new Misfit(`${at} is none of ${names.join(', ')}`);
    return found;
  };

type Fields = Readonly<Record<string, Read<unknown>>>;
type Values<F extends Fields> = { [K in keyof F]: ReturnType<F[K]> };

/** A mapping with all of `needed`, and those of `optional` that are there. Other keys are dropped. */
export const mapping =
  <N extends Fields, O extends Fields>(needed: N, optional: O): Read<Values<N> & Partial<Values<O>>> =>
  (value, at) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw new Misfit(`${at} is no mapping`);
    const own = value as Readonly<Record<string, unknown>>;
    const read = (fields: Fields, keys: readonly string[]) =>
      keys.map((key) => [key, fields[key]?.(own[key], `${at}.${key}`)]);
    const given = Object.keys(optional).filter((key) => own[key] !== undefined && own[key] !== null);
    return Object.fromEntries([...read(needed, Object.keys(needed)), ...read(optional, given)]);
  };

/** Words for those who cannot see it. */
export const alt: Read<string> = (value, at) =>
  value === undefined || value === null ? '' : text(value, at);

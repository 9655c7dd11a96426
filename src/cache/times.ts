/** How long outputs took to make, for `--shard` and `lectern list`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OutputKind, Report } from '../model/report.ts';
import { isObject } from '../text/as-text.ts';
import { writeWhole } from '../write-whole.ts';

/** Milliseconds by deck, audience and kind. */
export type Times = Readonly<
  Record<string, Readonly<Record<string, Readonly<Partial<Record<OutputKind, number>>>>>>
>;

const fileIn = (dir: string): string => join(dir, 'times.json');

/** Nothing where nothing is known, or something foreign stands there. */
export function readTimes(dir: string | undefined): Times {
  try {
    const read: unknown = dir === undefined ? {} : JSON.parse(readFileSync(fileIn(dir), 'utf8'));
    return isTimes(read) ? read : {};
  } catch {
    return {};
  }
}

const isTimes = (value: unknown): value is Times =>
  isObject(value) &&
  Object.values(value).every(
    (audiences: unknown) =>
      isObject(audiences) &&
      Object.values(audiences).every(
        (kinds: unknown) => isObject(kinds) && Object.values(kinds).every(Number.isFinite),
      ),
  );

/** Adds what reports tell. A folder that cannot be written keeps no times. */
export async function keepTimes(dir: string | undefined, reports: readonly Report[]): Promise<void> {
  if (dir === undefined) return;
  const times: Record<string, Record<string, Partial<Record<OutputKind, number>>>> = structuredClone(
    readTimes(dir),
  );
  for (const { deck, audience, outputs } of reports) {
    if (outputs.length === 0) continue;
    const took = Object.fromEntries(outputs.map(({ kind, ms }) => [kind, ms]));
    times[deck] = { ...times[deck], [audience]: { ...times[deck]?.[audience], ...took } };
  }
  const text = JSON.stringify(times);
  if (text === JSON.stringify(readTimes(dir))) return;
  await writeWhole(fileIn(dir), text).catch(() => {});
}

import { entriesWords } from '../kit/said.ts';
import { alt, flag, list, mapping, type Read, text } from '../kit/shape.ts';

/** A group of causes. */
export interface Cause {
  readonly title: string;
  readonly items?: readonly string[];
  readonly source?: string;
}

/** Causes of an effect (Ishikawa). */
export interface FishboneSpec {
  readonly alt: string;
  readonly clicks?: boolean;
  readonly effect: string;
  readonly causes: readonly Cause[];
}

const cause: Read<Cause> = mapping({ title: text }, { items: list(text, 0), source: text });
export const readFishbone: Read<FishboneSpec> = mapping(
  { alt, effect: text, causes: list(cause) },
  { clicks: flag },
);

/** The effect, and its causes. */
export const fishboneWords = ({ effect, causes }: FishboneSpec, cjk: boolean): string =>
  `${effect}${cjk ? '：' : ': '}${entriesWords(causes, cjk)}`;

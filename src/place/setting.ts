import type { Theme } from '../model/theme.ts';

/** What text is set in: a style at a step, of a theme; `cjk` says how wide quotation marks are. */
export interface Setting {
  readonly style: string;
  readonly step: number;
  readonly theme: Theme;
  readonly cjk: boolean;
}

import { diagnostic } from '../diagnostics/catalogue.ts';
import type { Diagnostic, Place } from '../model/diagnostic.ts';

/** Collects, for one slide, what no slide without a browser can show; each thing once. */
export class Reporter {
  readonly diagnostics: Diagnostic[] = [];
  /** The block that is being read. */
  at: Place | undefined;
  private readonly told = new Set<string>();
  private readonly slide: number;

  constructor(slide: number) {
    this.slide = slide;
  }

  lost(what: string, place: Place | undefined, hint?: string): void {
    if (this.told.has(what)) return;
    this.told.add(what);
    this.diagnostics.push(
      diagnostic('not-carried-over', `slide ${this.slide}: ${what}`, { place, ...(hint ? { hint } : {}) }),
    );
  }
}

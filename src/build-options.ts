import type { BuildCache } from './cache/build-cache.ts';
import type { Audience, Deck } from './model/deck.ts';
import type { Diagnostic } from './model/diagnostic.ts';
import type { OutputKind } from './model/report.ts';
import type { PrintOptions } from './print.ts';
import type { Project } from './project.ts';

export interface BuildOptions {
  readonly project: Project;
  readonly deck: Deck;
  readonly audience: Audience;
  readonly to: readonly OutputKind[];
  /** How PDF and handout are printed. */
  readonly print?: PrintOptions;
  /** Folder for results, absolute; the deck's and audience's folders are made in it. */
  readonly out: string;
  /** Diagnostics of loading, for the report. */
  readonly diagnostics?: readonly Diagnostic[];
  /** Where outputs made before are, and `Inputs.deck` from before the deck was loaded; without it all is made anew. */
  readonly cached?: { readonly cache: BuildCache; readonly deckKey: string };
  /** Called when a step begins, with a word for it. */
  readonly onStep?: (step: string) => void;
}

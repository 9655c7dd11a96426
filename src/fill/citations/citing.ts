import type { Source } from '../../model/deck.ts';
import type { RichNode } from '../../model/rich.ts';

/** A source mark: what it shows, and where its fact stands. */
export interface Mark {
  readonly text: string;
  readonly from: string;
  /** It stands among words, as `(Knuth, 1984)`; else it is raised. */
  readonly inline: boolean;
}

/** An entry of the list of references. `label` is its number, or what else the style begins it with. */
export interface Entry {
  /** Id of the work. */
  readonly work: string;
  readonly label: string;
  readonly nodes: readonly RichNode[];
}

/** What slides say of sources. */
export interface Citing {
  /** All marks of sources, by their ids. */
  of(ids: readonly string[], withoutAuthor: boolean): readonly Mark[];
  /** Marks of sources that the deck gives none. */
  marks(sources: readonly Source[], withoutAuthor?: boolean): readonly Mark[];
  /** What the foot of a slide says of such a source; nothing where a mark on it has said it in words. */
  atFoot(source: Source, unmarked: boolean): readonly string[];
  /** The list of references, in the order of the style. */
  entries(): readonly Entry[];
  /** All marks that were asked for so far, each with the work it stands for, or the first of several. */
  shown(): readonly (Mark & { readonly work: string })[];
}

/** Before it is known what slides cite. */
export const noCitations: Citing = {
  of: () => [],
  marks: () => [],
  atFoot: () => [],
  entries: () => [],
  shown: () => [],
};

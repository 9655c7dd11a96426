/** Rich text of data: what a field may hold besides plain words, by mdast's names. Nothing else passes. */
import type { Break, Cite, InlineCode, InlineMath, Text } from './tree.ts';

export interface RichSpan {
  readonly type: 'emphasis' | 'strong' | 'sub' | 'sup' | 'highlight';
  readonly children: readonly RichNode[];
}
/** `url` is an address (http, https, mailto), or `#` and the id of a slide. */
export interface RichLink {
  readonly type: 'link';
  readonly url: string;
  readonly children: readonly RichNode[];
}
/** A fact that is still to be filled in: `{founded}`, `{trade.when}`. `offset` counts from the text's start. */
export interface RichReference {
  readonly type: 'reference';
  readonly fact: string;
  /** `whole` for a plain `{id}`. */
  readonly part: string;
  readonly offset: number;
}

/**
 * Works that are cited, still to be put into marks: `[@knuth81, p. 12; @li2018]`. `sources` are what stands after each `@`;
 * `withoutAuthor`: `[-@knuth81]`, where the words name the author.
 */
export interface RichCitation {
  readonly type: 'citation';
  readonly sources: readonly string[];
  readonly withoutAuthor: boolean;
  readonly offset: number;
}

/** `cite` is what a citation has become. */
export type RichNode =
  | Text
  | InlineCode
  | InlineMath
  | Break
  | Cite
  | RichSpan
  | RichLink
  | RichReference
  | RichCitation;

/** What is wrong in a rich text, at an offset (UTF-16) into it. */
export interface RichProblem {
  readonly offset: number;
  readonly message: string;
  readonly hint: string;
}

export interface RichText {
  readonly tree: readonly RichNode[];
  readonly problems: readonly RichProblem[];
}

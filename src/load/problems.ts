import { type DiagnosticCode, diagnostic } from '../diagnostics/catalogue.ts';
import { tooLarge } from '../diagnostics/too-large.ts';
import type { Diagnostic, Place } from '../model/diagnostic.ts';
import type { LimitName } from '../model/limits.ts';

/** What one kind of name can stand for; links of a kind are checked when all files are read. */
export type LinkKind =
  | 'fact'
  | 'source'
  | 'unit'
  | 'table'
  | 'section'
  | 'slide'
  | 'tag'
  | 'language'
  | 'audience';

/** Everything found wrong so far, and which kinds of names are not all known because a file could not be read. */
export class Problems {
  readonly found: Diagnostic[] = [];
  readonly #unread = new Set<LinkKind>();

  add(code: DiagnosticCode, message: string, place?: Place, hint?: string): void {
    this.found.push(diagnostic(code, message, { place, hint }));
  }

  tooLarge(limit: LimitName, subject: string, amount: number | undefined, place: Place): void {
    this.found.push(tooLarge(limit, subject, amount, place));
  }

  /** A file of such names is broken: naming one that is not known may be right after all. */
  markUnread(kind: LinkKind): void {
    this.#unread.add(kind);
    // Any file may have texts.
    this.#unread.add('language');
  }

  isUnread(kind: LinkKind): boolean {
    return this.#unread.has(kind);
  }
}

/** What browsers have to be told of a deck's language beside its tag: as PowerPoint sets text in it. */
import { baseOf, isRightToLeft, scriptOf } from '../text/language.ts';

/** With `html`, so that it stands over what the theme's own style sheets say for all languages. */
const surfaces = 'html :is(.lt-slide,.slidev-layout,.slidev-note)';

/** Scripts that are written without what makes Latin letters only prettier. */
const plain: ReadonlySet<string> = new Set(['Latn', 'Cyrl', 'Grek', 'Hans', 'Hant', 'Jpan', 'Kore']);

/** CSS for a deck in a language (BCP 47); empty for most. */
export function languageCss(language: string): string {
  return [
    // Lines end between words, which spaces part.
    ...(baseOf(language) === 'ko' ? [`${surfaces}{word-break:keep-all}`] : []),
    ...(plain.has(scriptOf(language)) ? [] : [`${surfaces}{font-variant-ligatures:normal}`]),
    ...(isRightToLeft(language) ? [`${surfaces}{direction:rtl}`] : []),
  ].join('\n');
}

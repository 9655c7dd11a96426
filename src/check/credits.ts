import { diagnostic } from '../diagnostics/catalogue.ts';
import type { Deck, PictureField } from '../model/deck.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { fieldsIn } from './fields.ts';

/** Licences under which whoever made a work is to be named: Creative Commons' but for CC0, and its like. */
const asksForCredit = /\b(?:CC[ -]?BY|Creative Commons Attribution|GFDL|OGL|ODC-BY)\b/i;

/** Pictures whose licence asks for a credit that they do not have. */
export function checkCredits({ sections }: Deck): Diagnostic[] {
  return sections
    .flatMap(({ slides }) => slides)
    .flatMap(({ fields }) => picturesIn(fieldsIn(fields)))
    .filter(({ licence = '', credit }) => asksForCredit.test(licence) && !credit)
    .map(({ src, licence, place }) =>
      diagnostic('missing-credit', `the picture '${src}' is shown by ${licence}, which asks for a credit`, {
        place,
        hint: 'say who made it: credit: {en: "Photo: A. Person"}',
      }),
    );
}

const picturesIn = (fields: ReturnType<typeof fieldsIn>): PictureField[] =>
  fields.flatMap((field) => (field.type === 'picture' ? [field] : []));

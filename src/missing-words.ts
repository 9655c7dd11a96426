import { diagnostic } from './diagnostics/catalogue.ts';
import { missingWords } from './fill/words.ts';
import type { Audience, Deck } from './model/deck.ts';
import type { Diagnostic } from './model/diagnostic.ts';
import type { Project } from './project.ts';
import { wordTable } from './word-table.ts';

/** The languages of audiences in which Lectern's own words are not all there, each told once for the deck. */
export function checkWords(project: Project, deck: Deck, audiences: readonly Audience[]): Diagnostic[] {
  const languages = [...new Set(audiences.map(({ language }) => language))];
  const table = wordTable(project, deck, languages);
  return languages.flatMap((language) => {
    const keys = missingWords(table, language);
    if (keys.length === 0) return [];
    const named = keys.slice(0, 3).join(', ') + (keys.length > 3 ? ' …' : '');
    const count = keys.length === 1 ? 'one word' : `${keys.length} words`;
    return diagnostic(
      'missing-words',
      `${count} that Lectern itself puts on slides (${named}) ${keys.length === 1 ? 'is' : 'are'} not there in ${language}; English stands in`,
      {
        place: deck.place,
        hint: `Write templates/words.yaml in your project: under '${language}:' the keys that 'en:' has in Lectern's templates/words.yaml.`,
      },
    );
  });
}

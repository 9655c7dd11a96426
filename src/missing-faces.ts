import { diagnostic } from './diagnostics/catalogue.ts';
import type { Audience, Deck } from './model/deck.ts';
import type { Diagnostic } from './model/diagnostic.ts';
import type { Project } from './project.ts';
import { faceFolder, facePackage } from './theme/face-folder.ts';
import { wantedFace } from './theme/script-faces.ts';

/** Faces of audiences' languages whose package the project could install and has not, each told once for the deck. */
export function checkFaces(project: Project, deck: Deck, audiences: readonly Audience[]): Diagnostic[] {
  const languages = [...new Set(audiences.map(({ language }) => language))];
  const told = new Set<string>();
  return languages.flatMap((language) => {
    const face = wantedFace(language);
    const name = face === undefined ? undefined : facePackage(face);
    if (face === undefined || name === undefined || told.has(face)) return [];
    told.add(face);
    if (faceFolder(face, project.root) !== undefined) return [];
    const message = `the web deck in ${language} does not bring '${face}': it is shown in whatever face the machine has`;
    const hint = `Install it in your project: npm install ${name}`;
    return diagnostic('face-not-installed', message, { place: deck.place, hint });
  });
}

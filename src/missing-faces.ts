import { diagnostic } from './diagnostics/catalogue.ts';
import type { Audience, Deck } from './model/deck.ts';
import type { Diagnostic } from './model/diagnostic.ts';
import type { Theme } from './model/theme.ts';
import type { Project } from './project.ts';
import { scriptOf } from './text/language.ts';
import { faceFolder, facePackage } from './theme/face-folder.ts';
import { familyNames, isEastAsian } from './theme/faces.ts';
import { wantedFace } from './theme/script-faces.ts';

/** Faces of an audience's language whose package the project could install and has not. */
export function checkFaces(project: Project, deck: Deck, { language }: Audience, theme: Theme): Diagnostic[] {
  return facesOf(theme, language).flatMap((face) => {
    const name = facePackage(face);
    if (name === undefined || faceFolder(face, project.root) !== undefined) return [];
    const message = `the web deck in ${language} does not bring '${face}': it is shown in whatever face the machine has`;
    const hint = `Install it in your project: npm install ${name}`;
    return diagnostic('face-not-installed', message, { place: deck.place, hint });
  });
}

/** Chinese of China is shown in the faces that the theme names; other languages in those of their script. */
function facesOf({ fonts }: Theme, language: string): readonly string[] {
  const wanted = wantedFace(language);
  if (wanted !== undefined) return [wanted];
  if (scriptOf(language) !== 'Hans') return [];
  const first = Object.values(fonts).flatMap(({ web }) => familyNames(web)?.find(isEastAsian) ?? []);
  return [...new Set(first)];
}

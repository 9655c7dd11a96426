import { extname } from 'node:path';
import { checkAudience, checkData } from './check/index.ts';
import { checkKinds } from './check-kinds.ts';
import { checkFaces } from './missing-faces.ts';
import { checkWords } from './missing-words.ts';
import type { Audience, Deck } from './model/deck.ts';
import type { Diagnostic } from './model/diagnostic.ts';
import type { ColorName } from './model/theme.ts';
import { pictureSize } from './picture-size.ts';
import { prepare } from './prepare.ts';
import type { Project } from './project.ts';

/** What is wrong, doubtful or could be better in a deck for some audiences, found without building it. */
export function checkDeck(project: Project, deck: Deck, audiences: readonly Audience[]): Diagnostic[] {
  const own = audiences.map((audience) => ({
    audience: audience.id,
    found: checkFor(project, deck, audience),
  }));
  const ofKinds = checkKinds(project, deck);
  // What a template names that is not there is met again when it is filled.
  const told = new Set(ofKinds.map(({ code, place }) => JSON.stringify([code, place])));
  const others = merged(own).filter(({ code, place }) => !told.has(JSON.stringify([code, place])));
  return [...checkData(deck), ...checkWords(project, deck, audiences), ...ofKinds, ...others];
}

function checkFor(project: Project, deck: Deck, audience: Audience): Diagnostic[] {
  const prepared = prepare(project, deck, audience);
  const { diagnostics, plan, theme, slides, presentation, words } = prepared;
  const placed = prepared.placed.map((one) => one.placed);
  // SVG is sharp at any size.
  const pixels = (file: string) => (extname(file).toLowerCase() === '.svg' ? undefined : pictureSize(file));
  const colorPlace = (name: ColorName) => prepared.colorPlaces[name];
  const topicTitles = words.find('topic-titles')?.split(';') ?? [];
  const subject = { deck, audience, plan, theme, slides, presentation, placed };
  return [
    ...diagnostics,
    ...checkFaces(project, deck, audience, theme),
    ...checkAudience({ ...subject, pixels, topicTitles, colorPlace }),
  ];
}

/** The same fault seen for several audiences is told once; seen for some of them only, with their names. */
function merged(
  all: readonly { readonly audience: string; readonly found: readonly Diagnostic[] }[],
): Diagnostic[] {
  const seen = new Map<string, { readonly one: Diagnostic; readonly audiences: string[] }>();
  for (const { audience, found } of all) {
    for (const one of found) {
      const entry = seen.get(JSON.stringify(one)) ?? { one, audiences: [] };
      if (!entry.audiences.includes(audience)) entry.audiences.push(audience);
      seen.set(JSON.stringify(one), entry);
    }
  }
  return [...seen.values()].map(({ one, audiences }) =>
    audiences.length === all.length || one.place?.file.includes('/audiences/')
      ? one
      : { ...one, message: `${one.message} (for ${audiences.join(', ')})` },
  );
}

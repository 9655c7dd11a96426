import { join } from 'node:path';
import { InputError } from '../errors.ts';
import { Speaker } from '../fill/speaker.ts';
import { wordsFor } from '../fill/words.ts';
import { loadDeck } from '../load/index.ts';
import type { Deck } from '../model/deck.ts';
import type { PlannedSlide } from '../model/plan.ts';
import { deckNames, type Project } from '../project.ts';
import { planDeck } from '../select/plan.ts';
import { wordTable } from '../word-table.ts';
import { chooseAudiences, chooseDeck, loadOrThrow } from './choose.ts';
import { table } from './table.ts';
import type { Terminal } from './terminal.ts';

export interface ListFlags {
  readonly audience: readonly string[];
  readonly json?: boolean;
}

/** Decks with their audiences; or, for audiences named, each slide kept or left out, and why. */
export async function listCommand(
  project: Project,
  name: string | undefined,
  flags: ListFlags,
  terminal: Terminal,
) {
  if (flags.audience.length > 0)
    return listSlides(project, await chooseDeck(project, name, terminal), flags, terminal);
  const names = name === undefined ? deckNames(project) : [await chooseDeck(project, name, terminal)];
  if (names.length === 0) await chooseDeck(project, undefined, terminal);
  const rows = names.flatMap((id) => audienceRows(project, loadAny(project, id)));
  if (flags.json) return terminal.out(JSON.stringify(rows, undefined, 2));
  const cells = rows.map((row) => [
    row.deck,
    row.audience + (row.default ? ' *' : ''),
    row.language,
    String(row.slides),
    String(row.minutes),
    row.available === undefined ? '–' : String(row.available),
    row.title,
  ]);
  terminal.out(table(['deck', 'audience', 'language', 'slides', 'minutes', 'of', 'title'], cells, [3, 4, 5]));
  terminal.out('* built when no audience is named');
}

/** A deck for listing: warnings do not matter here, errors do. */
function loadAny(project: Project, id: string): Deck {
  const { deck, diagnostics } = loadDeck(join(project.root, 'data', id), { root: project.root });
  if (!deck) throw new InputError(diagnostics);
  return deck;
}

function audienceRows(project: Project, deck: Deck) {
  return [...deck.audiences.values()].map((audience) => {
    const plan = planDeck(deck, audience);
    return {
      deck: deck.id,
      audience: audience.id,
      default: audience.id === deck.defaultAudience,
      language: audience.language,
      slides: plan.kept.length,
      minutes: plan.minutes,
      available: audience.minutes,
      title: say(project, deck, audience.id, audience.title),
    };
  });
}

function listSlides(project: Project, id: string, flags: ListFlags, terminal: Terminal) {
  const { deck } = loadOrThrow(project, id);
  const plans = chooseAudiences(deck, flags.audience).map((audience) => {
    const plan = planDeck(deck, audience);
    const row = (kept: boolean) => (one: (typeof plan.kept)[number]) => ({
      kept,
      id: one.slide.id,
      section: one.section.id,
      minutes: one.minutes,
      weight: one.slide.weight,
      depth: one.slide.depth,
      reason: one.reason,
      title: say(project, deck, audience.id, titleOf(one, deck)),
    });
    const slides = [...plan.kept.map(row(true)), ...plan.left.map(row(false))];
    return {
      audience: audience.id,
      minutes: plan.minutes,
      available: audience.minutes,
      sections: perSection(plan.kept),
      slides,
    };
  });
  if (flags.json) return terminal.out(JSON.stringify(plans.length === 1 ? plans[0] : plans, undefined, 2));
  for (const plan of plans) {
    const rows = plan.slides.map((one) => [
      one.kept ? 'yes' : 'no',
      one.section,
      one.id,
      String(one.minutes),
      String(one.weight),
      String(one.depth),
      one.reason,
      one.title,
    ]);
    terminal.out(
      table(['kept', 'section', 'slide', 'min', 'weight', 'depth', 'why', 'title'], rows, [3, 4, 5]),
    );
    const per = Object.entries(plan.sections).map(([section, minutes]) => `${section} ${minutes}`);
    terminal.out(
      `\n${plan.audience}: ${plan.minutes}${plan.available === undefined ? '' : ` of ${plan.available}`} minutes (${per.join(', ')})\n`,
    );
  }
}

function perSection(kept: ReturnType<typeof planDeck>['kept']): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const one of kept)
    sums[one.section.id] = Math.round(((sums[one.section.id] ?? 0) + one.minutes) * 100) / 100;
  return sums;
}

/** The title the slide is filled with: its own, else the deck's on the cover and the section's elsewhere. */
function titleOf({ slide, section }: PlannedSlide, deck: Deck) {
  return slide.title ?? (slide.kind === 'cover' ? deck.title : section.title);
}

function say(project: Project, deck: Deck, audienceId: string, text: Parameters<Speaker['say']>[0]): string {
  const audience = deck.audiences.get(audienceId);
  if (!audience) return '';
  return new Speaker(deck, audience, wordsFor(wordTable(project), audience.language)).say(text).text;
}

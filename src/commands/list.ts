import { join } from 'node:path';
import { cachePlace } from '../cache/place.ts';
import { readTimes, type Times } from '../cache/times.ts';
import { InputError } from '../errors.ts';
import { Speaker } from '../fill/speaker.ts';
import { wordsFor } from '../fill/words.ts';
import { loadDeck } from '../load/index.ts';
import { loadOrThrow } from '../load-or-throw.ts';
import type { Deck } from '../model/deck.ts';
import { deckNames, type Project } from '../project.ts';
import { planDeck } from '../select/plan.ts';
import { wordTable } from '../word-table.ts';
import { chooseAudiences, chooseDeck } from './choose.ts';
import { printJson, reporting, tellInputErrors } from './input-errors.ts';
import { table } from './table.ts';
import type { Terminal } from './terminal.ts';

export interface ListFlags {
  readonly audience: readonly string[];
  readonly kinds?: boolean;
  readonly json?: boolean;
}

/** Decks with their audiences; or, for audiences named, each slide kept or left out, and why. Exit code 1 for errors. */
export async function listCommand(
  project: Project,
  name: string | undefined,
  flags: ListFlags,
  terminal: Terminal,
): Promise<number> {
  if (flags.kinds) {
    const id = name === undefined ? undefined : await chooseDeck(project, name, terminal);
    const { listKinds } = await import('./kinds.ts');
    return listKinds(project, id, flags, terminal);
  }
  if (flags.audience.length > 0) {
    const id = await chooseDeck(project, name, terminal);
    const empty = { audience: flags.audience[0], minutes: 0, sections: {}, slides: [] };
    return await reporting(flags, terminal, empty, () => listSlides(project, id, flags, terminal));
  }
  const names = name === undefined ? deckNames(project) : [await chooseDeck(project, name, terminal)];
  if (names.length === 0) await chooseDeck(project, undefined, terminal);
  const times = readTimes(cachePlace(project.root));
  const listed = names.map((id) => listDeck(project, id, times));
  const broken = listed.flatMap(({ error }) => (error ? [error] : []));
  if (flags.json)
    printJson(
      terminal,
      listed.flatMap(({ rows }) => rows),
    );
  else {
    const rows = listed.filter(({ error }) => !error).flatMap((one) => one.rows);
    if (rows.length > 0) showRows(rows, terminal);
    for (const error of broken) tellInputErrors(error, project.root, terminal);
  }
  return broken.length > 0 ? 1 : 0;
}

function showRows(rows: ReturnType<typeof audienceRows>, terminal: Terminal): void {
  const branded = rows.some(({ brand }) => brand !== undefined);
  const cells = rows.map((row) => [
    row.deck,
    row.audience + (row.default ? ' *' : ''),
    row.language,
    String(row.slides),
    String(row.minutes),
    row.available === undefined ? '–' : String(row.available),
    ...(branded ? [row.brand ?? '–'] : []),
    row.title,
  ]);
  const brand = branded ? ['brand'] : [];
  const heads = ['deck', 'audience', 'language', 'slides', 'minutes', 'of', ...brand, 'title'];
  terminal.out(table(heads, cells, [3, 4, 5]));
  terminal.out('* built when no audience is named');
}

/** A deck's rows: warnings do not matter here, and one broken deck does not hide the others. */
function listDeck(project: Project, id: string, times: Times) {
  const { deck, diagnostics } = loadDeck(join(project.root, 'data', id), { root: project.root });
  if (deck) return { rows: audienceRows(project, deck, times), error: undefined };
  const nothing = {
    audience: '',
    default: false,
    language: '',
    slides: 0,
    minutes: 0,
    available: undefined,
    brand: undefined,
    ms: {},
  };
  return { rows: [{ deck: id, ...nothing, title: '', diagnostics }], error: new InputError(diagnostics) };
}

function audienceRows(project: Project, deck: Deck, times: Times) {
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
      /** The brand file that it rests on. */
      brand: audience.brand.file ? audience.brand.file.path : undefined,
      title: say(project, deck, audience.id, audience.title),
      /** Milliseconds that each output took to make. */
      ms: times[deck.id]?.[audience.id] ?? {},
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
      title: say(project, deck, audience.id, one.slide.title),
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
  if (flags.json) return printJson(terminal, plans.length === 1 ? plans[0] : plans);
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

function say(project: Project, deck: Deck, audienceId: string, text: Parameters<Speaker['say']>[0]): string {
  const audience = deck.audiences.get(audienceId);
  if (!audience) return '';
  const table = wordTable(project, deck, [audience.language]);
  return new Speaker(deck, audience, wordsFor(table, audience.language)).say(text).text;
}

import type { Audience, Deck, DeckSlide, Section } from '../model/deck.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Plan, PlannedSlide, Reason } from '../model/plan.ts';

type Candidate = Omit<PlannedSlide, 'reason'>;

/**
 * Fits the deck to an audience: what the audience rules out goes, essential slides stay, and the time that is left
 * is filled by weight, heaviest first, then in the deck's order. Slides keep the deck's order whatever their weight.
 * A section's title slide comes with the first other slide of its section and costs its minutes then.
 */
export function planDeck(deck: Deck, audience: Audience): Plan {
  const all = orderSections(deck, audience).flatMap((section) =>
    section.slides.map((slide): Candidate => ({ slide, section, minutes: minutesFor(slide, audience) })),
  );
  const ruledOut = new Map(all.map((one) => [one.slide.id, outReason(one.slide, audience)]));
  const open = all.filter((one) => ruledOut.get(one.slide.id) === undefined);
  const kept = fillTime(open, audience);
  const keep = (one: Candidate): PlannedSlide[] => {
    const reason = kept.get(one.slide.id);
    return reason ? [{ ...one, reason }] : [];
  };
  const leave = (one: Candidate): PlannedSlide[] => {
    if (kept.has(one.slide.id)) return [];
    const empty = one.slide.kind.opensSection ? 'its section is empty' : 'no time left';
    return [{ ...one, reason: ruledOut.get(one.slide.id) ?? empty }];
  };
  const inPlan = all.flatMap(keep);
  const minutes = sum(inPlan);
  const left = all.flatMap(leave);
  const backup = audience.form.backup ? left.filter(isBackup) : [];
  return { kept: inPlan, left, backup, minutes, diagnostics: tooLong(inPlan, minutes, audience) };
}

/** A slide's minutes for an audience: the nearest variant of it or what it extends, else the default. */
export function minutesFor(slide: DeckSlide, audience: Audience): number {
  for (const id of audience.lineage) {
    // An audience may be called `constructor`.
    const own = Object.hasOwn(slide.minutes.variants, id) ? slide.minutes.variants[id] : undefined;
    if (own !== undefined) return own;
  }
  return slide.minutes.default;
}

function orderSections(deck: Deck, audience: Audience): readonly Section[] {
  const rank = (section: Section) => {
    const at = audience.sections.indexOf(section.id);
    return at < 0 ? audience.sections.length + deck.sections.indexOf(section) : at;
  };
  return [...deck.sections].sort((a, b) => rank(a) - rank(b));
}

/** Why an audience never sees a slide, or undefined when it may. */
function outReason(slide: DeckSlide, audience: Audience): Reason | undefined {
  const { slides, tags, form, lineage } = audience;
  if (slides.exclude.includes(slide.id)) return 'forced out';
  if (slides.include.includes(slide.id)) return undefined;
  if (slide.not.some((id) => lineage.includes(id))) return 'not for this audience';
  if (slide.only.length > 0 && !slide.only.some((id) => lineage.includes(id))) return 'not for this audience';
  if (slide.kind.optional && form.kinds[slide.kind.name] === false) return 'not in its form';
  if (slide.essential || slide.kind.frame) return undefined;
  if (slide.depth > audience.depth) return 'too deep';
  if (slide.tags.some((tag) => tags.exclude.includes(tag))) return 'subject left out';
  const wanted = tags.include.length === 0 || slide.tags.some((tag) => tags.include.includes(tag));
  return wanted || slide.kind.opensSection ? undefined : 'not among its subjects';
}

function fillTime(open: readonly Candidate[], audience: Audience): Map<string, Reason> {
  const kept = new Map<string, Reason>();
  const openers = new Map(
    open
      .filter((one) => one.slide.kind.opensSection)
      .toReversed()
      .map((one) => [one.section, one]),
  );
  const opener = ({ section }: Candidate) => openers.get(section);
  const keep = (one: Candidate, reason: Reason) => {
    kept.set(one.slide.id, reason);
    const first = opener(one);
    if (first && !kept.has(first.slide.id)) kept.set(first.slide.id, 'opens its section');
  };
  const musts = open.filter((one) => mustReason(one.slide, audience));
  for (const one of musts) keep(one, mustReason(one.slide, audience) ?? 'essential');
  let left =
    (audience.minutes ?? Number.POSITIVE_INFINITY) - sum(open.filter((one) => kept.has(one.slide.id)));
  const rest = open.filter((one) => !kept.has(one.slide.id) && opener(one) !== one);
  for (const one of rest.toSorted((a, b) => b.slide.weight - a.slide.weight)) {
    const first = opener(one);
    const cost = one.minutes + (first && !kept.has(first.slide.id) ? first.minutes : 0);
    if (cost > left + 1e-9) continue;
    keep(one, 'fits');
    left -= cost;
  }
  return kept;
}

/** What a question from the floor may call for: not what the audience was never to see, nor what frames a lecture. */
function isBackup({ slide, reason }: PlannedSlide): boolean {
  const never: readonly Reason[] = ['forced out', 'not for this audience', 'not in its form'];
  return !slide.kind.opensSection && !slide.kind.frame && !never.includes(reason);
}

function mustReason(slide: DeckSlide, audience: Audience): Reason | undefined {
  if (audience.slides.include.includes(slide.id)) return 'forced in';
  if (slide.essential) return 'essential';
  return slide.kind.frame ? 'frame' : undefined;
}

function sum(slides: readonly Candidate[]): number {
  return Math.round(slides.reduce((total, one) => total + one.minutes, 0) * 100) / 100;
}

function tooLong(kept: readonly PlannedSlide[], minutes: number, audience: Audience): Diagnostic[] {
  if (audience.minutes === undefined || minutes <= audience.minutes + 1e-9) return [];
  const longest = kept.filter((one) => one.reason === 'essential').toSorted((a, b) => b.minutes - a.minutes);
  return [
    {
      code: 'essential-too-long',
      severity: 'error',
      message: `the slides '${audience.id}' cannot do without take ${minutes} minutes; there are ${audience.minutes}`,
      place: audience.place,
      hint: `leave some out, or make fewer essential; the longest: ${longest
        .slice(0, 3)
        .map((one) => `${one.slide.id} (${one.minutes})`)
        .join(', ')}`,
    },
  ];
}

import type { FilledSlide, Filler } from './fill/deck.ts';
import type { Plan, PlannedSlide } from './model/plan.ts';

/**
 * All slides, filled. Works that the style of citations lists lead to the slides that cite them by number, and marks to the
 * slide that lists their work: both are known when all is filled, so the list, and the head of the file, are filled again.
 */
export function withReferences(
  plan: Plan,
  filler: Filler,
  fill: (planned: PlannedSlide) => readonly FilledSlide[],
): readonly FilledSlide[] {
  const planned = [...plan.kept, ...plan.backup];
  const filled = new Map(planned.map((one) => [one, fill(one)]));
  const works = filler.listedWorks;
  const flat = () => [...filled.values()].flat();
  if (works.length === 0) return flat();
  const list = plan.kept.find(({ slide }) => slide.kind.listsSources);
  const before = list && filled.get(list)?.length;
  const again = (one: PlannedSlide | undefined) => {
    filler.place(placedIn(flat(), works, list && filled.get(list)));
    if (one) filled.set(one, fill(one));
  };
  again(list);
  // Slides behind the list have other numbers where it has become longer.
  if (list && filled.get(list)?.length !== before) again(list);
  again(planned[0]);
  return flat();
}

/** Numbers of slides by id, and by works the slides that list them. */
function placedIn(
  slides: readonly FilledSlide[],
  works: readonly string[],
  lists: readonly FilledSlide[] = [],
) {
  const holds = ({ part }: FilledSlide, i: number) => part === undefined || (part.from <= i && i < part.to);
  const listed = works.flatMap((work, i) => {
    const slide = lists.find((one) => holds(one, i));
    return slide ? [[work, slide.id] as const] : [];
  });
  return { numbers: new Map(slides.map(({ id }, i) => [id, i + 1])), listed: new Map(listed) };
}

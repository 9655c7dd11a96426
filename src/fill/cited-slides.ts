/** Which slides of a plan cite what. */
import type { Plan, PlannedSlide } from '../model/plan.ts';
import type { SlideView } from './slide.ts';
import type { Speaker } from './speaker.ts';

/** What is not known before slides are filled: the number of each, by its id, and which slide lists a work, by the work's. */
export interface Placed {
  readonly numbers: ReadonlyMap<string, number>;
  readonly listed: ReadonlyMap<string, string>;
}

export class CitedSlides {
  readonly #plan: Plan;
  readonly #speaker: Speaker;
  readonly #view: (planned: PlannedSlide) => SlideView;
  readonly #seen = new Map<PlannedSlide, SlideView>();
  placed: Placed = { numbers: new Map(), listed: new Map() };

  /** `view` puts a slide into words, whole. */
  constructor(plan: Plan, speaker: Speaker, view: (planned: PlannedSlide) => SlideView) {
    this.#plan = plan;
    this.#speaker = speaker;
    this.#view = view;
  }

  /** A slide as data has it, whole; marks by the style of citations may be missing in it. */
  whole(planned: PlannedSlide): SlideView {
    const view = this.#seen.get(planned) ?? this.#view(planned);
    this.#seen.set(planned, view);
    return view;
  }

  /** Of all slides there are, those at the back too. */
  get all(): readonly SlideView[] {
    const { kept, backup } = this.#plan;
    return [...kept, ...backup].map((planned) => this.whole(planned));
  }

  /** Sources in the order of the deck's list, of all slides kept. */
  sources(): string[] {
    const cited = new Set(this.#plan.kept.flatMap((planned) => this.whole(planned).sources));
    return [...this.#speaker.deck.sources.keys()].filter((id) => cited.has(id));
  }

  /** Sources as slides come to them, those at the back too. */
  inOrder(): string[] {
    return [...new Set(this.all.flatMap(({ cited }) => cited))];
  }

  /** The slides that cite a work whose marks are the style's. */
  of(work: string): { readonly id: string; readonly n: number }[] {
    return this.all.flatMap(({ id, sources }, i) => {
      const cites = this.#speaker
        .sources(sources)
        .some((one) => one.work?.id === work && one.mark === undefined);
      return cites ? [{ id, n: this.placed.numbers.get(id) ?? i + 1 }] : [];
    });
  }

  /** Works that the style of citations lists, in its order; none where the deck gives all its marks. */
  get listedWorks(): readonly string[] {
    const byStyle = [...this.#speaker.deck.sources.values()].some(({ mark }) => mark === undefined);
    return byStyle ? this.#speaker.citations.entries().map(({ work }) => work) : [];
  }
}

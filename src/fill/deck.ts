import { relative } from 'node:path';
import { diagnostic } from '../diagnostics/catalogue.ts';
import type { Audience, Deck } from '../model/deck.ts';
import type { Diagnostic, Place } from '../model/diagnostic.ts';
import type { MermaidField } from '../model/field.ts';
import type { Plan, PlannedSlide } from '../model/plan.ts';
import type { FigureTrace } from '../model/report.ts';
import type { Theme, ThemeSource } from '../model/theme.ts';
import { layoutFor } from '../theme/find-layout.ts';
import { type Around, around } from './around.ts';
import { Citations } from './citations/citations.ts';
import { citedAround } from './cited.ts';
import { CitedSlides, type Placed } from './cited-slides.ts';
import { clockLine, clockOf } from './clock.ts';
import { type Credit, creditsAround, creditsOf } from './credits.ts';
import { formulasOf } from './formulas.ts';
import { headmatter } from './headmatter.ts';
import { lazily } from './lazily.ts';
import type { Part } from './said.ts';
import { type Callouts, calloutsOf, lastBlocks } from './seen-blocks.ts';
import { type Filling, type SlideView, viewSlide } from './slide.ts';
import { Speaker } from './speaker.ts';
import { TemplateError, type TemplatePlace } from './template-error.ts';
import { Templates } from './templates.ts';
import type { MermaidPicture } from './views/mermaid.ts';
import type { FilledFormula } from './views/tex.ts';
import { type WordTable, wordsFor } from './words.ts';

export interface FilledSlide {
  readonly id: string;
  readonly layout: string;
  readonly title: string;
  readonly minutes: number;
  /** Minutes from the start of the lecture to the end of this slide. */
  readonly until: number;
  /** What the lecturer says, without clock and sources; empty where there are no notes. */
  readonly spoken: string;
  /** Where the slide stands in the data. */
  readonly place: Place;
  /** Where the last block of a region stands in the data, by the region's name. */
  readonly blocks: Readonly<Record<string, Place>>;
  readonly formulas: readonly FilledFormula[];
  /** Where the figures it shows are kept. */
  readonly figures: readonly FigureTrace[];
  /** Rows of its table that were shown before: the head of a group that goes on. */
  readonly repeated: number;
  /** Points that this part shows of a list that goes on over several slides. */
  readonly points: number;
  /** Where its code stands in the data, in the order in which it is shown. */
  readonly codes: readonly Place[];
  /** The run of entries that it shows, where the slide goes on over several. */
  readonly part: Part | undefined;
  /** Its part of the Markdown file, front matter included, ending in a line break. */
  readonly markdown: string;
}

export interface FillOptions {
  readonly templateDirs: readonly string[];
  readonly wordTable: WordTable;
  readonly theme: Theme;
  /** As the headmatter names it. */
  readonly themeSource: ThemeSource;
  /** Layouts that kinds bring, as their files say them. */
  readonly layouts: Readonly<Record<string, unknown>>;
  /** Slidev's `theme` key: path of our Slidev theme from the Markdown file. */
  readonly slidevTheme: string;
  /** What the brand changes in the theme that the web deck is switched to. */
  readonly switched: object | undefined;
  readonly imagePath: (src: string) => string;
  /** The picture that there is of a diagram of Mermaid's. */
  readonly drawing: (field: MermaidField) => MermaidPicture | undefined;
  /** Folder that places in templates are relative to, absolute. */
  readonly root: string;
}

/** Fills a plan's slides into Markdown, each as often as wanted (text that does not fit is filled again, smaller). */
export class Filler {
  readonly deck: Deck;
  readonly audience: Audience;
  private readonly plan: Plan;
  private readonly options: FillOptions;
  private readonly speaker: Speaker;
  private readonly callouts: Callouts;
  private readonly templates: Templates;
  private readonly around: Around;
  private readonly clock: ReadonlyMap<PlannedSlide, number>;
  /** Diagrams of Mermaid's, by their text, that only a browser can draw and none has. */
  readonly undrawn = new Map<string, MermaidField>();
  private readonly problems: Diagnostic[] = [];
  private credits: readonly Credit[] | undefined;
  private readonly cited: CitedSlides;

  constructor(deck: Deck, audience: Audience, plan: Plan, options: FillOptions) {
    const words = wordsFor(options.wordTable, audience.language);
    this.deck = deck;
    this.audience = audience;
    this.plan = plan;
    this.options = options;
    this.callouts = calloutsOf(plan, audience);
    this.speaker = new Speaker(deck, audience, words, {
      slides: this.callouts.slides,
      formulas: formulasOf(plan),
    });
    this.templates = new Templates(options.templateDirs, words, audience.language);
    this.clock = clockOf(plan.kept);
    this.cited = new CitedSlides(plan, this.speaker, (planned) => this.view(planned, {}));
    this.speaker.citations = new Citations(this.speaker, () => this.cited.inOrder());
    this.around = around(this.speaker, plan, options.imagePath);
  }

  get diagnostics(): readonly Diagnostic[] {
    return [...this.problems, ...this.speaker.diagnostics];
  }

  /** One slide as Markdown, or undefined when its template failed, which is then among the diagnostics. */
  fill(planned: PlannedSlide, filling: Partial<Filling> = {}): FilledSlide | undefined {
    const spare = this.plan.backup.includes(planned);
    const minutes = (filling.partNumber ?? 1) === 1 && !spare ? planned.minutes : 0;
    const until = this.clock.get(planned) ?? minutes;
    const seen = this.view(planned, { clock: clockLine(minutes, until, this.speaker.words), ...filling });
    const front = { ...this.front(planned, seen, filling), minutes };
    try {
      const data = this.data(planned, seen, filling);
      const markdown = this.templates.get(planned.slide.kind.template)({ ...seen.view, front }, data);
      return {
        id: seen.id,
        layout: seen.layout,
        title: seen.title,
        minutes,
        until,
        spoken: seen.spoken,
        place: planned.slide.place,
        blocks: lastBlocks(planned.slide.fields, this.audience),
        formulas: seen.formulas,
        figures: seen.figures,
        repeated: seen.repeated,
        points: seen.points,
        codes: data.lectern.codes,
        part: filling.part,
        markdown,
      };
    } catch (error) {
      if (!(error instanceof TemplateError)) throw error;
      this.reject(planned, error.message, error.place);
      return undefined;
    }
  }

  /** Reports a template's fault, once, with the first slide that met it. `place` is that in the template, if known. */
  reject(planned: PlannedSlide, message: string, place?: TemplatePlace): void {
    const file = place?.file ?? planned.slide.kind.template;
    const shown = relative(this.options.root, file).replaceAll('\\', '/');
    const at = { file: shown, line: place?.line ?? 1, column: place?.column ?? 1 };
    const same = (one: Diagnostic) =>
      one.message === message && JSON.stringify(one.place) === JSON.stringify(at);
    if (this.problems.some(same)) return;
    const { id, place: slide } = planned.slide;
    const hint = `Met by slide '${id}' (${slide.file}:${slide.line}). templates/README.md lists what it offers.`;
    this.problems.push(diagnostic('bad-template', message, { place: at, hint }));
  }

  private view(planned: PlannedSlide, filling: Partial<Filling>): SlideView {
    return viewSlide(planned.slide, this.speaker, {
      steps: {},
      partNumber: 1,
      withNotes: this.audience.form.notes,
      clicks: this.audience.form.clicks,
      backup: this.plan.backup.includes(planned),
      imagePath: this.options.imagePath,
      drawing: (field) => this.drawing(field),
      numbers: this.callouts.numbers,
      ...filling,
    });
  }

  /** A diagram of Mermaid's that none of our blocks draws, and what is to be said of it. */
  private drawing(field: MermaidField): MermaidPicture | undefined {
    const { kind, text, place } = field;
    if (kind === undefined) return undefined;
    const found = this.options.drawing(field);
    if (!found) this.undrawn.set(text, field);
    this.speaker.tell(
      found
        ? diagnostic(
            'mermaid-as-picture',
            `Mermaid's '${kind}' is a picture, which PowerPoint does not edit`,
            { place },
          )
        : diagnostic('mermaid-on-web', `Mermaid's '${kind}' is drawn in the web deck alone`, {
            place,
            hint: 'In PowerPoint its text stands in its place. `lectern build` draws it for both where there is a browser: Chrome, Chromium or Edge.',
          }),
    );
    return found;
  }

  private front(planned: PlannedSlide, seen: SlideView, filling: Partial<Filling>): Record<string, unknown> {
    const index = this.plan.kept.indexOf(planned);
    const before = this.plan.kept[index - 1];
    const partNumber = filling.partNumber ?? 1;
    const opens = partNumber === 1 && index >= 0 && planned.section !== before?.section;
    const section = opens ? this.speaker.say(planned.section.title).text : undefined;
    const opensBackup = partNumber === 1 && planned === this.plan.backup[0];
    const steps = filling.steps ?? {};
    return {
      ...(index === 0 && partNumber === 1
        ? headmatter(this.speaker, this.plan, {
            ...this.options,
            asks: this.callouts.asks,
            listed: this.cited.placed.listed,
          })
        : {}),
      layout: seen.layout,
      id: seen.id,
      section: opensBackup ? this.speaker.words.say('backup') : section,
      ...(Object.keys(steps).length > 0 ? { step: steps } : {}),
      // In the first slide's front matter it would be that of all slides.
      ...(filling.goesOn && index !== 0 ? { transition: 'view-transition' } : {}),
      ...(filling.scrim ? { scrim: filling.scrim } : {}),
    };
  }

  /** What the template may say of more than the slide. */
  private data({ section, slide }: PlannedSlide, { title, layout }: SlideView, { part }: Partial<Filling>) {
    const entry = this.around.outline.find((one) => one.section === section);
    const own = lazily({
      title: () => this.speaker.say(section.title),
      number: () => entry?.number,
      progress: () =>
        this.around.outline.map((one) => ({
          title: one.title,
          share: Math.round(one.share * 100) / 100,
          now: one.section === section,
        })),
    });
    const shown = slide.kind.splits ? part : undefined;
    return {
      ...this.around,
      section: own,
      regions: this.regionsOf(layout),
      cited: citedAround(
        this.speaker,
        { ids: () => this.cited.sources(), slidesOf: (work) => this.cited.of(work) },
        shown,
      ),
      credits: creditsAround(() => this.creditedPictures(), shown),
      lectern: {
        title,
        speaker: this.speaker,
        template: (file: string) => this.templates.get(file),
        codes: [] as Place[],
      },
    };
  }

  /** What a layout of the theme has a place for: some themes show more than others. */
  private regionsOf(layout: string): Readonly<Record<string, true>> {
    const regions = layoutFor(this.options.theme, layout)?.regions ?? [];
    return Object.fromEntries(regions.map(({ name }) => [name, true]));
  }

  /** Works that the style of citations lists, in its order; none where the deck gives all its marks. */
  get listedWorks(): readonly string[] {
    return this.cited.listedWorks;
  }

  /** Whether a slide may go on over further slides: of sources only the list that the style of citations sets. */
  splits({ slide: { kind } }: PlannedSlide): boolean {
    return kind.splits && (!kind.listsSources || this.listedWorks.length > 0);
  }

  /** Tells where slides stand. What is filled from now on says so. */
  place(placed: Placed): void {
    this.cited.placed = placed;
  }

  /** Of all slides there are, those at the back too: who made a picture is to be named wherever it is shown. */
  private creditedPictures(): readonly Credit[] {
    this.credits ??= creditsOf(this.cited.all, this.speaker);
    return this.credits;
  }
}

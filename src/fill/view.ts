import type { Field, Fields, PictureField } from '../model/deck.ts';
import type { BlockField, MermaidField } from '../model/field.ts';
import { formulaNumber } from './formulas.ts';
import { Markup } from './phrase.ts';
import { type Part, Said } from './said.ts';
import { type Callouts, isSeen } from './seen-blocks.ts';
import type { Speaker } from './speaker.ts';
import type { Shown } from './traces.ts';
import { chartSpec } from './views/chart.ts';
import { CodeView } from './views/code.ts';
import { besideFields } from './views/containers.ts';
import { figureView } from './views/figure.ts';
import { mapSpec } from './views/map.ts';
import { MediaView } from './views/media.ts';
import { type MermaidPicture, MermaidView } from './views/mermaid.ts';
import { type PictureView, pictureView } from './views/picture.ts';
import { tableView } from './views/table.ts';
import { type FilledFormula, type TexView, texView } from './views/tex.ts';

/** What a template sees of a slide: its data, every text in the audience's words. Every field is always there. */
export type View = Readonly<Record<string, unknown>>;

/** What of a slide's data is seen, and how. */
export interface Viewing {
  /** The run shown of what may go on over further slides. */
  readonly part?: Part | undefined;
  /** Entries of lists appear one after another: where the slide asks for it, and as its audience has it otherwise. */
  readonly clicks: { readonly asked: boolean; readonly each: boolean };
  /** Path of a picture as the Markdown names it. */
  readonly imagePath: (src: string) => string;
  /** The picture of a diagram of Mermaid's that no block draws; undefined where there is none (yet). */
  readonly drawing: (field: MermaidField) => MermaidPicture | undefined;
  /** The numbers of callouts that have one. */
  readonly numbers: Callouts['numbers'];
}

/** What sources a text or figure names, for `{{cite source}}`. */
export class SourceView {
  readonly sources: readonly string[];

  constructor(sources: readonly string[]) {
    this.sources = sources;
  }
}

/** A block, which its own template writes: `{{> blocks blocks=left}}`. */
export class BlockView {
  readonly template: string;
  readonly view: View;

  constructor(template: string, view: View) {
    this.template = template;
    this.view = view;
  }
}

/** Puts a slide's fields into words. */
export class Viewer extends Said {
  /** Pictures seen, in order. */
  readonly pictures: PictureField[] = [];
  /** What it shows of tables, and figures of its own. */
  readonly shown = { tables: [], charts: [], maps: [], own: [] } as {
    [K in 'tables' | 'charts' | 'maps' | 'own']: Shown[K][number][];
  };
  /** Answers of the questions met, as the notes say them. */
  readonly answers: string[] = [];
  readonly #viewing: Viewing;
  /** All that were put into words so far. */
  readonly formulas: FilledFormula[] = [];

  constructor(speaker: Speaker, viewing: Viewing) {
    super(speaker);
    this.#viewing = viewing;
  }

  fields(fields: Fields): View {
    return Object.fromEntries(
      Object.entries(fields).map(([key, field]) => [key, field && this.field(field)]),
    );
  }

  field(field: Field): unknown {
    switch (field.type) {
      case 'text':
        return this.say(field.text, field.rich);
      case 'block':
        return this.#block(field);
      case 'list':
        return this.#list(field);
      case 'map':
        return this.fields(field.fields);
      case 'source':
        this.sources.push(...field.source);
        return new SourceView(field.source);
      case 'fact':
        return this.fact(field.fact);
      case 'figure':
        if (field.own) this.shown.own.push(field.own);
        return figureView(field, this);
      case 'table':
        this.shown.tables.push({
          content: field.content,
          part: field.splits ? this.#viewing.part : undefined,
        });
        return tableView(field.content, this, field.splits ? this.#viewing.part : undefined);
      case 'chart':
        this.shown.charts.push(field.chart);
        return chartSpec(field.chart, this);
      case 'map-content': {
        this.shown.maps.push(field.map);
        const { clicks, imagePath } = this.#viewing;
        return mapSpec(field.map, this, { clicks: clicks.asked, path: imagePath });
      }
      case 'icon':
        return field.icon;
      case 'code':
        return new CodeView(field, this);
      case 'mermaid':
        return new MermaidView(field, this.#viewing.drawing(field), this.#viewing.clicks.asked);
      case 'picture':
        return this.#picture(field);
      case 'media':
        return new MediaView(field, (src) => new Markup(this.#viewing.imagePath(src)), this);
      case 'tex':
        return this.#tex(field);
      case 'formula':
        return formulaNumber(this.speaker, field.id);
      case 'plain':
        return field.value;
    }
  }

  #picture(field: PictureField): PictureView {
    this.pictures.push(field);
    const { imagePath, clicks } = this.#viewing;
    return pictureView(field, new Markup(imagePath(field.src)), this, clicks.each);
  }

  #block(field: BlockField): BlockView | undefined {
    if (!isSeen(field, this.speaker.audience)) return undefined;
    const view = this.fields(field.content.fields);
    const beside = besideFields(field, view, this.#viewing.numbers.get(field), this.speaker);
    if ('said' in beside) this.answers.push(beside.said);
    return new BlockView(field.template, { ...view, ...beside });
  }

  /** What cannot stand in a slide is told, and left out. */
  #tex(field: Extract<Field, { type: 'tex' }>): TexView {
    const { view, problem } = texView(field);
    if (problem) this.speaker.tell(problem);
    this.formulas.push(...view.pieces.map((tex) => ({ tex, place: field.place })));
    return view;
  }

  /** A list that knows whether its entries appear one after another, and have icons. */
  #list({ items, splits, appears }: Extract<Field, { type: 'list' }>): ListView {
    const { part, clicks } = this.#viewing;
    const shown = splits && part ? items.slice(part.from, part.to) : items;
    if (splits && part) this.points += shown.length;
    const appear = appears !== undefined && clicks[appears];
    const { audience } = this.speaker;
    const seen = shown.filter((item) => item.type !== 'block' || isSeen(item, audience));
    return Object.assign(
      seen.map((item) => this.field(item)),
      { appear, icons: shown.length > 0 && shown.every(hasIcon) },
    );
  }
}

/** `icons`: each entry has one. */
export type ListView = readonly unknown[] & { readonly appear: boolean; readonly icons: boolean };

const hasIcon = (item: Field): boolean => item.type === 'map' && item.fields['icon'] !== undefined;

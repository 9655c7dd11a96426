import type { Field, Fields } from '../model/deck.ts';
import { Markup } from './phrase.ts';
import { type Part, Said } from './said.ts';
import type { Speaker } from './speaker.ts';
import { chartSpec } from './views/chart.ts';
import { CodeView } from './views/code.ts';
import { figureView } from './views/figure.ts';
import { PictureView } from './views/picture.ts';
import { tableView } from './views/table.ts';

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
  readonly #viewing: Viewing;

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
        return new BlockView(field.template, this.fields(field.content.fields));
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
        return figureView(field, this);
      case 'table':
        return tableView(field.content, this, field.splits ? this.#viewing.part : undefined);
      case 'chart':
        return chartSpec(field.chart, this);
      case 'code':
        return new CodeView(field, this);
      case 'picture':
        return new PictureView(this.say(field.alt).text, new Markup(this.#viewing.imagePath(field.src)));
      case 'plain':
        return field.value;
    }
  }

  /** A list that knows whether its entries appear one after another. */
  #list({ items, splits, appears }: Extract<Field, { type: 'list' }>): ListView {
    const { part, clicks } = this.#viewing;
    const shown = splits && part ? items.slice(part.from, part.to) : items;
    const appear = appears !== undefined && clicks[appears];
    return Object.assign(
      shown.map((item) => this.field(item)),
      { appear },
    );
  }
}

export type ListView = readonly unknown[] & { readonly appear: boolean };

import type { TextOrigin } from '../model/local-text.ts';
import type { RichNode } from '../model/rich.ts';
import { richWords } from '../text/rich/index.ts';
import { alternativeText, attributeText, markdownText, noteText } from './escape.ts';
import { richMarkdown } from './rich-markdown.ts';

/**
 * Text on its way into Markdown. Handlebars asks a value that has `toHTML` to escape itself, so `{{title}}` in a
 * template is always safe, and the raw text stays at hand for blocks of YAML.
 */
export class Phrase {
  readonly text: string;
  /** Ids of the sources of the facts it mentions. */
  readonly sources: readonly string[];
  /** Where its words stand in the data; absent where the program made them. */
  readonly from: TextOrigin | undefined;

  constructor(text: string, sources: readonly string[] = [], from?: TextOrigin) {
    this.text = text;
    this.sources = sources;
    this.from = from;
  }

  toHTML(): string {
    return markdownText(this.text);
  }

  toString(): string {
    return this.text;
  }
}

/** Text that may be emphasised, linked and so on. `text` is its words alone. */
export class RichPhrase extends Phrase {
  /** Without facts and citations still to be filled in. */
  readonly tree: readonly RichNode[];
  /** Ids of the sources that its words cite, whose marks stand in it. */
  readonly cited: readonly string[];

  constructor(
    tree: readonly RichNode[],
    sources: readonly string[] = [],
    from?: TextOrigin,
    cited: readonly string[] = [],
  ) {
    super(richWords(tree), sources, from);
    this.tree = tree;
    this.cited = cited;
  }

  override toHTML(): string {
    return richMarkdown(this.tree);
  }
}

/** What is to be seen in a picture. */
export class Alternative extends Phrase {
  override toHTML(): string {
    return alternativeText(this.text);
  }
}

/** What stands between the quotation marks of an attribute. */
export class Attribute extends Phrase {
  override toHTML(): string {
    return attributeText(this.text);
  }
}

/** Markdown made by our own code: stands in a template as it is. */
export class Markup {
  readonly markdown: string;

  constructor(markdown: string) {
    this.markdown = markdown;
  }

  toHTML(): string {
    return this.markdown;
  }
}

/** Speaker notes: paragraphs kept. */
export class Note extends Phrase {
  override toHTML(): string {
    return noteText(this.text);
  }
}

/**
 * An institution's file around the slides. Masters, layouts, themes and what they name are copied as they lie in the file;
 * what names slides is changed: the presentation, its relationships, the list of content types. Sample slides go.
 */
import type { Layout, Theme } from '../../model/theme.ts';
import { Archive } from '../../ooxml/archive.ts';
import { type Related, relatedTo } from '../../template/relationships.ts';
import type { PptxDeck } from '../deck.ts';
import type { Package } from '../package/package.ts';
import { relationshipsPath } from '../package/relationships.ts';
import { contentTypesXml } from '../parts/content-types.ts';
import { appXml, coreXml, type TextCount } from '../parts/properties.ts';
import { tableStylesXml, tableStyleXml } from '../parts/table-style.ts';
import { append, at, fragment, parseXml, renderXml } from '../xml/dom.ts';
import { type Around, type Found, thumbnailPath } from './around.ts';
import { presentationIn } from './template-presentation.ts';
import { TemplateRelationships } from './template-relationships.ts';
import { typesIn } from './template-types.ts';

/** What is left behind: slides and what belongs to them alone, macros, and what the file says of itself. */
const leftBehind: ReadonlySet<string> = new Set([
  'slide',
  'vbaProject',
  'commentAuthors',
  'authors',
  'thumbnail',
  'core-properties',
  'extended-properties',
]);

export class TemplateParts implements Around {
  readonly #archive: Archive;
  readonly #main: string;
  readonly #related: readonly Related[];
  /** Paths that are kept, without lists of relationships. */
  readonly #kept: ReadonlySet<string>;

  constructor({ file }: NonNullable<Theme['template']>) {
    this.#archive = new Archive(file);
    this.#main = relatedTo(this.#archive, '').find(({ type }) => type === 'officeDocument')?.target ?? '';
    this.#related = relatedTo(this.#archive, this.#main);
    this.#kept = this.#reachable();
  }

  get firstNumber(): number {
    const numbers = [...this.#kept].map((path) => Number(/(\d+)\.\w+$/.exec(path)?.[1] ?? 0));
    return 1 + Math.max(0, ...numbers);
  }

  get notesMaster(): string | undefined {
    return this.#related.find(({ type }) => type === 'notesMaster')?.target;
  }

  layoutPath({ name, template }: Layout): string {
    if (template === undefined) throw new Error(`the layout ${name} has none in the template`);
    return template.part;
  }

  write(pkg: Package, deck: PptxDeck, { text, notesMaster }: Found): void {
    const rewritten = new Set([this.#main, this.#tableStyles]);
    for (const path of this.#kept) {
      if (!rewritten.has(path)) this.#copy(pkg, path);
      if (path !== this.#main) this.#copy(pkg, relationshipsPath(path));
    }
    const relationships = new TemplateRelationships(
      this.#related.filter(({ type }) => !leftBehind.has(type)),
      this.#main,
    );
    const slides = deck.slides.map((_, i) => relationships.add('slide', `ppt/slides/slide${i + 1}.xml`));
    const notes =
      this.#related.find(({ type }) => type === 'notesMaster')?.id ??
      relationships.add('notesMaster', notesMaster);
    pkg.set(this.#tableStyles, this.#tableStylesXml(deck.theme));
    if (!this.#kept.has(this.#tableStyles)) relationships.add('tableStyles', this.#tableStyles);
    pkg.set(this.#main, presentationIn(this.#text(this.#main), deck, { slides, notes }));
    pkg.set(relationshipsPath(this.#main), relationships.toXml());
    this.#package(pkg, deck, text);
    this.#archive.close();
  }

  /** The package's own list of relationships, its properties and its types. */
  #package(pkg: Package, deck: PptxDeck, text: TextCount): void {
    pkg.set('docProps/core.xml', coreXml(deck));
    pkg.set('docProps/app.xml', appXml(deck, text));
    const own = new TemplateRelationships(
      relatedTo(this.#archive, '').filter(({ type }) => !leftBehind.has(type)),
      '',
    );
    if (pkg.paths.includes(thumbnailPath)) own.add('metadata/thumbnail', thumbnailPath);
    own.add('metadata/core-properties', 'docProps/core.xml');
    own.add('extended-properties', 'docProps/app.xml');
    pkg.set(relationshipsPath(''), own.toXml());
    const types = typesIn(this.#text('[Content_Types].xml'), this.#main);
    pkg.set('[Content_Types].xml', contentTypesXml(pkg.paths, types));
  }

  get #tableStyles(): string {
    return this.#related.find(({ type }) => type === 'tableStyles')?.target ?? 'ppt/tableStyles.xml';
  }

  /** Theirs, with ours for the tables of slides. */
  #tableStylesXml(theme: Theme): string {
    if (!this.#archive.has(this.#tableStyles)) return tableStylesXml(theme);
    const document = parseXml(this.#text(this.#tableStyles));
    append(at(document, 'a:tblStyleLst'), ...fragment(tableStyleXml(theme)));
    return renderXml(document);
  }

  #text(path: string): string {
    return new TextDecoder().decode(this.#archive.bytes(path));
  }

  #copy(pkg: Package, path: string): void {
    const part = this.#archive.part(path);
    if (part) pkg.copy(path, this.#archive.packed(part), part);
  }

  /** All that is named from the package on, by way of what is kept. */
  #reachable(): ReadonlySet<string> {
    const found = new Set<string>();
    const visit = (path: string): void => {
      for (const { type, target, external } of relatedTo(this.#archive, path)) {
        if (external || leftBehind.has(type) || found.has(target) || !this.#archive.has(target)) continue;
        found.add(target);
        visit(target);
      }
    };
    visit('');
    return found;
  }
}

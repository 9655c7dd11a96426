import { clicksOf, figureKinds, imageBlock, mediaBlocks, type ReadMedia, readSpec } from '../blocks/index.ts';
import { isMermaid, mermaidFence } from '../blocks/mermaid/fence.ts';
import { diagnostic } from '../diagnostics/catalogue.ts';
import { hold } from '../diagnostics/too-large.ts';
import type { Diagnostic, Place } from '../model/diagnostic.ts';
import type { Block, Image, Inline, ListItem, TableRow } from '../model/tree.ts';
import { readYaml, yamlNesting } from '../text/read-yaml.ts';
import { isSmallPrint } from '../text/whole-element.ts';
import { Clicks } from './clicks.ts';
import { describedAs, readCode } from './code.ts';
import { sizeOf } from './equations.ts';
import { asAlert, withCheck } from './github.ts';
import { HtmlFrames } from './html-frames.ts';
import { inlineNodes } from './inline.ts';
import { lineClick, reportInline } from './inline-tags.ts';
import type { Reporter } from './reporter.ts';
import type { Token } from './token.ts';

interface Base {
  readonly place?: Place;
}

/** Reads markdown-it's flat tokens as nested blocks, with HTML's elements among them and Slidev's clicks counted. */
export class BlockReader {
  readonly diagnostics: Diagnostic[] = [];
  private at = 0;
  private equations = 0;
  private readonly clicks = new Clicks();
  private readonly html: HtmlFrames;
  private readonly tokens: readonly Token[];
  private readonly placeOf: (line: number) => Place;
  private readonly reporter: Reporter;

  /** `placeOf` turns a line of the tokens' source, from 0, into a place in the user's file. */
  constructor(tokens: readonly Token[], placeOf: (line: number) => Place, reporter: Reporter) {
    this.tokens = tokens;
    this.placeOf = placeOf;
    this.reporter = reporter;
    this.html = new HtmlFrames(this.clicks, reporter);
  }

  get done(): boolean {
    return this.at >= this.tokens.length;
  }

  /** Grids of two columns met so far. */
  get grids() {
    return this.html.grids;
  }

  peek(): Token | undefined {
    return this.tokens[this.at];
  }

  take(): Token | undefined {
    return this.tokens[this.at++];
  }

  /** Blocks up to a token that `stop` takes, which is left standing. */
  until(stop: (token: Token) => boolean): Block[] {
    const run = this.html.enter();
    for (let token = this.peek(); token && !stop(token); token = this.peek()) {
      this.at++;
      const from = token.map?.[0] ?? 0;
      if (token.map) this.reporter.at = this.placeOf(from);
      if (token.type === 'html_block') this.html.read(token.content, (line) => this.placeOf(from + line));
      else this.html.add(this.block(token));
    }
    return this.html.leave(run);
  }

  private block(token: Token): Block[] {
    const base = token.map ? { place: this.placeOf(token.map[0]) } : {};
    switch (token.type) {
      case 'heading_open': {
        const depth = Number(token.tag.slice(1)) as 1;
        return [{ type: 'heading', depth, children: this.inline('heading_close', base).children, ...base }];
      }
      case 'paragraph_open':
        return this.paragraph(base);
      case 'bullet_list_open':
      case 'ordered_list_open':
        return [this.list(token, base)];
      case 'blockquote_open':
        return [{ type: 'blockquote', children: asAlert(this.inside('blockquote_close')), ...base }];
      case 'table_open':
        return [this.table(base)];
      case 'fence':
      case 'code_block':
        return this.code(token, base);
      case 'math_block':
        hold('equations', ++this.equations);
        return [{ type: 'math', value: token.content, ...sizeOf(token.content), ...base }];
      case 'snippet':
        this.reporter.lost(`code from another file is not carried over (<<< ${token.content})`, base.place);
        return [];
      default:
        return [];
    }
  }

  private inside(close: string): Block[] {
    const blocks = this.until((token) => token.type === close);
    this.at++;
    return blocks;
  }

  private inline(close: string, base: Base) {
    const children: Inline[] = [];
    let click: number | undefined;
    let small = false;
    for (let token = this.take(); token && token.type !== close; token = this.take()) {
      const parts = token.children ?? [];
      click = lineClick(parts, this.clicks);
      small = isSmallPrint(parts);
      reportInline(parts, this.reporter, base.place, click !== undefined);
      children.push(...inlineNodes(parts));
    }
    return { children, small, ...(click === undefined ? {} : { click }) };
  }

  /** A paragraph of nothing but pictures is as many image blocks, as Slidev shows them. */
  private paragraph(base: Base): Block[] {
    const { children, small, ...click } = this.inline('paragraph_close', base);
    const shown = children.filter(
      (node) => node.type !== 'break' && !(node.type === 'text' && !node.value.trim()),
    );
    const pictures = shown.flatMap((node) => (node.type === 'image' ? [node] : []));
    if (pictures.length > 0 && pictures.length === shown.length)
      return pictures.map((node) => ({ ...node, ...base, ...click }));
    if (pictures.length > 0) this.reporter.lost('a picture within a line is not carried over', base.place);
    if (shown.length === 0) return [];
    return [{ type: 'paragraph', children, ...(small ? { small } : {}), ...base, ...click }];
  }

  private list(token: Token, base: Base): Block {
    const ordered = token.type === 'ordered_list_open';
    const items: ListItem[] = [];
    const close = token.type.replace('_open', '_close');
    for (let next = this.take(); next && next.type !== close; next = this.take()) {
      if (next.type !== 'list_item_open') continue;
      const place = next.map ? { place: this.placeOf(next.map[0]) } : {};
      // A paragraph's text follows its opening.
      const source = this.tokens[this.at + 1]?.content ?? '';
      const children = this.inside('list_item_close');
      items.push(withCheck({ type: 'listItem', children, ...place }, source));
    }
    return { type: 'list', ordered, start: Number(token.attrGet('start') ?? 1), children: items, ...base };
  }

  private table(base: Base): Block {
    const align: ('left' | 'center' | 'right')[] = [];
    const rows: TableRow[] = [];
    let cells: TableRow['children'][number][] = [];
    for (let token = this.take(); token && token.type !== 'table_close'; token = this.take()) {
      if (token.type === 'th_open') {
        const style = String(token.attrGet('style') ?? '');
        align.push(style.includes('right') ? 'right' : style.includes('center') ? 'center' : 'left');
      }
      if (token.type === 'tr_open') cells = [];
      if (token.type === 'tr_close') rows.push({ type: 'tableRow', children: cells });
      if (token.type === 'inline') {
        reportInline(token.children ?? [], this.reporter, base.place, false);
        cells.push({ type: 'tableCell', children: inlineNodes(token.children ?? []) });
      }
    }
    return { type: 'table', align, children: rows, ...base };
  }

  /** Slidev takes a click for each change of the lines that stand out. */
  private highlighted(block: Block): Block {
    if (block.type !== 'code') return block;
    const changes = (block.emphasis?.length ?? 0) - 1;
    return changes > 0 ? { ...block, firstClick: this.clicks.take(changes) } : block;
  }

  /** The picture that stands for it; what plays at a click takes the next. */
  private playing({ image, media }: ReadMedia): Block {
    const click = media.play === 'click' && !media.remote ? { click: this.clicks.take(1) } : {};
    return { ...pictureOf(image), media: { ...media, ...click } };
  }

  private code(token: Token, base: Base): Block[] {
    const [lang = '', ...meta] = token.info.trim().split(/\s+/);
    if (isMermaid(lang)) return this.mermaid(token, base);
    if (!figureKinds.includes(lang)) {
      const read = readCode(lang, meta.join(' '), token.content, base.place, this.reporter);
      return read.map((block) => this.highlighted(block));
    }
    hold('nesting', yamlNesting(token.content));
    const yaml = readYaml(token.content);
    if ('fault' in yaml) {
      const place = this.placeOf((token.map?.[0] ?? 0) + yaml.fault.line);
      this.diagnostics.push(diagnostic('yaml-syntax', yaml.fault.message, { place }));
    }
    return this.drawing(lang, readSpec(lang, 'value' in yaml ? yaml.value : {}), token, base);
  }

  private drawing(lang: string, read: ReturnType<typeof readSpec>, token: Token, base: Base): Block[] {
    if ('spec' in read) {
      const { spec } = read;
      const count = clicksOf(lang, spec);
      const builtUp = count > 0 ? { firstClick: this.clicks.take(count) } : {};
      if (mediaBlocks.includes(lang)) return [{ ...this.playing(spec as ReadMedia), ...base }];
      if (lang === imageBlock) return [{ ...pictureOf(spec), ...builtUp, ...base }];
      return [{ type: 'figure', kind: lang, spec, ...builtUp, ...base }];
    }
    this.reporter.lost(`a block '${lang}' stands as it is written: ${read.problem}`, base.place);
    return [asWritten(token, base)];
  }

  /** Mermaid's text is drawn as one of our blocks; a kind of it that none of them is stands as it is written. */
  private mermaid(token: Token, base: Base): Block[] {
    const read = mermaidFence(token.info, token.content);
    if ('kind' in read) return this.drawing(read.kind, readSpec(read.kind, read.value), token, base);
    const described = describedAs(token.info);
    const stands =
      described === '' ? 'stands as it is written' : 'is not drawn; its description stands instead';
    if ('unknown' in read)
      this.reporter.lost(`Mermaid's '${read.unknown}' is drawn in the web deck alone`, base.place);
    else {
      const place = this.placeOf((token.map?.[0] ?? 0) + read.line);
      this.reporter.lost(`this Mermaid diagram ${stands}: ${read.problem}`, place);
    }
    if (described === '') return [asWritten(token, base)];
    return [{ type: 'paragraph', children: [{ type: 'text', value: described }], ...base }];
  }
}

/** A fence as code. */
function asWritten({ info, content }: Token, base: Base): Block {
  const [lang = '', ...meta] = info.trim().split(/\s+/);
  return { type: 'code', lang, meta: meta.join(' '), value: content.replace(/\n$/, ''), ...base };
}

function pictureOf(spec: unknown): Image {
  const { src, alt } = spec as { readonly src: string; readonly alt: string };
  return { type: 'image', url: src, alt, spec };
}

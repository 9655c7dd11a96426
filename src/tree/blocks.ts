import { parseDocument } from 'yaml';
import type { Diagnostic, Place } from '../model/diagnostic.ts';
import { type Block, type FigureKind, figureKinds, type ListItem, type TableRow } from '../model/tree.ts';
import { parseTag } from './html.ts';
import { inlineNodes } from './inline.ts';
import type { Token } from './token.ts';

/** Reads markdown-it's flat tokens as nested blocks, with Slidev's clicks counted on the way. */
export class BlockReader {
  readonly diagnostics: Diagnostic[] = [];
  private at = 0;
  private clicks = 0;
  /** Inside `<v-clicks>` each list item is a click, inside `<v-click>` all of it is one. */
  private mode: 'none' | 'each' | 'once' = 'none';
  private readonly tokens: readonly Token[];
  private readonly placeOf: (line: number) => Place;

  /** `placeOf` turns a line of the tokens' source, from 0, into a place in the user's file. */
  constructor(tokens: readonly Token[], placeOf: (line: number) => Place) {
    this.tokens = tokens;
    this.placeOf = placeOf;
  }

  get done(): boolean {
    return this.at >= this.tokens.length;
  }

  peek(): Token | undefined {
    return this.tokens[this.at];
  }

  take(): Token | undefined {
    return this.tokens[this.at++];
  }

  /** Blocks up to a token that `stop` takes, which is left standing. */
  until(stop: (token: Token) => boolean): Block[] {
    const blocks: Block[] = [];
    for (let token = this.peek(); token && !stop(token); token = this.peek()) {
      this.at++;
      blocks.push(...this.block(token));
    }
    return blocks;
  }

  private block(token: Token): Block[] {
    const base = this.base(token);
    switch (token.type) {
      case 'heading_open':
        return [
          {
            type: 'heading',
            depth: Number(token.tag.slice(1)) as 1,
            children: this.inline('heading_close'),
            ...base,
          },
        ];
      case 'paragraph_open':
        return this.paragraph(base);
      case 'bullet_list_open':
      case 'ordered_list_open':
        return [this.list(token, base)];
      case 'blockquote_open':
        return [{ type: 'blockquote', children: this.inside('blockquote_close'), ...base }];
      case 'table_open':
        return [this.table(base)];
      case 'fence':
      case 'code_block':
        return [this.code(token, base)];
      case 'math_block':
        return [{ type: 'math', value: token.content, ...base }];
      case 'html_block':
        return this.html(token, base);
      default:
        return [];
    }
  }

  private base(token: Token): { place?: Place; click?: number } {
    const place = token.map ? { place: this.placeOf(token.map[0]) } : {};
    return this.mode === 'once' ? { ...place, click: this.clicks } : place;
  }

  private inside(close: string): Block[] {
    const blocks = this.until((token) => token.type === close);
    this.at++;
    return blocks;
  }

  private inline(close: string) {
    const nodes = [];
    for (let token = this.take(); token && token.type !== close; token = this.take()) {
      nodes.push(...inlineNodes(token.children ?? []));
    }
    return nodes;
  }

  /** A paragraph that is one picture is an image block, as Slidev shows it. */
  private paragraph(base: { place?: Place; click?: number }): Block[] {
    const children = this.inline('paragraph_close');
    const [only, ...rest] = children;
    if (only?.type === 'image' && rest.length === 0) return [{ ...only, ...base }];
    return children.length === 0 ? [] : [{ type: 'paragraph', children, ...base }];
  }

  private list(token: Token, base: { place?: Place; click?: number }): Block {
    const ordered = token.type === 'ordered_list_open';
    const items: ListItem[] = [];
    const close = token.type.replace('_open', '_close');
    for (let next = this.take(); next && next.type !== close; next = this.take()) {
      if (next.type !== 'list_item_open') continue;
      const click = this.mode === 'each' ? { click: ++this.clicks } : {};
      const place = next.map ? { place: this.placeOf(next.map[0]) } : {};
      items.push({ type: 'listItem', children: this.inside('list_item_close'), ...place, ...click });
    }
    return { type: 'list', ordered, start: Number(token.attrGet('start') ?? 1), children: items, ...base };
  }

  private table(base: { place?: Place; click?: number }): Block {
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
      if (token.type === 'inline')
        cells.push({ type: 'tableCell', children: inlineNodes(token.children ?? []) });
    }
    return { type: 'table', align, children: rows, ...base };
  }

  private code(token: Token, base: { place?: Place; click?: number }): Block {
    const [lang = '', ...meta] = token.info.trim().split(/\s+/);
    if (!(figureKinds as readonly string[]).includes(lang)) {
      return { type: 'code', lang, meta: meta.join(' '), value: token.content.replace(/\n$/, ''), ...base };
    }
    const doc = parseDocument(token.content);
    for (const error of doc.errors) {
      const line = (token.map?.[0] ?? 0) + (error.linePos?.[0].line ?? 1);
      this.diagnostics.push({
        code: 'yaml-syntax',
        severity: 'error',
        message: error.message,
        place: this.placeOf(line),
      });
    }
    const spec: unknown = doc.errors.length > 0 ? {} : doc.toJS();
    return { type: 'figure', kind: lang as FigureKind, spec, ...base };
  }

  private html(token: Token, base: { place?: Place; click?: number }): Block[] {
    const tag = parseTag(token.content);
    if (tag && /^v-?clicks$/i.test(tag.name)) this.mode = tag.kind === 'open' ? 'each' : 'none';
    else if (tag && /^v-?click$/i.test(tag.name)) {
      this.mode = tag.kind === 'open' ? 'once' : 'none';
      if (tag.kind === 'open') this.clicks++;
    } else if (tag?.name === 'img') {
      return [{ type: 'image', url: tag.attributes['src'] ?? '', alt: tag.attributes['alt'] ?? '', ...base }];
    } else if (!tag || tag.kind === 'empty')
      return token.content.trim() ? [{ type: 'html', value: token.content, ...base }] : [];
    return [];
  }
}

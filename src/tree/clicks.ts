import type { Block, ListItem } from '../model/tree.ts';
import type { Tag } from './html.ts';

/** How a tag makes what it holds appear: all of it at one click, or each part at its own. */
export type ClickScope =
  | { readonly mode: 'once'; readonly click: number }
  | { readonly mode: 'each'; readonly depth: number; readonly every: number };

/** Counts a slide's clicks as Slidev does: relative ones go on from the last, absolute ones stand for themselves. */
export class Clicks {
  private last = 0;

  /** The scope a tag opens, by its name or by a directive among its attributes. */
  scopeOf({ name, attributes }: Tag): ClickScope | undefined {
    const number = (key: string, otherwise: number) =>
      Math.max(1, Math.trunc(Number(attributes[key] ?? attributes[`:${key}`] ?? otherwise)) || otherwise);
    if (/^v-?clicks$/i.test(name))
      return { mode: 'each', depth: number('depth', 1), every: number('every', 1) };
    const directive = Object.keys(attributes).find((key) => /^v-(click|after)(\.|$)/.test(key));
    const isClick = /^v-?click$/i.test(name) || directive?.startsWith('v-click');
    if (isClick)
      return { mode: 'once', click: this.at(attributes[directive ?? 'at'] ?? attributes['at'] ?? '') };
    const isAfter = /^v-?after$/i.test(name) || directive?.startsWith('v-after');
    return isAfter ? { mode: 'once', click: this.last } : undefined;
  }

  /** Takes the next `count` clicks, and says which is the first of them. */
  take(count: number): number {
    this.last += count;
    return this.last - count + 1;
  }

  /** `''` is the next click, `'+2'` one further on, `3` and `[3, 5]` the third. */
  private at(value: string): number {
    const text = value.replace(/^['"[\s]+/, '');
    const number = Number.parseInt(text, 10);
    if (Number.isNaN(number)) return ++this.last;
    if (!/^[+-]/.test(text)) return Math.max(0, number);
    this.last = Math.max(0, this.last + number);
    return this.last;
  }

  /** Blocks as a scope makes them appear. What has a click of its own keeps it. */
  apply(scope: ClickScope, blocks: readonly Block[]): Block[] {
    if (scope.mode === 'once') return blocks.map((block) => ({ click: scope.click, ...block }));
    let count = 0;
    const next = () => (count++ % scope.every === 0 ? ++this.last : this.last);
    return blocks.map((block) =>
      block.type === 'list'
        ? this.items(block, scope.depth, next)
        : { ...block, click: block.click ?? next() },
    );
  }

  private items(list: Extract<Block, { type: 'list' }>, depth: number, next: () => number): Block {
    const children = list.children.map((item): ListItem => {
      const click = item.click ?? next();
      const inner = item.children.map((child) =>
        child.type === 'list' && depth > 1 ? this.items(child, depth - 1, next) : child,
      );
      return { ...item, click, children: inner };
    });
    return { ...list, children };
  }
}

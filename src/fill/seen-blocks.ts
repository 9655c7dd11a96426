/** Which blocks an audience sees, the numbers of its callouts, and the slides that links to callouts lead to. */
import { kindOf } from '../blocks/callout/kinds.ts';
import type { Audience } from '../model/audience.ts';
import type { Place } from '../model/diagnostic.ts';
import type { BlockField, Field, Fields } from '../model/field.ts';
import type { Plan } from '../model/plan.ts';
import type { RichNode } from '../model/rich.ts';

export interface Callouts {
  /** Each kind is counted by itself, in the order of the slides. */
  readonly numbers: ReadonlyMap<BlockField, number>;
  /** Ids of slides by ids of callouts. */
  readonly slides: ReadonlyMap<string, string>;
  /** Whether any slide asks something. */
  readonly asks: boolean;
}

/** As for slides: an audience is meant by its own id, or by that of one it extends. */
export function isSeen({ only, not }: BlockField, { lineage }: Pick<Audience, 'lineage'>): boolean {
  if (not.some((id) => lineage.includes(id))) return false;
  return only.length === 0 || only.some((id) => lineage.includes(id));
}

export function calloutsOf({ kept, backup }: Plan, audience: Audience): Callouts {
  const numbers = new Map<BlockField, number>();
  const slides = new Map<string, string>();
  const counts = new Map<string, number>();
  let asks = false;
  for (const { slide } of [...kept, ...backup]) {
    for (const block of Object.values(slide.fields).flatMap((field) => blocksIn(field, audience))) {
      if (block.name === 'question') asks = true;
      if (block.name !== 'callout') continue;
      const kind = plain(block, 'kind');
      const id = plain(block, 'id');
      if (id !== '') slides.set(id, slide.id);
      if (!kindOf(kind)?.counted) continue;
      const number = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, number);
      numbers.set(block, number);
    }
  }
  return { numbers, slides, asks };
}

function plain({ content }: BlockField, key: string): string {
  const field = content.fields[key];
  return field?.type === 'plain' ? String(field.value) : '';
}

/** Blocks that are seen, and those within them. */
function blocksIn(field: Field | undefined, audience: Audience): BlockField[] {
  switch (field?.type) {
    case 'block':
      return isSeen(field, audience) ? [field, ...blocksIn(field.content, audience)] : [];
    case 'list':
      return field.items.flatMap((one) => blocksIn(one, audience));
    case 'map':
      return Object.values(field.fields).flatMap((one) => blocksIn(one, audience));
    default:
      return [];
  }
}

/** Where the last block stands of each list of blocks: what stands over the foot of a region ends with it. */
export function lastBlocks(fields: Fields, audience: Audience): Readonly<Record<string, Place>> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, field]) => {
      if (field?.type === 'map') return Object.entries(lastBlocks(field.fields, audience));
      const items = field?.type === 'list' ? field.items : [];
      const last = items.findLast((one) => one.type === 'block' && isSeen(one, audience));
      return last?.type === 'block' ? [[key, last.place]] : [];
    }),
  );
}

/** A rich text whose links to callouts lead to their slides. */
export function toSlides(nodes: readonly RichNode[], slides: Callouts['slides']): readonly RichNode[] {
  if (slides.size === 0) return nodes;
  return nodes.map((node): RichNode => {
    if (!('children' in node)) return node;
    const children = toSlides(node.children, slides);
    if (node.type !== 'link') return { ...node, children };
    const slide = node.url.startsWith('#') ? slides.get(node.url.slice(1)) : undefined;
    return { ...node, children, url: slide === undefined ? node.url : `#${slide}` };
  });
}

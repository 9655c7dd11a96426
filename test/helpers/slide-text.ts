import type { FiguresSpec } from '../../src/blocks/figures/spec.ts';
import type { MapSpec } from '../../src/blocks/map/spec.ts';
import type { ChartSpec } from '../../src/model/chart.ts';
import type { Block, Slide } from '../../src/model/tree.ts';
import { plainText } from '../../src/tree/inline.ts';

/** All that stands on a slide to be read, notes aside: title, text, cells, and what its figures draw. */
export function slideText(slide: Slide): string {
  const blocks = Object.values(slide.slots).flat();
  return [plainText(slide.title), ...blocks.map(blockText)].join('\n');
}

/** A slide's speaker notes. */
export function noteText(slide: Slide): string {
  return slide.note.map(blockText).join('\n');
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return plainText(block.children);
    case 'list':
      return block.children.map((item) => item.children.map(blockText).join('\n')).join('\n');
    case 'blockquote':
      return block.children.map(blockText).join('\n');
    case 'table':
      return block.children
        .map((row) => row.children.map((cell) => plainText(cell.children)).join('\t'))
        .join('\n');
    case 'figure':
      return figureText(block.kind, block.spec);
    default:
      return 'value' in block ? block.value : '';
  }
}

function figureText(kind: string, spec: unknown): string {
  if (kind === 'chart') {
    const chart = spec as ChartSpec;
    return chart.series
      .flatMap((series) => series.values.map((value, i) => `${chart.categories[i]} ${value}${series.unit}`))
      .join('\n');
  }
  if (kind === 'figures') {
    const { figures } = spec as FiguresSpec;
    return figures.map((one) => `${one.value}${one.unit ?? ''} ${one.label} ${one.when ?? ''}`).join('\n');
  }
  if (kind === 'map') {
    const { classes, labels, points, routes, scale, note } = spec as MapSpec;
    return strings([classes.map(({ label }) => label), [...labels, ...points].map(({ text }) => text)])
      .concat(strings([routes.map(({ text }) => text), scale, note]))
      .join('\n');
  }
  return strings(spec).join('\n');
}

/** What a spec says to no reader: descriptions for screen readers, icons, and by what parts name each other. */
const unseen: ReadonlySet<string> = new Set([
  'alt',
  'icon',
  'id',
  'from',
  'to',
  'of',
  'group',
  'direction',
  'variant',
]);

/** Every string of a spec that is shown. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(strings);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, field]) => (unseen.has(key) ? [] : strings(field)));
}

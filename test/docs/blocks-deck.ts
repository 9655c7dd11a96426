/** A deck of one slide for each block: the examples of `blocks.yaml`, with what they name. */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { packageRoot } from '../../src/project.ts';

export interface BlockExample {
  /** What both outputs make of it. */
  readonly becomes: string;
  /** What the table of its fields does not say. */
  readonly note?: string;
  /** Blocks of a region, as YAML. */
  readonly example: string;
}

export const blockExamples = parse(
  readFileSync(join(packageRoot, 'test/docs/blocks.yaml'), 'utf8'),
) as Readonly<Record<string, BlockExample>>;

/** Writes the project, whose one deck is `blocks`, and gives its folder. */
export function blocksDeck(): string {
  const root = mkdtempSync(join(tmpdir(), 'lectern-blocks-'));
  const deck = join(root, 'data/blocks');
  for (const folder of ['audiences', 'code', 'images', 'media', 'sections', 'tables'])
    mkdirSync(join(deck, folder), { recursive: true });
  const write = (name: string, value: unknown) => writeFileSync(join(deck, name), stringify(value));
  const slides = Object.entries(blockExamples).map(([name, { example }]) => ({
    id: name,
    kind: 'content',
    source: 's1',
    title: name.charAt(0).toUpperCase() + name.slice(1),
    regions: { main: parse(example) as unknown },
  }));
  write('deck.yaml', {
    title: 'Blocks',
    language: 'en',
    text: 'rich',
    default_audience: 'all',
    date: '2024-05-01',
    sections: ['sections/all.yaml'],
  });
  write('sections/all.yaml', { id: 'all', title: 'Blocks', slides });
  write('sources.yaml', { sources: { s1: { section: 'chapter 1', mark: '§1' } } });
  write('audiences/all.yaml', { title: 'All' });
  write('tables/tides.yaml', {
    title: 'A fortnight',
    key: 'day',
    source: 's1',
    columns: {
      day: { type: 'number', label: 'Day' },
      high: { type: 'number', label: 'High water' },
      low: { type: 'number', label: 'Low water' },
    },
  });
  writeFileSync(
    join(deck, 'tables/tides.csv'),
    'day,high,low\n1,4.4,0.6\n4,3.9,1.1\n8,3.2,1.9\n12,4.1,0.9\n15,4.5,0.5\n',
  );
  writeFileSync(
    join(deck, 'code/tide.py'),
    '# region rule\ndef range_of(high, low):\n    return high - low\n# endregion\n',
  );
  const media = join(packageRoot, 'test/cases/media/data/tides/media');
  for (const name of ['tide.mp4', 'gulls.mp3']) copyFileSync(join(media, name), join(deck, 'media', name));
  copyFileSync(join(packageRoot, '.github/pictures/web-chart.png'), join(deck, 'images/harbour.png'));
  writeFileSync(join(root, 'package.json'), '{"private": true}');
  return root;
}

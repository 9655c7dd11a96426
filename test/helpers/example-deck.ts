/** A project whose deck has every kind's `examples` as slides, with what they name: a table, a picture. */
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { type Kind, Kinds, Problems } from '../../src/load/index.ts';
import { packageRoot } from '../../src/project.ts';

export interface ExampleDeck {
  /** The project's folder; its deck is `examples`. */
  readonly root: string;
  /** By name, sorted: what is shown of each. */
  readonly kinds: readonly {
    readonly name: string;
    readonly kind: Kind;
    readonly examples: readonly object[];
  }[];
}

/** Audiences by language, theme and aspect ratio: `en-academic-16-9`. */
export const looksIn = (languages: readonly string[]) =>
  ['academic', 'plain-dark'].flatMap((theme) =>
    ['16:9', '4:3'].flatMap((aspect) =>
      languages.map((language) => ({
        id: `${language.slice(0, 2)}-${theme}-${aspect.replace(':', '-')}`,
        language,
        theme,
        aspect,
      })),
    ),
  );

/** `own`: a folder of kinds besides Lectern's, of which alone the deck is. */
export function exampleDeck(own?: string, languages: readonly string[] = ['en', 'zh-CN']): ExampleDeck {
  const looks = looksIn(languages);
  const root = mkdtempSync(join(tmpdir(), 'lectern-examples-'));
  const deck = join(root, 'data/examples');
  for (const folder of ['audiences', 'sections', 'tables'])
    mkdirSync(join(deck, folder), { recursive: true });
  if (own !== undefined) cpSync(own, join(root, 'templates'), { recursive: true });
  const problems = new Problems();
  const all = new Kinds([own ?? join(packageRoot, 'templates')], packageRoot, problems);
  const kinds = all.names.flatMap((name) => {
    const kind = all.get(name);
    const examples = kind?.schema['examples'];
    return kind ? [{ name, kind, examples: Array.isArray(examples) ? (examples as object[]) : [] }] : [];
  });
  if (problems.found.length > 0) throw new Error(problems.found[0]?.message);
  const slides = kinds.flatMap(({ name, examples }) =>
    examples.map((example, i) => ({
      id: i === 0 ? name : `${name}-${i + 1}`,
      kind: name,
      source: 's1',
      ...example,
    })),
  );
  const write = (name: string, value: unknown) => writeFileSync(join(deck, name), stringify(value));
  write('deck.yaml', {
    title: { en: 'Examples', 'zh-CN': '示例' },
    language: 'en',
    text: 'rich',
    default_audience: looks[0]?.id,
    date: '2024-05-01',
    sections: ['sections/all.yaml'],
  });
  write('sections/all.yaml', { id: 'all', title: { en: 'All kinds', 'zh-CN': '各类' }, slides });
  write('sources.yaml', {
    origin: { title: { en: 'A book of the tides', 'zh-CN': '潮汐之书' } },
    sources: { s1: { section: { en: 'chapter 1', 'zh-CN': '第一章' }, mark: '§1' } },
  });
  write('tables/example.yaml', {
    title: { en: 'A fortnight', 'zh-CN': '两周' },
    key: 'day',
    source: 's1',
    columns: {
      day: { type: 'number', label: { en: 'Day', 'zh-CN': '日' } },
      high: { type: 'number', label: { en: 'High water', 'zh-CN': '高潮' } },
      low: { type: 'number', label: { en: 'Low water', 'zh-CN': '低潮' } },
    },
  });
  writeFileSync(
    join(deck, 'tables/example.csv'),
    'day,high,low\n1,4.4,0.6\n4,3.9,1.1\n8,3.2,1.9\n12,4.1,0.9\n15,4.5,0.5\n',
  );
  copyFileSync(join(packageRoot, '.github/pictures/web-chart.png'), join(deck, 'example.png'));
  const media = join(packageRoot, 'test/cases/media/data/tides/media');
  copyFileSync(join(media, 'tide.mp4'), join(deck, 'example.mp4'));
  copyFileSync(join(media, 'gulls.mp3'), join(deck, 'example.mp3'));
  for (const { id, language, theme, aspect } of looks)
    write(`audiences/${id}.yaml`, {
      title: id,
      language,
      brand: { theme, aspect, presenter: 'A. Lecturer' },
    });
  writeFileSync(join(root, 'package.json'), '{"private": true}');
  return { root, kinds };
}

/** How long a long deck takes to load and check whose kinds are all the project's own, as a whole cold process. */
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse, stringify } from 'yaml';
import { inTurn, medianMb, medianSeconds } from './measure.ts';

const own = ['clinical-case', 'exam-question', 'listening'];
const copied = ['bullets', 'comparison', 'figures', 'process', 'quotation', 'statement', 'two-columns'];

/** `count` slides of ten kinds, the examples of each over and over, in sections of 50. */
export async function ownKinds(count: number, runs: number): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'lectern-own-kinds-'));
  makeProject(root, count);
  const { check } = await inTurn({ check: [process.execPath, resolve('src/bin.js'), 'check'] }, runs, root);
  rmSync(root, { recursive: true });
  const seconds = medianSeconds(check)?.toFixed(2);
  const mb = Math.round(medianMb(check) ?? 0);
  console.log(
    `\nlectern check of ${count} slides of ${own.length + copied.length} own kinds: ${seconds} s, ${mb} MB`,
  );
}

function makeProject(root: string, count: number): void {
  const templates = join(root, 'templates');
  cpSync(resolve('test/cases/own-kind/templates'), templates, { recursive: true });
  for (const kind of copied) {
    cpSync(resolve('templates', kind), join(templates, `own-${kind}`), { recursive: true });
    const schema = join(templates, `own-${kind}`, 'schema.yaml');
    if (parse(readFileSync(schema, 'utf8')).layout === undefined) appendFileSync(schema, `layout: ${kind}\n`);
  }
  const kinds = [...own, ...copied.map((kind) => `own-${kind}`)];
  const examples = kinds.map(
    (kind) => parse(readFileSync(join(templates, kind, 'schema.yaml'), 'utf8')).examples[0],
  );
  const deck = join(root, 'data/long');
  for (const folder of ['sections', 'audiences']) mkdirSync(join(deck, folder), { recursive: true });
  const write = (name: string, value: unknown): void =>
    writeFileSync(join(deck, name), stringify(value, { aliasDuplicateObjects: false }));
  const slides = Array.from({ length: count }, (_, i) => ({
    id: `slide-${i + 1}`,
    kind: kinds[i % kinds.length],
    source: 's1',
    ...examples[i % kinds.length],
    title: `Slide ${i + 1}`,
  }));
  const sections = Array.from({ length: Math.ceil(count / 50) }, (_, i) => `sections/${i + 1}.yaml`);
  for (const [i, file] of sections.entries())
    write(file, {
      id: `part-${i + 1}`,
      title: { en: `Part ${i + 1}` },
      slides: slides.slice(i * 50, i * 50 + 50),
    });
  write('deck.yaml', {
    title: { en: 'A long deck' },
    language: 'en',
    text: 'rich',
    default_audience: 'all',
    date: '2024-05-01',
    sections,
  });
  write('sources.yaml', {
    origin: { title: { en: 'A book' } },
    sources: { s1: { section: { en: 'chapter 1' }, mark: '§1' } },
  });
  write('audiences/all.yaml', { title: { en: 'All' }, language: 'en', brand: { presenter: 'A. Lecturer' } });
  writeFileSync(join(root, 'package.json'), '{"private": true}');
}

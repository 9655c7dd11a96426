/**
 * Seconds and memory of whole cold processes: how long starting takes beside `node -e 0`, and writing a .pptx beside
 * pandoc on like Markdown (where it is installed) and bare pptxgenjs writing as many simple slides, and checking a long
 * deck of a project's own kinds. Ratios count, not seconds: machines differ. Figures and goals are in docs/benchmarks.md.
 *
 *     npm run bench [-- runs]
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parsePresentation, titleText } from '../../src/tree/parse.ts';
import { splitSlides } from '../../src/tree/split-slides.ts';
import { slideText } from '../helpers/slide-text.ts';
import { inTurn, medianMb, medianSeconds, type Sample } from './measure.ts';
import { ownKinds } from './own-kinds.ts';
import { starting } from './starting.ts';

const runs = Number(process.argv[2] ?? 5);
console.log(`median of ${runs} runs after one that is not counted; Node ${process.version}\n`);
await starting(runs);

const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-'));
// Always the same ones, so that figures of different days compare: the first deck as it was when it was nothing but text,
// tables, charts and boxes, which pandoc can write too.
const lecture = readFileSync(join(import.meta.dirname, 'slides.md'), 'utf8');
const slides = [...splitSlides(lecture)].map(({ raw }) => raw);
const own = new Map<number, number>();

console.log('\nslides  lectern          pandoc           pptxgenjs        lectern/pandoc  lectern/pptxgenjs');
for (const count of [25, 100, 1000]) {
  const deck = join(folder, `deck-${count}.md`);
  const plain = join(folder, `plain-${count}.md`);
  writeFileSync(deck, markdownOf(count));
  writeFileSync(plain, plainOf(count));
  const out = join(folder, 'out.pptx');
  const commands = {
    lectern: [process.execPath, resolve('src/bin.js'), 'convert', deck, '-o', out],
    pandoc: ['pandoc', plain, '-o', out],
    pptxgenjs: [process.execPath, resolve('test/bench/bare-pptxgenjs.mjs'), String(count), out],
  };
  report(count, await inTurn(commands, runs));
}
rmSync(folder, { recursive: true });
const growth = (own.get(1000) ?? 0) / (own.get(100) ?? 1);
console.log(`1,000 slides take ${growth.toFixed(1)} times as long as 100`);
await ownKinds(1000, runs);

/** The slides over and over, each under an id and a title of its own. */
function markdownOf(count: number): string {
  const many = Array.from({ length: count }, (_, i) => {
    const markdown = slides[i % slides.length] ?? '';
    if (i < slides.length) return markdown;
    const round = Math.floor(i / slides.length) + 1;
    const body =
      i % slides.length === 0 ? markdown.replace(/^---\n[\s\S]*?\n(?=layout: )/, '---\n') : markdown;
    return body.replace(/\nid: (.*)\n/, `\nid: $1-${round}\n`).replace(/^# (.*)$/m, `# $1 ${round}`);
  });
  return many.join('\n');
}

/** The same titles and words as plain Markdown, a slide each, for pandoc. */
function plainOf(count: number): string {
  const { slides } = parsePresentation(lecture, 'slides.md').presentation;
  return Array.from({ length: count }, (_, i) => {
    const slide = slides[i % slides.length];
    if (!slide) return '';
    const lines = slideText(slide)
      .split('\n')
      .slice(1)
      .filter((line) => line.trim() !== '');
    return `# ${titleText(slide)}\n\n${lines.map((line) => `- ${line.replace(/[`*_<>|$\\]/g, '')}`).join('\n')}\n`;
  }).join('\n');
}

function report(count: number, rows: Readonly<Record<string, readonly Sample[]>>): void {
  const seconds = (name: string) => medianSeconds(rows[name] ?? []);
  const cell = (name: string) => {
    const time = seconds(name);
    if (time === undefined) return 'not installed';
    return `${time.toFixed(2)} s ${Math.round(medianMb(rows[name] ?? []) ?? 0)} MB`;
  };
  const ratio = (peer: string) => {
    const [mine, other] = [seconds('lectern'), seconds(peer)];
    return mine === undefined || other === undefined ? '-' : (mine / other).toFixed(2);
  };
  own.set(count, seconds('lectern') ?? 0);
  const cells = [
    String(count).padEnd(6),
    ...['lectern', 'pandoc', 'pptxgenjs'].map((name) => cell(name).padEnd(15)),
    ratio('pandoc').padEnd(14),
    ratio('pptxgenjs'),
  ];
  console.log(cells.join('  '));
}

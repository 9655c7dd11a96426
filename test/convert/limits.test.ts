/** Every limit: what is just within it is converted, what is just beyond is said at once, by place, and nothing is written. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { pictureFinder } from '../../src/convert/files.ts';
import { convert, InputError } from '../../src/index.ts';
import { type LimitName, limits } from '../../src/model/limits.ts';
import { run } from '../commands/terminal.ts';

type Files = Readonly<Record<string, string | Buffer>>;
/** The files of a deck that has `n` of what a limit counts. */
type Make = (n: number) => Files;

const deck = (markdown: string): Files => ({ 'deck.md': markdown });
const slide = (body: string): Files => deck(`# A\n\n---\n\n# B\n\n${body}\n`);
const many = (text: string, n: number) => text.repeat(n);
const row = (n: number) => `${many('1|', n)}\n`;
const table = (columns: number, rows: number) =>
  slide(`${row(columns)}${many('-|', columns)}\n${many(row(columns), rows - 1)}`);
const picture = (name: string, bytes: string | Buffer) => ({ ...slide(`![a](${name})`), [name]: bytes });
const svg = (inside: string) =>
  picture('a.svg', `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inside}</svg>`);

/** The first bytes of a PNG so wide and 10,000 pixels high. */
function png(width: number): Buffer {
  const head = Buffer.alloc(33);
  Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex').copy(head);
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(10_000, 20);
  head.set([8, 2], 24);
  return head;
}

/** A film, which players show whatever follows it. */
const film = readFileSync('test/cases/media/data/tides/media/tide.mp4');

/** Text padded to as many bytes. */
const padded = (before: string, after: string, n: number) =>
  before + ' '.repeat(Math.max(0, n - before.length - after.length)) + after;

const makes: Readonly<Record<Exclude<LimitName, 'pictures' | 'workbook' | 'sheet'>, Make>> = {
  file: (n) => {
    const slides = Array.from({ length: 20 }, (_, i) => `# A${i}\n\n<!-- ${many('x', 399_000)} -->\n\nb\n`);
    const text = slides.join('\n---\n\n');
    return deck(text + many(' ', n - text.length));
  },
  slides: (n) => deck(`${many('a\n\n---\n\n', n - 1)}a\n`),
  imports: (n) => ({
    ...deck(Array.from({ length: n }, (_, i) => `---\nsrc: ./s${i}.md\n---\n`).join('\n')),
    ...Object.fromEntries(Array.from({ length: n }, (_, i) => [`s${i}.md`, 'a\n'])),
  }),
  slide: (n) => deck(padded('# A\n\n<!--', '-->\n\nb', n)),
  frontMatter: (n) => deck(`---\n${many('#', n - 1)}\n---\n\n# A\n`),
  paragraph: (n) => slide(many('a', n)),
  blocks: (n) => deck(`# A\n\n---\n\n${many('a\n\n', n)}`),
  equations: (n) => slide(many('$a$ ', n)),
  footnotes: (n) => slide(many('a^[b] ', n)),
  nesting: (n) => slide(`${many('> ', n - 1)}a`),
  rows: (n) => table(2, n),
  columns: (n) => table(n, 2),
  cells: (n) => table(100, Math.ceil(n / 100)),
  parts: (n) => slide(`\`\`\`timeline\nalt: a\nevents:\n${many('- {date: a, title: b}\n', n)}\`\`\``),
  values: (n) => {
    const lists = `categories: [${many('a,', n)}]\nseries: [{values: [${many('1,', n)}]}]`;
    return slide(`\`\`\`chart\ntype: line\nalt: a\n${lists}\n\`\`\``);
  },
  picture: () => picture('a.png', png(100)),
  media: () => ({ ...slide('```video\nsrc: a.mp4\nalt: a\n```'), 'a.mp4': film }),
  pixels: (n) => picture('a.png', png(Math.ceil(n / 10_000))),
  vector: (n) =>
    picture('a.svg', padded('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">', '</svg>', n)),
  elements: (n) => svg(many('<g/>', n - 1)),
  effects: (n) => svg(`<filter id="f"/>${many('<rect width="1" height="1" filter="url(#f)"/>', n)}`),
};

function written(name: LimitName, files: Files, n: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-limits-'));
  for (const [file, content] of Object.entries(files)) writeFileSync(join(folder, file), content);
  if (name === 'picture') truncateSync(join(folder, 'a.png'), n);
  if (name === 'media') truncateSync(join(folder, 'a.mp4'), n);
  return join(folder, 'deck.md');
}

test.each(Object.entries(makes) as [LimitName, Make][])('%s', { timeout: 120_000 }, async (name, make) => {
  const { most } = limits[name];
  const within = written(name, make(most), most);
  expect((await convert(within, { root: dirname(within) })).pptx.length).toBeGreaterThan(1000);
  const beyond = written(name, make(most + 1), most + 1);
  const started = performance.now();
  const { code, out, err } = await run(dirname(beyond), 'convert', 'deck.md');
  expect([code, out]).toEqual([1, '']);
  expect(performance.now() - started).toBeLessThan(3000);
  expect(err).toMatch(/^error too-large: .* has .*; the most is .*\n {2}\w+\.md:\d+:1\n/);
  expect(err).toContain(limits[name].hint);
  expect(err).not.toMatch(/^\s+at /m);
  expect(existsSync(join(dirname(beyond), 'deck.pptx'))).toBe(false);
});

test('pictures: all of a deck together', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-limits-'));
  const find = pictureFinder(folder, 'deck.md', folder);
  const answers = Array.from({ length: 11 }, (_, i) => {
    writeFileSync(join(folder, `${i}.png`), png(100));
    truncateSync(join(folder, `${i}.png`), limits.picture.most);
    return find(`${i}.png`, 'deck.md');
  });
  expect(answers.slice(0, 10).every((one) => 'url' in one)).toBe(true);
  expect(find('3.png', 'deck.md')).toMatchObject({ url: '3.png' });
  expect(answers[10]).toMatchObject({ code: 'too-large' });
});

test('the place is that of the paragraph, not of the slide; each slide is told', async () => {
  const big = many('a', limits.paragraph.most + 1);
  const file = written(
    'paragraph',
    deck(`# A\n\n${big}\n\n---\n\n# B\n\nb\n\n${big}\n\n<!--\nc\n\n${big}\n-->\n`),
    0,
  );
  const error = await convert(file, { root: dirname(file) }).catch((one: unknown) => one);
  expect(error).toBeInstanceOf(InputError);
  const places = (error as InputError).diagnostics.map(({ message, place }) => [message, place?.line]);
  expect(places).toEqual([
    ['a paragraph of slide 1 has 65 kB; the most is 64 kB', 3],
    ['a paragraph of slide 2 has 65 kB; the most is 64 kB', 11],
  ]);
});

test('imports cannot multiply: files that import one another twice', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-limits-'));
  mkdirSync(join(folder, 'x'));
  for (let i = 0; i < 40; i++)
    writeFileSync(join(folder, `${i}.md`), many(`---\nsrc: ./${i + 1}.md\n---\n\n`, 2));
  writeFileSync(join(folder, '40.md'), '');
  const { code, err } = await run(folder, 'convert', '0.md');
  expect([code, err]).toEqual([1, expect.stringMatching(/the deck has more than 3,000 slides/)]);
});

test('numbers of slides beyond all that there are', async () => {
  const file = written(
    'slides',
    { ...deck('---\nsrc: ./b.md#2,1-999999999999\n---\n'), 'b.md': '# A\n\n---\n\n# B\n' },
    0,
  );
  expect((await convert(file, { root: dirname(file) })).slides).toBe(2);
});

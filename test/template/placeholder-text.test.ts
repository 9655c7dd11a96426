/** Where text of placeholders begins and what slides say of it: each was found wrong in a template. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packageRoot } from '../../src/project.ts';
import { readThemeTemplate } from '../../src/template/load.ts';
import { below, open } from '../pptx/open.ts';
import { deckInTemplate } from './template-deck.ts';

const path = (name: string): string => join(packageRoot, 'test/cases/templates', name);

test('text whose slides say its look themselves begins at the frame, not at a margin of the master', () => {
  const { theme, template } = readThemeTemplate(path('dna.potx'));
  const body = theme?.layouts['bullets']?.regions.find(({ name }) => name === 'body');
  const part = theme?.layouts['bullets']?.template?.part;
  const own = template?.layouts
    .find((layout) => layout.part === part)
    ?.placeholders.find(({ idx, type }) => idx === body?.placeholder?.idx && type === 'obj');
  expect(own).toBeDefined();
  expect(body?.rect.x).toBeCloseTo(own?.rect.x ?? 0, 1);
});

test('a footer says that it is a paragraph of its own: LibreOffice else shows another face and place', async () => {
  const { bytes } = await deckInTemplate(path('observatory.potx'), { deck: 'starter', audience: 'lecture' });
  const opened = open(bytes);
  const footers = opened
    .all('ppt/slides/slide2.xml', 'p:sp')
    .filter((sp) => below(sp, 'p:ph').some(({ attribs }) => attribs['type'] === 'ftr'));
  expect(footers).toHaveLength(1);
  for (const sp of footers) expect(below(sp, 'a:lvl1pPr')).toHaveLength(1);
});

/** Decks in the templates of test/cases/templates: PowerPoint has it where the web has it. */
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { packageRoot } from '../../src/project.ts';
import { decks } from '../template/template-deck.ts';
import { parityInTemplate, type TemplateParity } from './template-parity.ts';

const folder = join(packageRoot, 'test/cases/templates');
/** As unlike as can be: `npm run templates` measures all of them, with long decks, and those of any other folder. */
const templates = ['bare.pptx', 'observatory.potx', 'xueyuan.potx'];
const cases = templates.map((template) => ({ template, ...decks[0] }));

describe.each(cases)('$template with $deck for $audience', ({ template, ...deck }) => {
  let parity: TemplateParity;
  beforeAll(async () => {
    parity = await parityInTemplate(join(folder, template), deck);
    const shares = `${parity.within2.toFixed(1)} % within 2 %, ${parity.inPptx.toFixed(1)} % in both`;
    process.stdout.write(
      `${template} ${deck.deck} ${deck.audience}: ${shares}\n  ${parity.low.join('\n  ')}\n`,
    );
  });

  test('what the web says PowerPoint says', () => {
    expect(parity.inPptx).toBeGreaterThanOrEqual(99);
  });

  test('characters stand within 2 % of the slide width of each other', () => {
    expect(parity.within2).toBeGreaterThanOrEqual(90);
  });

  test('no text is outside the slide', () => {
    expect(parity.outside).toEqual([]);
  });
});

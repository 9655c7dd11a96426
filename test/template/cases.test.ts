/** Templates as different as real ones are, each with decks of ours: what the .pptx made inside them is. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { packageRoot } from '../../src/project.ts';
import { measureDeck, newErrors, percent, schemaErrors, type TemplateFigures } from './measures.ts';
import { deckInTemplate, decks } from './template-deck.ts';

const folder = join(packageRoot, 'test/cases/templates');
const templates = readdirSync(folder).filter((name) => /\.(?:potx|pptx)$/.test(name));
/** All of them are tried by `npm run templates`; here the third, another language, in templates of two kinds. */
const cases = templates.flatMap((template) =>
  decks
    .filter(({ audience }) => audience !== 'international' || ['ecole.pptx', 'dna.potx'].includes(template))
    .map((deck) => ({ template, ...deck })),
);

/** Percent of body text, where it cannot be nearly all. */
const leastSeated: Readonly<Record<string, number>> = {
  // Its one layout has a title and nothing else.
  'bare.pptx': 20,
  // LibreOffice gives all bodies of a layout the same index, so that only the first of them can be filled.
  'dna.potx': 80,
};

describe.each(cases)('$template with $deck for $audience', ({ template, ...deck }) => {
  const file = join(folder, template);
  let bytes: Uint8Array;
  let figures: TemplateFigures;
  beforeAll(async () => {
    const made = await deckInTemplate(file, deck);
    bytes = made.bytes;
    figures = measureDeck(file, made);
  });

  test("has no errors for Microsoft's SDK that the template has not", async () => {
    expect(newErrors(await schemaErrors(bytes), await schemaErrors(readFileSync(file)))).toEqual([]);
  });

  test('keeps masters, layouts, themes and what they name byte for byte, and nothing of sample slides', () => {
    expect(figures.changed).toEqual([]);
    expect(figures.left).toEqual([]);
  });

  test("has every slide's title in the title placeholder of its layout", () => {
    expect(figures.untitled).toEqual([]);
  });

  test('has body text in placeholders', () => {
    expect(percent(figures.seated, figures.body)).toBeGreaterThanOrEqual(leastSeated[template] ?? 90);
  });

  test('has nothing outside the slide', () => {
    expect(figures.outside).toEqual([]);
  });

  test('has little that is too long for its place even at the smallest size, and that is told', () => {
    expect(figures.tooLong.length, figures.tooLong.join('\n')).toBeLessThanOrEqual(2);
  });
});

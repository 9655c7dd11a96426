/**
 * npm run templates -- FOLDER... [--deck starter] [--office]: builds decks in every template of folders and prints how they
 * stand in it, a line for each, then what is wrong. With --office it also prints both outputs and holds them together,
 * which needs a browser and LibreOffice.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureDeck, newErrors, percent, schemaErrors, type TemplateFigures } from './measures.ts';
import { type DeckFor, deckInTemplate, decks } from './template-deck.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { deck: { type: 'string' }, office: { type: 'boolean', default: false } },
});
const wanted = decks.filter(({ deck }) => values.deck === undefined || deck === values.deck);
const files = positionals.flatMap((path) => {
  if (!existsSync(path)) throw new Error(`there is no '${path}'`);
  return statSync(path).isDirectory()
    ? readdirSync(path)
        .sort()
        .map((name) => join(path, name))
    : [path];
});
process.stdout.write(
  'template                        deck                       slides titles   body    all outside toolong changed invalid within2\n',
);
for (const file of files.filter((one) => /\.(?:potx|pptx|potm|pptm)$/i.test(one)))
  for (const deck of wanted) process.stdout.write(`${await line(file, deck)}\n`);

async function line(file: string, deck: DeckFor): Promise<string> {
  const head = `${basename(file).slice(0, 31).padEnd(32)}${`${deck.deck} ${deck.audience}`.slice(0, 26).padEnd(27)}`;
  try {
    const made = await deckInTemplate(file, deck);
    const figures = measureDeck(file, made);
    const invalid = newErrors(await schemaErrors(made.bytes), await schemaErrors(readFileSync(file)));
    const parity = values.office ? await parityIn(file, deck) : undefined;
    return (
      head +
      row(figures, invalid, parity?.within2) +
      faults(figures, invalid, [...(parity?.outside ?? []), ...(parity?.low ?? [])])
    );
  } catch (error) {
    return (
      head + (error instanceof Error ? (error.name === 'InputError' ? error.message : error.stack) : error)
    );
  }
}

function row(one: TemplateFigures, invalid: readonly string[], within2: number | undefined): string {
  const share = (part: number, whole: number) => percent(part, whole).toFixed(1);
  return [
    String(one.slides).padStart(6),
    share(one.slides - one.untitled.length, one.slides).padStart(7),
    share(one.seated, one.body).padStart(7),
    share(one.allSeated, one.all).padStart(7),
    String(one.outside.length).padStart(8),
    String(one.tooLong.length).padStart(8),
    String(one.changed.length + one.left.length).padStart(8),
    String(invalid.length).padStart(8),
    (within2?.toFixed(1) ?? '').padStart(8),
  ].join('');
}

function faults(one: TemplateFigures, invalid: readonly string[], more: readonly string[]): string {
  const all = [
    ...one.untitled,
    ...one.outside,
    ...one.tooLong,
    ...one.changed,
    ...one.left,
    ...invalid,
    ...more,
  ];
  return all.map((fault) => `\n    ${fault}`).join('');
}

async function parityIn(file: string, deck: DeckFor) {
  const { parityInTemplate } = await import('../office/template-parity.ts');
  return parityInTemplate(file, deck);
}

/**
 * `npm run docs`: docs/kinds.md, made from the schemas of kinds and blocks. With `-- --pictures` their pictures too, which
 * wants LibreOffice, poppler's pdftoppm and a browser.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { stringify } from 'yaml';
import { blockNames, blockOf, type JsonSchema } from '../../src/load/index.ts';
import { packageRoot } from '../../src/project.ts';
import { exampleDeck } from '../helpers/example-deck.ts';
import { kindPictures } from './kind-pictures.ts';

export const page = join(packageRoot, 'docs/kinds.md');
const pictures = join(packageRoot, 'docs/pictures/kinds');

/** What data of our formats looks like. */
const formats = (
  JSON.parse(readFileSync(join(packageRoot, 'data/schemas/formats.schema.json'), 'utf8')) as {
    readonly definitions: Readonly<Record<string, JsonSchema>>;
  }
).definitions;

/** The page as it should be. */
export function kindsPage(): string {
  const { root, kinds } = exampleDeck();
  rmSync(root, { recursive: true });
  const parts = kinds.map(({ name, kind, examples }) => {
    const shown = (output: string) =>
      relative(join(packageRoot, 'docs'), join(pictures, `${name}.${output}.png`));
    return [
      heading('##', name, kind.schema),
      fieldTable(kind.schema),
      notes(kind.schema),
      yaml({ id: name, kind: name, ...examples[0] }),
      `| in the browser | in PowerPoint |\n|---|---|\n| ![${name} in the browser](${shown('web')}) | ![${name} in PowerPoint](${shown('pptx')}) |`,
    ].join('\n\n');
  });
  const blocks = blockNames().flatMap((name) => {
    const block = blockOf(name);
    if (!block) return [];
    const { short, format } = block.schema;
    const fields = format === undefined ? block.schema : (formats[format] ?? {});
    const brief = typeof short === 'string' ? `In place of its fields: \`${short}\` alone.` : '';
    return [[heading('###', name, block.schema), fieldTable(fields), brief].filter(Boolean).join('\n\n')];
  });
  return `${[intro, ...parts, blocksIntro, ...blocks].join('\n\n')}\n`;
}

const intro = `# Kinds of slide, and blocks

Made from the schemas in \`templates/<kind>/\` and \`src/blocks/<block>/\` by \`npm run docs\`. What all slides have besides
(\`id\`, \`minutes\`, \`weight\`, \`notes\`, \`source\` …), and how texts, figures, tables and charts are written, is in
[data/README.md](../data/README.md); how to make a kind of your own in [templates/README.md](../templates/README.md).`;

const blocksIntro = `## Blocks

What may stand in the regions of \`content\`, and wherever a kind takes blocks: each a map of one key, the block's name.
Words alone are a \`text\`.`;

const heading = (level: string, name: string, { title, description }: JsonSchema): string =>
  `${level} ${name}\n\n${title}: ${lowered(String(description ?? ''))}.`;

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

function fieldTable({ properties = {}, required = [] }: JsonSchema): string {
  const rows = Object.entries(properties).map(
    ([name, field]) =>
      `| \`${name}\`${required.includes(name) ? ' *' : ''} | ${typeOf(field)} | ${said(field)} |`,
  );
  return ['| field (* must be given) | takes | |', '|---|---|---|', ...rows].join('\n');
}

/** What a field takes, in a few words. */
function typeOf(field: JsonSchema): string {
  const { format, type, items, properties, anyOf, allOf, minItems, maxItems } = field;
  const [named] = allOf ?? [];
  if (named?.$ref !== undefined) return typeOfFormat(named.$ref.split('/').at(-1) ?? '');
  if (field.enum) return field.enum.map((one) => `\`${one}\``).join(', ');
  if (format !== undefined) return format;
  if (anyOf) return anyOf.map(typeOf).join(' or ');
  if (type === 'array') {
    const count = [minItems, maxItems].some((one) => one !== undefined)
      ? ` (${minItems ?? 0} to ${maxItems ?? 'any number'})`
      : '';
    return `list of ${typeOf(items ?? {})}${count}`;
  }
  if (properties) return `{${Object.keys(properties).join(', ')}}`;
  return type === 'boolean' ? 'true or false' : String(type ?? 'anything');
}

const typeOfFormat = (name: string): string =>
  formats[name]?.properties ? typeOf(formats[name]) : name.replace('web-address', 'an address');

function said(field: JsonSchema): string {
  const more = [
    field['splits'] === true ? 'goes on over further slides' : '',
    field['appears'] === undefined
      ? ''
      : field['appears'] === 'each'
        ? 'by click, as the audience has it'
        : 'by click, where the slide says `clicks: true`',
    field.default === undefined ? '' : `else \`${field.default}\``,
  ].filter(Boolean);
  return [String(field.description ?? ''), ...more].filter(Boolean).join('; ').replaceAll('|', '\\|');
}

function notes(schema: JsonSchema): string {
  const all = [
    schema['frame'] === true ? 'Always there, whatever the time.' : '',
    schema['optional'] === true ? "An audience's `form` may leave it out." : '',
    schema['opens'] === 'section' ? 'There when any other slide of its section is.' : '',
  ].filter(Boolean);
  return all.join(' ') || 'An example:';
}

const yaml = (slide: object): string =>
  `\`\`\`yaml\n- ${stringify(slide, { lineWidth: 0 }).trim().replaceAll('\n', '\n  ')}\n\`\`\``;

if (import.meta.main) {
  if (process.argv.includes('--pictures')) {
    rmSync(pictures, { recursive: true, force: true });
    mkdirSync(pictures, { recursive: true });
    await kindPictures(pictures);
  }
  writeFileSync(page, kindsPage());
  console.log(relative(process.cwd(), page));
}

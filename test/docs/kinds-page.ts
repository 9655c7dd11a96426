/** docs/kinds.md, made from the schemas of kinds and blocks. What they look like is in docs/gallery.md. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { blockNames, blockOf, type JsonSchema } from '../../src/load/index.ts';
import { packageRoot } from '../../src/project.ts';
import { exampleDeck } from '../helpers/example-deck.ts';
import { blockExamples } from './blocks-deck.ts';
import { fieldTables, formatSchema } from './field-tables.ts';

export const page = join(packageRoot, 'docs/kinds.md');

/** The page as it should be. */
export function kindsPage(): string {
  const { root, kinds } = exampleDeck();
  rmSync(root, { recursive: true });
  const kindNames = new Set(kinds.map(({ name }) => name));
  const parts = kinds.map(({ name, kind }) =>
    [
      heading('##', name, kind.schema),
      fieldTables(kind.schema),
      name === 'content' ? arrangements() : '',
      notes(kind.schema),
      seen(name),
    ]
      .filter(Boolean)
      .join('\n\n'),
  );
  const blocks = blockNames().map((name) => {
    const { schema } = known(blockOf(name));
    const { becomes, note = '' } = known(blockExamples[name]);
    return [
      heading('###', name, schema),
      `Comes out as: ${lowered(becomes)}.`,
      note,
      fieldTables(fieldsOf(schema)),
      inShort(name, schema),
      seen(anchorOf(name, kindNames)),
    ]
      .filter(Boolean)
      .join('\n\n');
  });
  const kindsIndex = index(
    'kind',
    kinds.map(({ name, kind }) => [name, kind.schema, name]),
  );
  const blocksIndex = index(
    'block',
    blockNames().map((name) => [name, known(blockOf(name)).schema, anchorOf(name, kindNames)]),
  );
  const all = [intro, kindsIndex, typesIntro, ...parts, blocksIntro, blocksIndex, ...blocks];
  return `${all.join('\n\n')}\n`;
}

function known<T>(value: T | undefined): T {
  if (value === undefined)
    throw new Error('every block has a schema, and an example in test/docs/blocks.yaml');
  return value;
}

const intro = `# Kinds of slide, and blocks

Every slide has a \`kind\`; slides of the kind \`content\` are put together from [blocks](#blocks). What all slides have
besides (\`id\`, \`minutes\`, \`weight\`, \`notes\`, \`source\` …), and how texts, figures, tables and charts are written, is in
[data/README.md](../data/README.md); how to make a kind of your own in [templates/README.md](../templates/README.md).
What each looks like, with the data for it, is in the [gallery](gallery.md).`;

const typesIntro = `In the tables below, **text** is a text, or one by language: \`{en: …, zh-CN: …}\`. A **rich** text is the same; it may
have \`*emphasis*\`, \`$maths$\` and so on where deck.yaml says \`text: rich\`, or as \`{md: …}\`. A **source** is an id of
sources.yaml or a key of a list of works, with where in it (\`"key, p. 12"\`), or a list of them.`;

const blocksIntro = `## Blocks

What may stand in the regions of [content](#content), and wherever a kind takes blocks. A region is a list of blocks, one
below the other; each block is a map of one key, its name. Words alone are a \`text\`. Beside its name a block may have
\`only\` and \`not\`, for the audiences that see it, as slides do.`;

/** What there is, with a line each. */
function index(what: string, all: readonly (readonly [string, JsonSchema, string])[]): string {
  const rows = all.map(([name, { description }, at]) => `| [\`${name}\`](#${at}) | ${String(description)} |`);
  return [`| ${what} | |`, '|---|---|', ...rows].join('\n');
}

/** The fields that stand after a block's name. */
function fieldsOf(schema: JsonSchema): JsonSchema {
  const alone = schema['short'] === 'content' ? schema.properties?.['content'] : schema;
  return alone?.format === undefined ? schema : formatSchema(alone.format);
}

/** How a block is written that has one field alone. */
function inShort(name: string, { short, properties = {} }: JsonSchema): string {
  if (typeof short !== 'string' || short === 'content') return '';
  const value = properties[short]?.type === 'array' ? '[…]' : '…';
  return `Where it has \`${short}\` alone, \`${name}: ${value}\` is short for \`${name}: {${short}: ${value}}\`.`;
}

/** The regions of each arrangement, from the layouts. */
function arrangements(): string {
  const folder = join(packageRoot, 'templates/content');
  const { properties = {} } = parse(readFileSync(join(folder, 'schema.yaml'), 'utf8')) as JsonSchema;
  const rows = (properties['arrangement']?.enum ?? []).map((name) => {
    const { regions } = parse(readFileSync(join(folder, `layout-${name}.yaml`), 'utf8')) as {
      readonly regions: Readonly<Record<string, Place | null>>;
    };
    const places = Object.entries(regions).filter(([region]) =>
      Object.hasOwn(properties['regions']?.properties ?? {}, region),
    );
    const said = places.map(([region, place]) => `\`${region}\`${whereOf(place ?? {})}`).join(', ');
    const none = ['lead', 'note'].filter((region) => !Object.hasOwn(regions, region));
    const without = none.length === 0 ? '' : `; no ${none.map((one) => `\`${one}\``).join(', no ')}`;
    return `| \`${name}\` | ${said}${without} |`;
  });
  return ['| arrangement | its regions (columns of 12, rows of 8) |', '|---|---|', ...rows].join('\n');
}

type Columns = string | Readonly<Record<string, string>>;
interface Place {
  readonly columns?: Columns;
  readonly rows?: string;
}

function whereOf({ columns, rows }: Place): string {
  const across = typeof columns === 'object' ? columns['16:9'] : columns;
  if (across === undefined) return ' (from edge to edge)';
  return ` (columns ${across}${rows === '1-8' ? '' : `, rows ${rows}`})`;
}

/** Blocks stand below kinds, some of the same name, in both pages: as GitHub names their headings. */
export const anchorOf = (block: string, kinds: ReadonlySet<string>): string =>
  kinds.has(block) ? `${block}-1` : block;

const seen = (anchor: string): string => `[An example and its pictures](gallery.md#${anchor})`;

const heading = (level: string, name: string, { title, description }: JsonSchema): string =>
  `${level} ${name}\n\n${title}: ${lowered(String(description ?? ''))}.`;

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

function notes(schema: JsonSchema): string {
  const all = [
    schema['frame'] === true ? 'Always there, whatever the time.' : '',
    schema['optional'] === true ? "An audience's `form` may leave it out." : '',
    schema['opens'] === 'section' ? 'There when any other slide of its section is.' : '',
  ].filter(Boolean);
  return all.join(' ');
}

/** Kinds of slide of one's own: what is wrong with them is told at its place; a broken one breaks who uses it alone. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkDeck } from '../../src/check.ts';
import { checkKinds } from '../../src/check-kinds.ts';
import { Kinds, loadDeck, Problems } from '../../src/load/index.ts';
import { findProject, packageRoot } from '../../src/project.ts';
import { keepSchemas } from '../../src/project-schemas.ts';
import { run } from '../commands/terminal.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lectern-kinds-'));
  cpSync(join(packageRoot, 'test/cases/minimal'), join(root, 'data/minimal'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const write = (name: string, text: string) => {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), text);
};
const slide = (text: string) =>
  write(
    'data/minimal/sections/opening.yaml',
    `id: opening\ntitle: O\nslides:\n  - {id: own, kind: own, ${text}}\n`,
  );
const schema = (text: string) => write('templates/own/schema.yaml', text);
const template = (text: string) => write('templates/own/slide.hbs', `{{> front}}\n\n# {{title}}\n\n${text}`);
const found = () =>
  loadDeck(join(root, 'data/minimal'), { root })
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ code, place, message }) => `${code} ${place?.file}:${place?.line}:${place?.column} ${message}`);

const good = `title: Own
type: object
required: [title, points]
additionalProperties: false
properties:
  title: {format: text}
  level: {enum: [easy, hard]}
  points:
    type: array
    minItems: 1
    items: {type: object, required: [what], additionalProperties: false, properties: {what: {format: text}, marks: {type: integer, minimum: 1}}}
`;

describe('data is held to its schema', () => {
  beforeEach(() => {
    schema(good);
    template('{{#each points}}\n- {{what}} {{marks}}\n{{/each}}\n\n{{level}}\n');
  });
  test.each([
    ['title: T, points: [{what: W, marks: 2}], level: hard', []],
    ['title: T', ["missing-field data/minimal/sections/opening.yaml:4 'points' is missing"]],
    [
      'title: T, points: []',
      ["wrong-count data/minimal/sections/opening.yaml:4 'points' has 0 entries, it takes at least 1"],
    ],
    [
      'title: T, points: [{what: W, marks: 0}]',
      ["out-of-range data/minimal/sections/opening.yaml:4 'marks' should be at least 1"],
    ],
    [
      'title: T, points: [{waht: W}]',
      [
        "missing-field data/minimal/sections/opening.yaml:4 'what' is missing",
        "unknown-key data/minimal/sections/opening.yaml:4 there is no key 'waht' here",
      ],
    ],
    [
      'title: T, points: [{what: W}], level: medium',
      ["wrong-value data/minimal/sections/opening.yaml:4 'level' cannot be 'medium'"],
    ],
    [
      'title: T, points: [{what: W}], clicks: true',
      ["unknown-key data/minimal/sections/opening.yaml:4 there is no key 'clicks' here"],
    ],
    [
      'title: "{no-fact}", points: [{what: W}]',
      ["unknown-fact data/minimal/sections/opening.yaml:4 there is no fact 'no-fact'"],
    ],
  ])('%s', (text, faults) => {
    slide(text);
    const own = found().map((one) => one.replace(/(opening\.yaml:4):\d+/, '$1'));
    expect(own).toEqual(faults);
  });
});

describe('a kind that is wrong', () => {
  test.each([
    ['title: [', 'yaml-syntax', 1],
    ['- a', 'bad-kind', 1],
    ['type: object\nproperties:\n  title: {format: txet}', 'bad-kind', 3],
    ['type: object\nproperties:\n  title: {format: text}\n  notes: {format: text}', 'bad-kind', 4],
    [
      'type: object\nproperties:\n  a: {type: array, appears: sometimes, items: {format: text}}',
      'bad-kind',
      3,
    ],
    ['type: object\nproperties:\n  a: {format: text, splits: true}', 'bad-kind', 3],
    ['frame: perhaps\ntype: object\nproperties: {title: {format: text}}', 'bad-kind', 1],
  ])('%j', (text, code, line) => {
    schema(text);
    template('');
    slide('title: T');
    expect(found()).toContainEqual(expect.stringContaining(`${code} templates/own/schema.yaml:${line}:`));
  });

  test.each([
    [good.replace('minItems', 'minItem'), "10:5 a schema has no 'minItem'", "'minItems'"],
    [`${good}exmples: []\n`, "12:1 a schema has no 'exmples'", "'examples'"],
    [good.replace('[title, points]', '[title, point]'), "3:19 'point' is required, but", "'points'"],
    [good.replace('format: text', 'type: text'), "6:17 'type' is not what", "'format: text'"],
    [good.replace('{enum: [easy', '{type: strng, enum: [easy'), "7:17 'type' is not what", "'string'"],
    [`${good}examples: [{title: A, points: [{waht: B}]}]\n`, "12:33 there is no key 'waht'", "'what'"],
    [`${good}layout: bullets\n`, '12:9 this kind has a layout.yaml, but', "Take 'layout' out"],
  ])('in a word: %j', (text, message, hint) => {
    schema(text);
    write('templates/own/layout.yaml', 'extends: bullets\n');
    template('');
    slide('title: T');
    const { diagnostics } = loadDeck(join(root, 'data/minimal'), { root });
    const told = diagnostics.filter(({ place }) => place?.file === 'templates/own/schema.yaml');
    const lines = told.map(({ message, place }) => `${place?.line}:${place?.column} ${message}`);
    expect(lines).toContainEqual(expect.stringContaining(message));
    expect(told.map((one) => one.hint ?? '')).toContainEqual(expect.stringContaining(hint));
  });

  test('its folder is there, but not as it should be', () => {
    const hint = () =>
      loadDeck(join(root, 'data/minimal'), { root }).diagnostics.find(({ code }) => code === 'unknown-kind')
        ?.hint;
    slide('title: T');
    template('');
    expect(hint()).toBe('templates/own has no schema.yaml. A kind has schema.yaml and slide.hbs.');
    rmSync(join(root, 'templates/own'), { recursive: true });
    write('templates/Own/schema.yaml', good);
    expect(hint()).toBe('The folder of a kind is named in small letters: rename templates/Own.');
  });

  test('without a template', () => {
    schema(good);
    slide('title: T, points: [{what: W}]');
    expect(found()).toContainEqual(expect.stringContaining("the kind 'own' has no slide.hbs"));
  });

  test('breaks no deck that does not use it', () => {
    schema('title: [');
    expect(found()).toEqual([]);
  });

  test('is not there: the nearest is named', () => {
    slide('title: T');
    const { diagnostics } = loadDeck(join(root, 'data/minimal'), { root });
    const one = diagnostics.find(({ code }) => code === 'unknown-kind');
    expect(one?.message).toBe("there is no kind of slide 'own'");
    expect(one?.hint).toContain('bullets, chart');
  });
});

describe('what a template shows', () => {
  const faults = () => {
    const { deck } = loadDeck(join(root, 'data/minimal'), { root });
    if (!deck) throw new Error('no deck');
    return checkKinds(findProject(root), deck).map(
      ({ code, place, message }) => `${code} ${place?.file}:${place?.line} ${message}`,
    );
  };
  beforeEach(() => {
    schema(good);
    slide('title: T, points: [{what: W}]');
    const deck = join(root, 'data/minimal/audiences/guests.yaml');
    writeFileSync(deck, readFileSync(deck, 'utf8').replace(/^(slides|sections|tags):.*$/gm, ''));
  });

  test('a field that it never shows is told where the schema has it', () => {
    template('{{#each points}}\n- {{what}}\n{{/each}}\n');
    expect(faults()).toEqual([
      "unused-field templates/own/schema.yaml:7 slides of kind 'own' take 'level', but templates/own/slide.hbs never shows it",
      "unused-field templates/own/schema.yaml:11 slides of kind 'own' take 'points.marks', but templates/own/slide.hbs never shows it",
    ]);
  });

  test('a name that no slide has is told where it stands, though no slide meets it', () => {
    template(
      '{{level}}{{#if level}}{{levle}}{{/if}}{{#each points}}{{what}}{{marks}}{{waht}}{{../level}}{{/each}}',
    );
    expect(faults()).toEqual([
      "bad-template templates/own/slide.hbs:5 there is no 'levle' here",
      "bad-template templates/own/slide.hbs:5 there is no 'waht' here",
    ]);
  });

  test('the same name is told once, with the nearest; what an unknown partial is given counts as shown', () => {
    const told = (text: string) => {
      template(text);
      const { deck } = loadDeck(join(root, 'data/minimal'), { root });
      if (!deck) throw new Error('no deck');
      return checkDeck(findProject(root), deck, [...deck.audiences.values()])
        .filter(({ code }) => code === 'bad-template' || code === 'unused-field')
        .map(
          ({ place, message, hint }) => `${place?.line}:${place?.column} ${message} ${hint?.slice(0, 21)}`,
        );
    };
    expect(told('{{levle}}{{#if level}}{{level}}{{/if}}{{> list items=points}}')).toEqual([
      "5:3 there is no 'levle' here Did you mean 'level'?",
    ]);
    expect(told('{{#if level}}{{level}}{{/if}}{{> liste items=points}}')).toEqual([
      "5:30 there is no partial 'liste': did you mean 'list'? Met by slide 'own' (d",
    ]);
  });

  test('what is handed on whole is shown whole; partials and blocks are looked into', () => {
    template(
      '{{> list items=points}}{{block "cards" cards=points level=level}}{{@deck.title}}{{#if clicks}}x{{/if}}',
    );
    expect(faults()).toEqual([]);
  });
});

test('no kind that comes with Lectern takes a field that its template never shows', async () => {
  const problems = new Problems();
  const kinds = new Kinds([join(packageRoot, 'templates')], packageRoot, problems);
  expect(kinds.names.length).toBeGreaterThan(16);
  const deck = {
    dir: root,
    sections: [{ slides: kinds.names.map((name) => ({ kind: kinds.get(name)?.kind })) }],
  };
  expect(problems.found).toEqual([]);
  expect(checkKinds(findProject(packageRoot), deck as never)).toEqual([]);
});

test('new --kind makes one that can be used at once, and list --kinds and schema know it', async () => {
  expect(await run(root, 'new', '--kind', 'case', '--from', 'bulets')).toMatchObject({
    code: 2,
    err: expect.stringContaining("did you mean 'bullets'?"),
  });
  expect(await run(root, 'new', '--kind', 'own')).toMatchObject({ code: 0 });
  expect(await run(root, 'new', '--kind', 'own')).toMatchObject({ code: 2 });
  slide('title: T, items: [one, two]');
  expect(found()).toEqual([]);
  const { deck } = loadDeck(join(root, 'data/minimal'), { root });
  expect(deck?.sections[0]?.slides[0]?.kind.layout).toBe('bullets{image:-picture}');
  const listed = await run(root, 'list', '--kinds', '--json');
  expect(JSON.parse(listed.out)).toContainEqual(
    expect.objectContaining({ kind: 'own', from: 'project', fields: ['title*', 'lead', 'items*', 'image'] }),
  );
  expect(await run(root, 'schema')).toMatchObject({ code: 0 });
  const schemas = () => readFileSync(join(root, 'data/schemas/section.schema.json'), 'utf8');
  expect(schemas()).toContain('"const": "own"');
  // As `dev` does when files change.
  expect(await run(root, 'new', '--kind', 'another', '--from', 'agenda')).toMatchObject({ code: 0 });
  await keepSchemas(findProject(root));
  expect(schemas()).toContain('"const": "another"');
  expect(readFileSync(join(root, 'data/schemas/audience.schema.json'), 'utf8')).toContain('"another": {');
});

test('a kind made from one that chooses its layout has layouts of its own', async () => {
  expect(await run(root, 'new', '--kind', 'own', '--from', 'content')).toMatchObject({ code: 0 });
  slide('title: T, arrangement: two, regions: {left: [a], right: [b]}');
  const { deck } = loadDeck(join(root, 'data/minimal'), { root });
  if (!deck) throw new Error('no deck');
  const told = checkDeck(findProject(root), deck, [...deck.audiences.values()]);
  expect(told.filter(({ severity, code }) => severity === 'error' || code === 'no-region')).toEqual([]);
});

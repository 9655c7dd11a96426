/** `lectern template`: a file to correct, a page that shows it, and what is wrong with either told at its place. */
import { copyFileSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { Archive } from '../../src/ooxml/archive.ts';
import { Package } from '../../src/pptx/package/package.ts';
import { packageRoot } from '../../src/project.ts';
import { run } from '../commands/terminal.ts';

const school = join(packageRoot, 'test/cases/templates/hochschule.potx');

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lectern-template-'));
  cpSync(join(packageRoot, 'test/cases/minimal'), join(root, 'data/minimal'), { recursive: true });
  copyFileSync(school, join(root, 'school.potx'));
});
afterEach(() => rmSync(root, { recursive: true }));

const path = (name: string) => join(root, 'data/minimal', name);
const read = (name: string) => readFileSync(path(name), 'utf8');
const useTemplate = () =>
  writeFileSync(path('deck.yaml'), `${read('deck.yaml')}\ntheme: {template: school.potx}\n`);
const made = () => run(root, 'template', join(root, 'school.potx'));

test('it copies the file beside the deck and writes mapping, page and schema; then check and build take it', async () => {
  expect(await made()).toMatchObject({ code: 0 });
  expect(readFileSync(path('school.potx')).equals(readFileSync(school))).toBe(true);
  const mapping = parse(read('templates.school.yaml'));
  expect(mapping.template).toBe('school.potx');
  expect(mapping.layouts.cover).toMatchObject({ layout: 'Titelfolie', regions: { title: 0, subtitle: 1 } });
  const schema = JSON.parse(read('templates.school.schema.json'));
  expect(schema.properties.layouts.properties.cover.properties.layout.enum).toContain('Titelfolie');
  const page = read('templates.school.html');
  expect(page).toContain('<b>cover</b> in Titelfolie');
  expect(page.match(/<figure>/g)?.length).toBeGreaterThanOrEqual(Object.keys(mapping.layouts).length);
  useTemplate();
  expect(await run(root, 'check')).toMatchObject({ code: 0 });
  expect(await run(root, 'build', '--to', 'pptx')).toMatchObject({ code: 0 });
});

test('what a person has corrected is kept, and counts; --force makes it anew', async () => {
  await made();
  const corrected = read('templates.school.yaml').replace(/area: \{x: [\d.]+/, 'area: {x: 77');
  writeFileSync(path('templates.school.yaml'), corrected);
  expect((await made()).out).toContain('is kept as you have it');
  expect(read('templates.school.yaml')).toBe(corrected);
  await run(root, 'template', join(root, 'school.potx'), '--force');
  expect(read('templates.school.yaml')).not.toContain('x: 77');
});

test.each([
  ['layout: Titelfolie', 'layout: Titelfole', "unknown-layout: the template has no layout 'Titelfole'"],
  ['regions: {', 'regions: {titel: 0, ', "unknown-key: there is no key 'titel' here"],
  ['title: 0', 'title: 99', "wrong-value: title cannot be '99'"],
  ['area: {x:', 'area: {x: 9999, X:', "unknown-key: there is no key 'X' here"],
  ['template: school.potx', 'template: other.potx', 'this is the mapping of another template'],
])('a fault in the mapping is told at its place: %s becomes %s', async (from, to, message) => {
  await made();
  useTemplate();
  writeFileSync(path('templates.school.yaml'), read('templates.school.yaml').replace(from, to));
  const { code, err } = await run(root, 'check');
  expect(code).toBe(1);
  expect(err).toContain(message);
  expect(err).toMatch(/data\/minimal\/templates\.school\.yaml:\d+:\d+/);
});

describe('a file that cannot be used', () => {
  test.each([
    ['text', Buffer.from('no zip at all, though it is called one'), 'is no PowerPoint file'],
    [
      'one with a password',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(999)]),
      'password',
    ],
    ['one that is cut off', readFileSync(school).subarray(0, 3000), 'is damaged'],
  ])('is told, and nothing is written: %s', async (_, bytes, message) => {
    writeFileSync(join(root, 'school.potx'), bytes);
    const { code, err } = await made();
    expect(code).toBe(1);
    expect(err).toContain('bad-template-file');
    expect(err).toContain(message);
    expect(existsSync(path('templates.school.yaml'))).toBe(false);
  });

  test.each([
    ['nowhere.potx', 'there is no file'],
    ['school.docx', 'should end in .potx or .pptx'],
  ])('is refused by its name: %s', async (name, message) => {
    expect(await run(root, 'template', join(root, name))).toMatchObject({
      code: 2,
      err: expect.stringContaining(message),
    });
  });

  test('a layout that is cut off would make PowerPoint repair what is built', async () => {
    const archive = new Archive(school);
    const pkg = new Package(new Date(0));
    for (const part of archive.paths) {
      const bytes = archive.bytes(part) ?? Buffer.alloc(0);
      pkg.set(part, part.endsWith('slideLayout1.xml') ? bytes.subarray(0, bytes.length / 2) : bytes);
    }
    archive.close();
    writeFileSync(join(root, 'school.potx'), pkg.zip());
    expect((await made()).err).toContain('is damaged');
  });
});

test('macros are left out, and that is told', async () => {
  const archive = new Archive(school);
  const pkg = new Package(new Date(0));
  const more: Readonly<Record<string, (xml: string) => string>> = {
    'ppt/_rels/presentation.xml.rels': (xml) =>
      xml.replace(
        '</Relationships>',
        '<Relationship Id="rIdV" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>',
      ),
    '[Content_Types].xml': (xml) =>
      xml.replace(
        '<Override',
        '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Override',
      ),
  };
  for (const part of archive.paths) {
    const bytes = archive.bytes(part) ?? Buffer.alloc(0);
    pkg.set(part, more[part]?.(bytes.toString()) ?? bytes);
  }
  pkg.set('ppt/vbaProject.bin', 'macros');
  archive.close();
  writeFileSync(join(root, 'school.potx'), pkg.zip());
  expect((await made()).out).toContain('It holds macros, which are left out');
  useTemplate();
  await run(root, 'build', '--to', 'pptx');
  const built = new Archive(join(root, 'dist/minimal/students/minimal.students.pptx'));
  expect(built.paths.filter((one) => /vba/i.test(one))).toEqual([]);
  built.close();
});

test('colours, faces and shape of a brand are the template’s to say', async () => {
  await made();
  useTemplate();
  const brand = 'brand:\n  colors: {accent1: "7A1F2B"}\n';
  writeFileSync(path('audiences/students.yaml'), read('audiences/students.yaml').replace('brand:\n', brand));
  const { err } = await run(root, 'check');
  expect(err).toContain("template-decides: the brand's colors mean nothing in a template");
});

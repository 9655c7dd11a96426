import type { Theme } from '../../model/theme.ts';
import { languageAttributes } from '../text/language.ts';
import type { Paragraph, Run } from '../text/paragraph.ts';
import { paragraphXml } from '../text/properties.ts';
import { el, textEl, xmlHead, xmlns } from '../xml/el.ts';
import { notesPhXml } from './notes-master.ts';
import { treeXml } from './tree.ts';

/** A notes page: the slide's picture, the notes in paragraphs of their own, the number. */
export function notesSlideXml(
  paragraphs: readonly Paragraph[],
  n: number,
  theme: Theme,
  language: string,
): string {
  const text = paragraphs.map((paragraph) => noteParagraphXml(paragraph, theme, language)).join('');
  const field = el(
    'a:fld',
    { id: '{CE5E9CC1-C706-4F49-92D6-E571CC5EEA8F}', type: 'slidenum' },
    el('a:rPr', { lang: 'en-US' }),
    textEl('a:t', String(n)),
  );
  const shapes = [
    shapeXml(2, 'Slide Image Placeholder 1', 'sldImg', 2, ''),
    shapeXml(3, 'Notes Placeholder 2', 'body', 3, text),
    shapeXml(
      4,
      'Slide Number Placeholder 3',
      'sldNum',
      5,
      el('a:p', {}, field, el('a:endParaRPr', { lang: 'en-US' })),
    ),
  ];
  return (
    xmlHead +
    el(
      'p:notes',
      xmlns('a', 'r', 'p'),
      el('p:cSld', {}, treeXml(shapes)),
      el('p:clrMapOvr', {}, el('a:masterClrMapping')),
    )
  );
}

function shapeXml(
  id: number,
  name: string,
  type: 'sldImg' | 'body' | 'sldNum',
  idx: number,
  text: string,
): string {
  const image = type === 'sldImg';
  const locks = el('a:spLocks', { noGrp: 1, ...(image ? { noRot: 1, noChangeAspect: 1 } : {}) });
  return el(
    'p:sp',
    {},
    el(
      'p:nvSpPr',
      {},
      el('p:cNvPr', { id, name }),
      el('p:cNvSpPr', {}, locks),
      el('p:nvPr', {}, notesPhXml({ type, idx })),
    ),
    el('p:spPr'),
    image ? '' : el('p:txBody', {}, el('a:bodyPr'), el('a:lstStyle'), text),
  );
}

/** Notes are read, not looked at: weight and slant stay, colours and sizes do not. */
function noteParagraphXml(paragraph: Paragraph, theme: Theme, language: string): string {
  const { line: _line, after: _after, ...rest } = paragraph;
  return el(
    'a:p',
    {},
    paragraphXml(theme.rightToLeft ? { align: 'right', ...rest } : rest, { bullets: false, size: 12 }, theme),
    ...paragraph.runs.map((run, i) => runXml(run, i, language)),
  );
}

function runXml(run: Run, i: number, language: string): string {
  const properties = el('a:rPr', {
    ...languageAttributes(run.text, language),
    b: run.bold ? 1 : undefined,
    i: run.italic ? 1 : undefined,
    baseline: run.raised ? 30000 : undefined,
  });
  const lineBreak = run.breakBefore && i > 0 ? el('a:br', {}, properties) : '';
  return lineBreak + (run.text === '' ? '' : el('a:r', {}, properties, textEl('a:t', run.text)));
}

import type { Rect, Size } from '../../model/theme.ts';
import { emu } from '../units.ts';
import { el, textEl, xmlHead, xmlns } from '../xml/el.ts';
import { frameXml, geometryXml } from './placeholder.ts';
import { colorMapXml } from './theme.ts';
import { treeXml } from './tree.ts';

/** A4-like notes page, PowerPoint's own: 7.5 x 10 inches. */
export const notesSize: Size = { w: 540, h: 720 };

interface NotesPlaceholder {
  readonly name: string;
  readonly type: 'hdr' | 'dt' | 'sldImg' | 'body' | 'ftr' | 'sldNum';
  readonly idx: number;
  readonly rect: Rect;
}

/** The slide's picture keeps the slide's shape within the upper part of the page. */
export function notesPlaceholders(slide: Size): readonly NotesPlaceholder[] {
  const scale = Math.min(432 / slide.w, 243 / slide.h);
  const [w, h] = [slide.w * scale, slide.h * scale];
  const small = { w: 234, h: 36 };
  return [
    { name: 'Header Placeholder 1', type: 'hdr', idx: 0, rect: { x: 0, y: 0, ...small } },
    { name: 'Date Placeholder 2', type: 'dt', idx: 1, rect: { x: 306, y: 0, ...small } },
    { name: 'Slide Image Placeholder 3', type: 'sldImg', idx: 2, rect: { x: (540 - w) / 2, y: 60, w, h } },
    { name: 'Notes Placeholder 4', type: 'body', idx: 3, rect: { x: 54, y: 330, w: 432, h: 330 } },
    { name: 'Footer Placeholder 5', type: 'ftr', idx: 4, rect: { x: 0, y: 684, ...small } },
    { name: 'Slide Number Placeholder 6', type: 'sldNum', idx: 5, rect: { x: 306, y: 684, ...small } },
  ];
}

export function notesPhXml({ type, idx }: Pick<NotesPlaceholder, 'type' | 'idx'>): string {
  const size = type === 'sldImg' || type === 'dt' ? undefined : 'quarter';
  return el('p:ph', { type, sz: size, idx: idx === 0 ? undefined : idx });
}

export function notesMasterXml(slide: Size): string {
  const background = el('p:bg', {}, el('p:bgRef', { idx: 1001 }, el('a:schemeClr', { val: 'bg1' })));
  return (
    xmlHead +
    el(
      'p:notesMaster',
      xmlns('a', 'r', 'p'),
      el('p:cSld', {}, background, treeXml(notesPlaceholders(slide).map(shapeXml))),
      colorMapXml(false),
      el('p:notesStyle', {}, ...[0, 1, 2, 3, 4, 5, 6, 7, 8].map(levelXml)),
    )
  );
}

function shapeXml(placeholder: NotesPlaceholder, i: number): string {
  const { name, type, rect } = placeholder;
  const image = type === 'sldImg';
  const locks = el('a:spLocks', { noGrp: 1, ...(image ? { noRot: 1, noChangeAspect: 1 } : {}) });
  const line = el('a:ln', { w: 12700 }, el('a:solidFill', {}, el('a:prstClr', { val: 'black' })));
  return el(
    'p:sp',
    {},
    el(
      'p:nvSpPr',
      {},
      el('p:cNvPr', { id: i + 2, name }),
      el('p:cNvSpPr', {}, locks),
      el('p:nvPr', {}, notesPhXml(placeholder)),
    ),
    el('p:spPr', {}, frameXml('a:xfrm', rect), geometryXml('rect'), image ? el('a:noFill') + line : ''),
    image ? '' : textXml(type),
  );
}

function textXml(type: NotesPlaceholder['type']): string {
  const bottom = type === 'ftr' || type === 'sldNum';
  const algn = type === 'dt' || type === 'sldNum' ? 'r' : 'l';
  const style = type === 'body' ? '' : el('a:lvl1pPr', { algn }, el('a:defRPr', { sz: 1200 }));
  const run = (text: string) => el('a:r', {}, el('a:rPr', { lang: 'en-US' }), textEl('a:t', text));
  const field = el(
    'a:fld',
    { id: '{CE5E9CC1-C706-4F49-92D6-E571CC5EEA8F}', type: 'slidenum' },
    el('a:rPr', { lang: 'en-US' }),
    textEl('a:t', '‹#›'),
  );
  const inside = type === 'body' ? run('Click to edit Master text styles') : type === 'sldNum' ? field : '';
  return el(
    'p:txBody',
    {},
    el('a:bodyPr', {
      vert: 'horz',
      lIns: 91440,
      tIns: 45720,
      rIns: 91440,
      bIns: 45720,
      rtlCol: 0,
      anchor: bottom ? 'b' : undefined,
    }),
    el('a:lstStyle', {}, style),
    el('a:p', {}, inside, el('a:endParaRPr', { lang: 'en-US' })),
  );
}

function levelXml(level: number): string {
  return el(
    `a:lvl${level + 1}pPr`,
    {
      marL: emu(level * 36),
      algn: 'l',
      defTabSz: 914400,
      rtl: 0,
      eaLnBrk: 1,
      latinLnBrk: 0,
      hangingPunct: 1,
    },
    el('a:spcAft', {}, el('a:spcPts', { val: 600 })),
    el(
      'a:defRPr',
      { sz: 1200, kern: 1200 },
      el('a:solidFill', {}, el('a:schemeClr', { val: 'tx1' })),
      el('a:latin', { typeface: '+mn-lt' }),
      el('a:ea', { typeface: '+mn-ea' }),
      el('a:cs', { typeface: '+mn-cs' }),
    ),
  );
}

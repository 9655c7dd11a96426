import type { Theme } from '../../model/theme.ts';
import { baseOf } from '../../text/language.ts';
import type { PptxDeck } from '../deck.ts';
import { emu } from '../units.ts';
import { el, namespaces, xmlHead, xmlns } from '../xml/el.ts';
import { DistinctNames, guid } from './identity.ts';
import { masterIdXml, plainLevelsXml } from './master.ts';
import { notesSize } from './notes-master.ts';

/** Slide ids count from 256. */
const slideId = (i: number): number => 256 + i;

export interface PresentationIds {
  readonly master: string;
  readonly notesMaster?: string | undefined;
  readonly slides: readonly string[];
}

/** `ppt/presentation.xml`. Its children's order is fixed, and PowerPoint minds it. */
export function presentationXml(deck: PptxDeck, ids: PresentationIds): string {
  const { theme } = deck;
  const { w, h } = theme.size;
  const sections = sectionsXml(deck);
  return (
    xmlHead +
    el(
      'p:presentation',
      {
        ...xmlns('a', 'r', 'p'),
        rtl: theme.rightToLeft ? 1 : undefined,
        saveSubsetFonts: 1,
        autoCompressPictures: 0,
      },
      el('p:sldMasterIdLst', {}, masterIdXml(ids.master)),
      ids.notesMaster === undefined
        ? ''
        : el('p:notesMasterIdLst', {}, el('p:notesMasterId', { 'r:id': ids.notesMaster })),
      slideListXml(ids.slides),
      el('p:sldSz', { cx: emu(w), cy: emu(h), type: theme.aspect === '4:3' ? 'screen4x3' : undefined }),
      el('p:notesSz', { cx: emu(notesSize.w), cy: emu(notesSize.h) }),
      kinsokuXml(deck.properties.language),
      defaultTextXml(theme),
      sections === '' ? '' : el('p:extLst', {}, sections),
    )
  );
}

/**
 * `p:kinsoku`: what may not begin or end a line of Japanese, as JIS X 4051 has it and browsers do with `line-break: strict`.
 * Without it PowerPoint lets small kana begin lines.
 */
export const kinsokuXml = (language: string): string =>
  baseOf(language) === 'ja'
    ? el('p:kinsoku', { lang: 'ja-JP', invalStChars: neverFirst, invalEndChars: neverLast })
    : '';

const neverFirst =
  '!%),.:;?]}¢°’”‰′″℃、。々〉》」』】〕ぁぃぅぇぉっゃゅょゎ゛゜ゝゞァィゥェォッャュョヮヵヶ・ーヽヾ！％），．：；？］｝｡｣､･ｧｨｩｪｫｬｭｮｯｰﾞﾟ￠';
const neverLast = '$([\\{£¥‘“〈《「『【〔＄（［｛｢￡￥';

/** How text of shapes looks that say nothing of it: without this, programs differ. */
export const defaultTextXml = (theme: Theme): string =>
  el(
    'p:defaultTextStyle',
    {},
    el('a:defPPr', {}, el('a:defRPr', { lang: 'en-US' })),
    plainLevelsXml(theme, theme.styles.table.size),
  );

/** `p:sldIdLst`; `ids` are the relationships to the slides. */
export const slideListXml = (ids: readonly string[]): string =>
  el('p:sldIdLst', {}, ...ids.map((rId, i) => el('p:sldId', { id: slideId(i), 'r:id': rId })));

interface Section {
  readonly name: string;
  readonly ids: number[];
}

/** Every slide is in one section. Slides before the first named one are in a section named like the deck. */
function sectionsOf({ slides, properties }: PptxDeck): Section[] {
  const found: Section[] = [];
  slides.forEach(({ section }, i) => {
    const last = found.at(-1);
    if (last !== undefined && (section === undefined || section === last.name)) last.ids.push(slideId(i));
    else found.push({ name: section ?? properties.title, ids: [slideId(i)] });
  });
  return found;
}

export const sectionsUri = '{521415D9-36F7-43E2-AB2F-B90AF26B5E84}';

/** The `p:ext` of the sections; empty where there are none. */
export function sectionsXml(deck: PptxDeck): string {
  if (!deck.slides.some(({ section }) => section !== undefined)) return '';
  const names = new DistinctNames('section');
  const list = sectionsOf(deck).map(({ name, ids }) =>
    el(
      'p14:section',
      { name, id: guid(names.of(name)) },
      el('p14:sldIdLst', {}, ...ids.map((id) => el('p14:sldId', { id }))),
    ),
  );
  return el('p:ext', { uri: sectionsUri }, el('p14:sectionLst', { 'xmlns:p14': namespaces.p14 }, ...list));
}

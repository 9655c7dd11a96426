import { sayIn } from '../../theme/words.ts';
import type { PptxDeck } from '../deck.ts';
import { fullTag } from '../text/language.ts';
import { el, textEl, xmlHead, xmlns } from '../xml/el.ts';

/** `docProps/core.xml`. */
export function coreXml({ properties }: PptxDeck): string {
  const { title, subtitle, author, subject, keywords, language, clock } = properties;
  const time = `${clock.toISOString().slice(0, 19)}Z`;
  const w3c = { 'xsi:type': 'dcterms:W3CDTF' };
  return (
    xmlHead +
    el(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:dcmitype': 'http://purl.org/dc/dcmitype/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      textEl('dc:title', title),
      textEl('dc:subject', subject),
      textEl('dc:creator', author),
      textEl('cp:keywords', keywords),
      ...(subtitle ? [textEl('dc:description', subtitle)] : []),
      textEl('cp:lastModifiedBy', author),
      textEl('cp:revision', '1'),
      textEl('dcterms:created', time, w3c),
      textEl('dcterms:modified', time, w3c),
      textEl('dc:language', fullTag(language)),
    )
  );
}

/** How much text stands on the slides, as PowerPoint counts it. */
export interface TextCount {
  readonly words: number;
  readonly paragraphs: number;
}

/** `docProps/app.xml`: what the file is made of, by the names a person knows. */
export function appXml({ theme, slides, properties }: PptxDeck, text: TextCount): string {
  const say = sayIn(theme, properties.language);
  const { heading, body } = theme.fonts;
  const named = [heading, body].flatMap(({ latin, ea, cs }) => [latin, ea, ...(cs ? [cs] : [])]);
  const fonts = [...new Set(named)];
  const groups = [
    ['Fonts Used', fonts],
    ['Theme', [theme.title]],
    ['Slide Titles', slides.map(({ title }) => title)],
  ] as const;
  const pairs = groups.flatMap(([name, parts]) => [
    el('vt:variant', {}, textEl('vt:lpstr', say(name))),
    el('vt:variant', {}, textEl('vt:i4', String(parts.length))),
  ]);
  const names = groups.flatMap(([, parts]) => parts.map((part) => textEl('vt:lpstr', part)));
  const count = (name: string, n: number) => textEl(name, String(n));
  return (
    xmlHead +
    el(
      'Properties',
      {
        xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties',
        'xmlns:vt': 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes',
      },
      textEl('TotalTime', '0'),
      count('Words', text.words),
      textEl('Application', 'Microsoft Office PowerPoint'),
      textEl('PresentationFormat', say(theme.aspect === '4:3' ? 'On-screen Show (4:3)' : 'Widescreen')),
      count('Paragraphs', text.paragraphs),
      count('Slides', slides.length),
      count('Notes', slides.filter(({ note }) => note.length > 0).length),
      count('HiddenSlides', slides.filter(({ hidden }) => hidden).length),
      count('MMClips', 0),
      textEl('ScaleCrop', 'false'),
      el('HeadingPairs', {}, el('vt:vector', { size: pairs.length, baseType: 'variant' }, ...pairs)),
      el('TitlesOfParts', {}, el('vt:vector', { size: names.length, baseType: 'lpstr' }, ...names)),
      textEl('Company', properties.company ?? ''),
      textEl('LinksUpToDate', 'false'),
      textEl('SharedDoc', 'false'),
      textEl('HyperlinksChanged', 'false'),
      textEl('AppVersion', '16.0000'),
    )
  );
}

export const presPropsXml = (): string => xmlHead + el('p:presentationPr', xmlns('a', 'r', 'p'));

/** Opens in normal view with the outline's width that PowerPoint itself starts from. */
export const viewPropsXml = (): string =>
  xmlHead +
  el(
    'p:viewPr',
    xmlns('a', 'r', 'p'),
    el(
      'p:normalViewPr',
      { horzBarState: 'maximized' },
      el('p:restoredLeft', { sz: 15000, autoAdjust: 0 }),
      el('p:restoredTop', { sz: 80000 }),
    ),
    el('p:gridSpacing', { cx: 76200, cy: 76200 }),
  );

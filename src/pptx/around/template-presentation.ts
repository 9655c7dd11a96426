import type { PptxDeck } from '../deck.ts';
import { defaultTextXml, sectionsUri, sectionsXml, slideListXml } from '../parts/presentation.ts';
import {
  append,
  at,
  child,
  childrenNamed,
  type Element,
  elements,
  one,
  parseXml,
  remove,
  renderXml,
  setChildren,
} from '../xml/dom.ts';
import { el } from '../xml/el.ts';

/** What names slides that are gone, or locks the file. */
const gone = [
  'p:sldIdLst',
  'p:custShowLst',
  'p:modifyVerifier',
  'p:photoAlbum',
  'p:custDataLst',
  'p:smartTags',
];

/** What stands before `p:defaultTextStyle` in a presentation. */
const beforeText = [
  'p:sldMasterIdLst',
  'p:notesMasterIdLst',
  'p:handoutMasterIdLst',
  'p:sldIdLst',
  'p:sldSz',
  'p:notesSz',
  'p:smartTags',
  'p:embeddedFontLst',
  'p:kinsoku',
];

/** A template's `presentation.xml` with the deck's slides. `notes` is the relationship to the notes master. */
export function presentationIn(
  xml: string,
  deck: PptxDeck,
  { slides, notes }: { readonly slides: readonly string[]; readonly notes: string },
): string {
  const document = parseXml(xml);
  const root = at(document, 'p:presentation');
  for (const element of elements(root)) if (gone.includes(element.name)) remove(element);
  after(root, ['p:sldMasterIdLst', 'p:notesMasterIdLst', 'p:handoutMasterIdLst'], one(slideListXml(slides)));
  // Some files have a notes master and do not list it.
  if (child(root, 'p:notesMasterIdLst') === undefined)
    after(
      root,
      ['p:sldMasterIdLst'],
      one(el('p:notesMasterIdLst', {}, el('p:notesMasterId', { 'r:id': notes }))),
    );
  if (child(root, 'p:defaultTextStyle') === undefined)
    after(root, beforeText, one(defaultTextXml(deck.theme)));
  setSections(root, sectionsXml(deck));
  return renderXml(document);
}

/** Puts an element behind the last of those that stand before it by the schema. */
function after(root: Element, names: readonly string[], element: Element): void {
  const all = elements(root);
  const last = all.findLastIndex(({ name }) => names.includes(name));
  setChildren(root, [...all.slice(0, last + 1), element, ...all.slice(last + 1)]);
}

function setSections(root: Element, sections: string): void {
  const list = child(root, 'p:extLst');
  for (const ext of list ? childrenNamed(list, 'p:ext') : [])
    if (ext.attribs['uri'] === sectionsUri) remove(ext);
  if (sections === '') {
    if (list && elements(list).length === 0) remove(list);
  } else if (list) setChildren(list, [one(sections), ...elements(list)]);
  else append(root, one(el('p:extLst', {}, sections)));
}

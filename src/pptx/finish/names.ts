import type { Box } from '../../model/box.ts';
import { type Say, sayIn } from '../../theme/words.ts';
import { shapeIdentityXml, slideIdentityXml } from '../parts/identity.ts';
import { planned } from '../plan/plan.ts';
import { escapeXml } from '../xml/clean.ts';
import { append, at, descendants, raw, setChildren } from '../xml/dom.ts';
import { el } from '../xml/el.ts';
import { isPlayed } from './media.ts';
import { type SlidePart, type SlidePass, shapeTree } from './slide-part.ts';

/** Names for the selection pane, ids that are unique on the slide and in every build, alternative text for what is not text. */
export const names: SlidePass = (slide) => {
  const say = sayIn(slide.theme, slide.properties.language);
  for (const element of descendants(shapeTree(slide), 'p:cNvPr')) {
    const key = element.attribs['name'] ?? '';
    if (key === '') continue;
    const { id, box, identity } = planned(slide.plan, key);
    const decorative = isDecorative(box);
    const descr = decorative ? undefined : altOf(box);
    element.attribs = {
      id: String(id),
      name: escapeXml(nameOf(box, say)),
      ...(descr === undefined ? {} : { descr: escapeXml(descr) }),
    };
    setChildren(element, [raw(clickXml(box, slide) + shapeIdentityXml(identity, decorative))]);
  }
  append(at(slide.document, 'p:sld', 'p:cSld'), raw(slideIdentityXml(slide.plan.creationId)));
};

/** A picture without words is meant to say nothing. */
const isDecorative = (box: Box): boolean =>
  box.type === 'image' ? box.alt === '' : 'decorative' in box && box.decorative === true;

/** What a click on a picture does: it plays, or leads somewhere. */
function clickXml(box: Box, { relationships }: SlidePart): string {
  if (box.type !== 'image') return '';
  if (box.media && isPlayed(box.media)) return el('a:hlinkClick', { 'r:id': '', action: 'ppaction://media' });
  if (box.link === undefined) return '';
  return el('a:hlinkClick', { 'r:id': relationships.add('hyperlink', escapeXml(box.link), true) });
}

/** What stands in a region is called as the layout calls it; of several parts the further ones are counted. */
const nameOf = (box: Box, say: Say): string => ('region' in box ? inRegion(box.name, say) : box.name);

const inRegion = (name: string, say: Say): string =>
  name.replace(/^(.*?)((?: \d+)?)$/s, (_, words: string, number: string) => say(words) + number);

function altOf(box: Box): string | undefined {
  switch (box.type) {
    case 'group':
    case 'image':
    case 'text':
    case 'table':
      return box.alt;
    case 'chart':
      return box.chart.alt;
    case 'panel':
      return box.name;
    default:
      return undefined;
  }
}

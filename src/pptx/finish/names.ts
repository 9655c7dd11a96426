import type { Box } from '../../model/box.ts';
import { sayIn } from '../../theme/words.ts';
import { shapeIdentityXml, slideIdentityXml } from '../parts/identity.ts';
import { placeholderName } from '../parts/master-words.ts';
import { planned } from '../plan/plan.ts';
import { escapeXml } from '../xml/clean.ts';
import { append, at, descendants, raw, setChildren } from '../xml/dom.ts';
import { type SlidePass, shapeTree } from './slide-part.ts';

/** Names for the selection pane, ids that are unique on the slide and in every build, alternative text for what is not text. */
export const names: SlidePass = (slide) => {
  const say = sayIn(slide.theme, slide.properties.language);
  for (const element of descendants(shapeTree(slide), 'p:cNvPr')) {
    const key = element.attribs['name'] ?? '';
    if (key === '') continue;
    const { id, box, identity, region } = planned(slide.plan, key);
    const descr = altOf(box);
    element.attribs = {
      id: String(id),
      name: escapeXml(box.type === 'text' && region ? placeholderName(region, say) : say(box.name)),
      ...(descr === undefined ? {} : { descr: escapeXml(descr) }),
    };
    setChildren(element, [raw(shapeIdentityXml(identity))]);
  }
  append(at(slide.document, 'p:sld', 'p:cSld'), raw(slideIdentityXml(slide.plan.creationId)));
};

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

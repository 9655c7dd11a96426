import { at } from '../xml/dom.ts';
import { drawn, type SlidePass } from './slide-part.ts';

/** Frames of charts point to the charts we write from the figures, not to what pptxgenjs wrote. */
export const charts: SlidePass = ({ assets, relationships, ...slide }) => {
  for (const { element, item } of drawn({ assets, relationships, ...slide })) {
    if (item.box.type !== 'chart') continue;
    const chart = at(element, 'a:graphic', 'a:graphicData', 'c:chart');
    chart.attribs['r:id'] = relationships.add('chart', assets.chart(item.box));
  }
};

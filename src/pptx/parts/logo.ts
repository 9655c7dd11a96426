import type { FootLogo } from '../../model/theme.ts';
import { clean } from '../xml/clean.ts';
import { el } from '../xml/el.ts';
import { frameXml, geometryXml } from './placeholder.ts';

/** The logo on the slide master, from where slides that have a footer show it. `fill` is its `p:blipFill`. */
export function logoXml({ alt, rect }: FootLogo, fill: string, id: number): string {
  return el(
    'p:pic',
    {},
    el(
      'p:nvPicPr',
      {},
      el('p:cNvPr', { id, name: 'Logo', descr: clean(alt) }),
      el('p:cNvPicPr', {}, el('a:picLocks', { noChangeAspect: 1 })),
      el('p:nvPr', { userDrawn: 1 }),
    ),
    fill,
    el('p:spPr', {}, frameXml('a:xfrm', rect), geometryXml('rect')),
  );
}

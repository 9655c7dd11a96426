import { append, at, one } from '../xml/dom.ts';
import { el } from '../xml/el.ts';
import type { SlidePass } from './slide-part.ts';

/** Slidev's transitions and their PowerPoint kin. */
const kin: Readonly<Record<string, string>> = {
  fade: el('p:fade'),
  'fade-out': el('p:fade', { thruBlk: 1 }),
  'slide-left': el('p:push', { dir: 'l' }),
  'slide-right': el('p:push', { dir: 'r' }),
  'slide-up': el('p:push', { dir: 'u' }),
  'slide-down': el('p:push', { dir: 'd' }),
  'view-transition': el('p:fade'),
};

/** How a slide is shown: hidden or not, and by which transition it comes. */
export const show: SlidePass = ({ plan, document }) => {
  const slide = at(document, 'p:sld');
  if (plan.slide.hidden) slide.attribs['show'] = '0';
  // Slidev also takes `forward | backward`; PowerPoint knows one.
  const name = plan.slide.transition?.split('|')[0]?.trim() ?? '';
  const effect = Object.hasOwn(kin, name) ? kin[name] : undefined;
  if (effect !== undefined) append(slide, one(el('p:transition', { spd: 'med' }, effect)));
};

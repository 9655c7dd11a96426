import { append, at, one } from '../xml/dom.ts';
import { el, namespaces } from '../xml/el.ts';
import type { SlidePass } from './slide-part.ts';

/** Slidev's transitions and their PowerPoint kin. One that moves what both slides have is below. */
const kin: Readonly<Record<string, string>> = {
  fade: el('p:fade'),
  'fade-out': el('p:fade', { thruBlk: 1 }),
  'slide-left': el('p:push', { dir: 'l' }),
  'slide-right': el('p:push', { dir: 'r' }),
  'slide-up': el('p:push', { dir: 'u' }),
  'slide-down': el('p:push', { dir: 'd' }),
};

const transition = (effect: string): string => el('p:transition', { spd: 'med' }, effect);

/** PowerPoint's Morph (MS-PPTX, 2.2.3.1), since 2019; before, a fade. */
const morph = el(
  'mc:AlternateContent',
  { 'xmlns:mc': namespaces.mc },
  el(
    'mc:Choice',
    { 'xmlns:p159': namespaces.p159, Requires: 'p159' },
    transition(el('p159:morph', { option: 'byObject' })),
  ),
  el('mc:Fallback', {}, transition(el('p:fade'))),
);

/** How a slide is shown: hidden or not, and by which transition it comes. */
export const show: SlidePass = ({ plan, document }) => {
  const slide = at(document, 'p:sld');
  if (plan.slide.hidden) slide.attribs['show'] = '0';
  // Slidev also takes `forward | backward`; PowerPoint knows one.
  const name = plan.transition?.split('|')[0]?.trim() ?? '';
  if (name === 'view-transition') append(slide, one(morph));
  else if (Object.hasOwn(kin, name)) append(slide, one(transition(kin[name] ?? '')));
};

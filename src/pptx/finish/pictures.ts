import type { ImageBox } from '../../model/box.ts';
import { perMille } from '../units.ts';
import { at, child, type Element, one, replace } from '../xml/dom.ts';
import { el } from '../xml/el.ts';
import { drawn, type SlidePart, type SlidePass } from './slide-part.ts';

/** Pictures: one part for each file, a vector beside its PNG, cropped as the web crops them. */
export const pictures: SlidePass = (slide) => {
  for (const { element, item } of drawn(slide)) {
    if (item.box.type === 'image') replace(at(element, 'p:blipFill'), one(fillXml(item.box, slide)));
    if (item.box.type === 'image') dropEffects(element);
  }
};

function fillXml({ file, crop }: ImageBox, { assets, relationships }: SlidePart): string {
  const picture = assets.picture(file);
  const embed = relationships.add('image', `../media/${picture.name}`);
  const cropped = crop.l > 0 || crop.t > 0 || crop.r > 0 || crop.b > 0;
  const { l, t, r, b } = crop;
  return el(
    'p:blipFill',
    {},
    el('a:blip', { 'r:embed': embed }, vectorXml(picture.vector, relationships)),
    cropped ? el('a:srcRect', { l: perMille(l), t: perMille(t), r: perMille(r), b: perMille(b) }) : '',
    el('a:stretch', {}, el('a:fillRect')),
  );
}

function vectorXml(name: string | undefined, relationships: SlidePart['relationships']): string {
  if (name === undefined) return '';
  const embed = relationships.add('image', `../media/${name}`);
  const blip = el('asvg:svgBlip', {
    'xmlns:asvg': 'http://schemas.microsoft.com/office/drawing/2016/SVG/main',
    'r:embed': embed,
  });
  return el('a:extLst', {}, el('a:ext', { uri: '{96DAC541-7B7A-43D3-8B79-37D633B846F1}' }, blip));
}

function dropEffects(picture: Element): void {
  const effects = child(at(picture, 'p:spPr'), 'a:effectLst');
  if (effects !== undefined) replace(effects);
}

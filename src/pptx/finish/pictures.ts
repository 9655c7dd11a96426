import { uncut } from '../../blocks/image/frame.ts';
import type { ImageBox } from '../../model/box.ts';
import type { Rect, Region } from '../../model/theme.ts';
import type { Relationships } from '../package/relationships.ts';
import { perMille } from '../units.ts';
import { at, child, type Element, one, replace } from '../xml/dom.ts';
import { el } from '../xml/el.ts';
import type { Picture } from './picture-file.ts';
import { drawn, type SlidePart, type SlidePass } from './slide-part.ts';

/** Pictures: one part for each file, a vector beside its PNG, cropped as the web crops them. */
export const pictures: SlidePass = (slide) => {
  for (const { element, item } of drawn(slide)) {
    if (item.box.type === 'image')
      replace(at(element, 'p:blipFill'), one(fillXml(item.box, item.region, slide)));
    if (item.box.type === 'image') dropEffects(element);
  }
};

function fillXml(box: ImageBox, region: Region | undefined, { assets, relationships }: SlidePart): string {
  const picture = assets.picture(box.file);
  const shown = picture.cut ? { ...box, crop: uncut } : box;
  const crop = region ? cropIn(region.rect, shown) : shown.crop;
  return pictureFillXml(picture, relationships, crop);
}

/** `p:blipFill`: which picture, and what of it. The part that shows it has the relationships. */
export function pictureFillXml(
  picture: Picture,
  relationships: Relationships,
  crop: ImageBox['crop'] = uncut,
): string {
  const embed = relationships.add('image', `../media/${picture.name}`);
  const { l, t, r, b } = crop;
  const cropped = [l, t, r, b].some((part) => Math.abs(part) > 1e-6);
  return el(
    'p:blipFill',
    {},
    el('a:blip', { 'r:embed': embed }, vectorXml(picture.vector, relationships)),
    cropped ? el('a:srcRect', { l: perMille(l), t: perMille(t), r: perMille(r), b: perMille(b) }) : '',
    el('a:stretch', {}, el('a:fillRect')),
  );
}

/**
 * In a placeholder a picture has the layout's frame, and what is left free around it is cropping below 0, as PowerPoint's
 * own Crop > Fit writes it.
 */
function cropIn(frame: Rect, { rect, crop }: ImageBox): ImageBox['crop'] {
  const [w, h] = [rect.w / (1 - crop.l - crop.r), rect.h / (1 - crop.t - crop.b)];
  return {
    l: crop.l - (rect.x - frame.x) / w,
    t: crop.t - (rect.y - frame.y) / h,
    r: crop.r - (frame.x + frame.w - rect.x - rect.w) / w,
    b: crop.b - (frame.y + frame.h - rect.y - rect.h) / h,
  };
}

function vectorXml(name: string | undefined, relationships: Relationships): string {
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

import { mediaFile } from '../../media-file.ts';
import type { MediaBox } from '../../model/box.ts';
import { append, at, raw } from '../xml/dom.ts';
import { el } from '../xml/el.ts';
import { drawn, type SlidePass } from './slide-part.ts';

/** Films and sounds in the pictures that stand for them: in the file once, and named twice, for old programs and new. */
export const media: SlidePass = (slide) => {
  const { assets, relationships } = slide;
  for (const { element, item } of drawn(slide)) {
    const playing = item.box.type === 'image' ? item.box.media : undefined;
    if (!playing || !isPlayed(playing)) continue;
    const target = `../media/${assets.media(playing.file)}`;
    const link = relationships.add(playing.kind, target);
    const embed = relationships.add('media', target);
    const inside = el(
      'p14:media',
      { 'xmlns:p14': 'http://schemas.microsoft.com/office/powerpoint/2010/main', 'r:embed': embed },
      trimXml(playing),
    );
    append(
      at(element, 'p:nvPicPr', 'p:nvPr'),
      raw(
        el(`a:${playing.kind}File`, { 'r:link': link }) +
          el('p:extLst', {}, el('p:ext', { uri: '{DAA4B4D4-6D71-4841-9C94-3DE7FCFB9230}' }, inside)),
      ),
    );
  }
};

/** Whether PowerPoint knows its format at all; what it does not know is its picture alone. */
export function isPlayed({ file }: MediaBox): boolean {
  const found = mediaFile(file);
  return !('problem' in found) && found.format !== 'webm';
}

/** Milliseconds left out at the beginning and at the end. */
function trimXml({ file, start = 0, end }: MediaBox): string {
  const found = mediaFile(file);
  const seconds = 'problem' in found ? undefined : found.seconds;
  const left = end === undefined || seconds === undefined ? 0 : Math.max(0, seconds - end);
  if (start === 0 && left === 0) return '';
  const ms = (time: number) => (time === 0 ? undefined : Math.round(time * 1000));
  return el('p14:trim', { st: ms(start), end: ms(left) });
}

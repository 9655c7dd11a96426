import type { Color } from '../../model/theme.ts';
import { perMille } from '../units.ts';
import { el } from '../xml/el.ts';

/** A reference to a theme colour, so that Design > Colours recolours it. */
export function colorXml(color: Color): string {
  const { name, alpha } = color;
  const thin = alpha === undefined || alpha >= 1 ? '' : el('a:alpha', { val: perMille(alpha) });
  return el('a:schemeClr', { val: name }, thin);
}

export const fillXml = (color: Color): string => el('a:solidFill', {}, colorXml(color));

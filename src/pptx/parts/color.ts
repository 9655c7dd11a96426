import type { Color } from '../../model/theme.ts';
import { perMille } from '../units.ts';
import { el } from '../xml/el.ts';

/** A reference to a theme colour, so that Design > Colours recolours it. */
export function colorXml({ name, lumMod, lumOff, alpha, hex }: Color): string {
  const share = (element: string, value: number | undefined, usual: number): string =>
    value === undefined || value === usual ? '' : el(element, { val: perMille(value) });
  return el(
    hex === undefined ? 'a:schemeClr' : 'a:srgbClr',
    { val: hex ?? name },
    share('a:lumMod', lumMod, 1),
    share('a:lumOff', lumOff, 0),
    share('a:alpha', alpha, 1),
  );
}

export const fillXml = (color: Color): string => el('a:solidFill', {}, colorXml(color));

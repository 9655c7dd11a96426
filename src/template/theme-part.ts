import { colorIn } from './color.ts';
import type { SchemeColors, ThemeFont } from './model.ts';
import { attr, childrenOf, type Element, find } from './xml.ts';

/** A theme part's colours by slot, `dk1` to `folHlink`. */
export function schemeOf(theme: Element | undefined): Readonly<Record<string, string>> {
  const scheme = find(theme, 'a:themeElements', 'a:clrScheme');
  return Object.fromEntries(
    childrenOf(scheme).map((slot) => [slot.name.slice(2), colorIn(slot, { scheme: {} })?.hex ?? '000000']),
  );
}

/** The colours that slides name: those of the map, and the slots themselves. */
export function mapped(slots: Readonly<Record<string, string>>, map: Element | undefined): SchemeColors {
  const usual = { bg1: 'lt1', tx1: 'dk1', bg2: 'lt2', tx2: 'dk2' };
  const entries = Object.entries({ ...usual, ...map?.attribs });
  return {
    ...slots,
    ...Object.fromEntries(entries.flatMap(([name, slot]) => (slots[slot] ? [[name, slots[slot]]] : []))),
  };
}

export function fontsOf(theme: Element | undefined): { heading: ThemeFont; body: ThemeFont } {
  const fonts = find(theme, 'a:themeElements', 'a:fontScheme');
  return { heading: fontOf(find(fonts, 'a:majorFont')), body: fontOf(find(fonts, 'a:minorFont')) };
}

/** The East Asian face, where it names none, is that of simplified Chinese. */
function fontOf(font: Element | undefined): ThemeFont {
  const face = (name: string) => attr(find(font, name), 'typeface') ?? '';
  const hans = childrenOf(font).find(({ attribs }) => attribs['script'] === 'Hans');
  return { latin: face('a:latin') || 'Calibri', ea: face('a:ea') || attr(hans, 'typeface') || '' };
}

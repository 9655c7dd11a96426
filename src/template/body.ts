import type { Anchor, Insets } from '../model/theme.ts';
import { attr, type Element, num } from './xml.ts';

export interface Body {
  readonly inset: Insets;
  readonly anchor: Anchor;
  readonly turned: boolean;
}

const anchors: Readonly<Record<string, Anchor>> = { t: 'top', ctr: 'middle', b: 'bottom' };

/** `a:bodyPr`, the nearest first. Insets are a tenth of an inch across and half of that down where none are said. */
export function bodyOf(said: readonly (Element | undefined)[]): Body {
  const first = <T>(read: (one: Element) => T | undefined): T | undefined =>
    said.map((one) => one && read(one)).find((value) => value !== undefined);
  const side = (name: string, usual: number) => (first((one) => num(one, name)) ?? usual) / 12700;
  const vert = first((one) => attr(one, 'vert')) ?? 'horz';
  return {
    inset: { l: side('lIns', 91440), t: side('tIns', 45720), r: side('rIns', 91440), b: side('bIns', 45720) },
    anchor: anchors[first((one) => attr(one, 'anchor')) ?? 't'] ?? 'top',
    turned: vert !== 'horz' || (first((one) => num(one, 'rot')) ?? 0) !== 0,
  };
}

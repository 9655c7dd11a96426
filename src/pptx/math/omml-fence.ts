import { childText, type Element } from '../xml/dom.ts';
import { el } from '../xml/el.ts';

type WriteRow = (parts: readonly Element[]) => string;

/** Brackets of a size of their own (`\big`) are signs like any other. */
const isFence = (element: Element | undefined): boolean =>
  element?.name === 'mo' && element.attribs['fence'] === 'true' && element.attribs['minsize'] === undefined;

/** The bars that stand on keyboards, which grow. */
const bars: Readonly<Record<string, string>> = { '∣': '|', '∥': '‖' };

/**
 * Brackets that grow with what they hold: `\left( a \middle| b \right)`, cases with one at the left alone. Undefined where
 * there are none.
 */
export function fencedXml(parts: readonly Element[], write: WriteRow): string | undefined {
  const [opened, closed] = [isFence(parts[0]), isFence(parts.at(-1))];
  if (parts.length < 2 || !(opened || closed)) return undefined;
  const inner = parts.slice(opened ? 1 : 0, closed ? -1 : undefined);
  const middle = inner.filter(isFence);
  // Without one at either end, those within would be of brackets further in.
  const sign = (name: string, element: Element | undefined) =>
    el(name, { 'm:val': element === undefined ? '' : signOf(element) });
  const properties = el(
    'm:dPr',
    {},
    sign('m:begChr', opened ? parts[0] : undefined),
    middle.length > 0 ? sign('m:sepChr', middle[0]) : '',
    sign('m:endChr', closed ? parts.at(-1) : undefined),
  );
  const groups = partedAt(inner, isFence).map((group) => el('m:e', {}, write(group)));
  return el('m:d', {}, properties, ...groups);
}

function signOf(element: Element): string {
  const sign = decoded(childText(element));
  return bars[sign] ?? sign;
}

function partedAt(parts: readonly Element[], isMark: (part: Element) => boolean): Element[][] {
  const groups: Element[][] = [[]];
  for (const part of parts) {
    if (isMark(part)) groups.push([]);
    else groups.at(-1)?.push(part);
  }
  return groups;
}

/** Text of the DOM is as escaped as in the source; attributes are escaped when they are written. */
const decoded = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

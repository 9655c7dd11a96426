/** A tag as it stands in Markdown: its name, its static attributes, and whether it opens, closes or both. */
export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly kind: 'open' | 'close' | 'empty';
}

const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
]);

/** The tag at the start of `source`, or undefined when there is none. Attribute values are decoded. */
export function parseTag(source: string): Tag | undefined {
  const match = /^<(\/?)([A-Za-z][\w.-]*)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>/.exec(source.trim());
  if (!match) return undefined;
  const attributes: Record<string, string> = {};
  for (const [, name = '', double, single, bare] of (match[3] ?? '').matchAll(
    /([:@\w.-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g,
  )) {
    attributes[name] = decodeEntities(double ?? single ?? bare ?? '');
  }
  const name = match[2] ?? '';
  const empty = match[4] === '/' || /^(br|hr|img|input|wbr)$/i.test(name);
  return { name, attributes, kind: match[1] === '/' ? 'close' : empty ? 'empty' : 'open' };
}

export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, dec, hex, name) =>
    dec ? character(Number(dec)) : hex ? character(Number.parseInt(hex, 16)) : (entities.get(name) ?? whole),
  );
}

/** What is beyond Unicode, or half of a character, is shown as browsers show it. */
const character = (code: number): string =>
  code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '\ufffd' : String.fromCodePoint(code);

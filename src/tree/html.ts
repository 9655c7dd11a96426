/** A tag as it stands in Markdown: its name, its static attributes, and whether it opens, closes or both. */
export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly kind: 'open' | 'close' | 'empty';
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

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
    dec
      ? String.fromCodePoint(Number(dec))
      : hex
        ? String.fromCodePoint(Number.parseInt(hex, 16))
        : (entities[name] ?? whole),
  );
}

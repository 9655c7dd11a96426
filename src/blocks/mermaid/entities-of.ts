/** Mermaid's entities: `#9829;` and `#quot;` are HTML's with another sign before them. */
const named: Readonly<Record<string, string>> = {
  quot: '"',
  amp: '&',
  lt: '<',
  gt: '>',
  apos: "'",
  nbsp: ' ',
  semi: ';',
  colon: ':',
  infin: '∞',
  hearts: '♥',
};

/** Its parsers write them as `ﬂ°quot¶ß` and `ﬂ°°9829¶ß` where they have met them. */
export const decode = (text: string): string =>
  text.replace(
    /(?:ﬂ°(°)?|[#&](#)?)(\w{1,8})(?:¶ß|;)/g,
    (whole, own: string | undefined, html: string | undefined, name: string) => {
      const code = own || html || /^\d+$/.test(name) ? Number.parseInt(name, 10) : Number.NaN;
      if (Number.isInteger(code) && code > 31 && code < 0x110000) return String.fromCodePoint(code);
      return named[name] ?? whole;
    },
  );

/** Text as a string of CSS, in double quotes, that may stand in a `<style>` too. */
export const cssString = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: CSS has none of them in strings
  `"${text.replace(/[\u0000-\u001f"<\\\u007f]/g, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`;

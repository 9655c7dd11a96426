/**
 * Data is data: these write a value so that Slidev, markdown-it, Vue and YAML all read it back as plain text.
 *
 * What is dangerous where, as tables:
 * - Vue takes `{{` in any rendered text for an expression, even after Markdown's own escapes are undone, so it is
 *   put into an element that Vue leaves alone.
 * - Slidev cuts slides at lines that begin with `---`, reads the last HTML comment as notes, takes lines like
 *   `::name::` for slots, and finds front matter's end at the first `---` after its beginning, wherever it stands.
 * - Slidev switches features on where it finds certain words anywhere in the file, escaped or not: KaTeX by a `$`, its
 *   code editor by `{monaco`, scripts of other sites by `<Tweet`. None of these is left standing.
 */

/** Signs that Markdown may read as syntax anywhere in a line, and how each is written instead. */
const inline: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '`': '\\`',
  '*': '\\*',
  _: '\\_',
  '[': '\\[',
  ']': '\\]',
  '|': '\\|',
  $: '&#36;',
  '~': '\\~',
  '^': '\\^',
  '#': '\\#',
  '<': '&lt;',
  '>': '\\>',
  '&': '&amp;',
  '@': '\\@',
};

/** Line starts that Markdown or Slidev may read as structure. */
const lineStart: readonly (readonly [RegExp, string])[] = [
  [/^([-+=:])/, '\\$1'],
  [/^(\d{1,9})([.)])/, '$1\\$2'],
];

/** Text without a sign that Markdown or Slidev reads as syntax. Vue would still take `{{` for an expression. */
function escaped(text: string): string {
  let out = oneLine(text).replace(/[\\`*_[\]|$~^#<>&@]/g, (sign) => inline[sign] ?? sign);
  for (const [pattern, replacement] of lineStart) out = out.replace(pattern, replacement);
  return (
    out
      // Bare addresses would become links: linkify looks at whole words, an escape parts them.
      .replace(/:(?=\/\/)/g, '\\:')
      .replace(/(?<=[\p{L}\p{N}])\.(?=\p{L})/gu, '\\.')
      .replace(/\{(?=monaco)/g, '&#123;')
  );
}

/**
 * Plain text for a place in Markdown where inline text stands: a title, a paragraph, a list item, a cell.
 * Line breaks and other white space become single spaces, control characters are dropped.
 */
export const markdownText = (text: string): string =>
  // A brace at the end may come to stand before another value's.
  escaped(text).replace(/\{\{+|\{$/g, (braces) => `<span v-pre>${braces}</span>`);

/** A piece of a line: as `markdownText`, but space at its ends parts it from its neighbours. */
export function inlineText(text: string): string {
  const clean = text.replace(controls, '');
  const inside = markdownText(clean);
  if (inside === '') return clean === '' ? '' : ' ';
  return (/^\s/.test(clean) ? ' ' : '') + inside + (/\s$/.test(clean) ? ' ' : '');
}

/** What KaTeX reads alike in place of signs that HTML, tables or Slidev would read: `\\<pair>` or a sign alone. */
const latex: Readonly<Record<string, string>> = {
  '<': '\\lt ',
  '>': '\\gt ',
  '|': '\\vert ',
  '\\<': '\\lt ',
  '\\>': '\\: ',
  '\\|': '\\Vert ',
};

/**
 * LaTeX to stand between dollars; undefined where what is left of it could not. Slidev puts LaTeX that KaTeX does not
 * understand into the page as it is, so it may have neither tags nor braces that Vue reads.
 */
export const mathText = (text: string): string | undefined => latexLine(text, /\\[\s\S]|[<>|]/g);

/**
 * LaTeX to stand between double dollars, all on one line, so that it is no mark of Slidev's: a comment would then reach
 * to its end. No table is around it, so `|` may stand, as in the columns of a matrix.
 */
export function mathBlock(text: string): string | undefined {
  const said = text.replace(/\\[\s\S]|%[^\n]*\n?/g, (found) => (found.startsWith('%') ? '' : found));
  return latexLine(said, /\\[<>]|\\[\s\S]|[<>]/g);
}

function latexLine(text: string, signs: RegExp): string | undefined {
  const safe = oneLine(text)
    .replace(signs, (sign) => latex[sign] ?? sign)
    .replace(/\{(?=\{|monaco)/g, '{ ')
    .replace(/!(?=\[)/g, '! ')
    .trim();
  return /^(?:\\[\s\S]|[^\\$])+$/.test(safe) ? safe : undefined;
}

/** An address to stand between the angle brackets of a Markdown link. */
export const linkAddress = (address: string): string =>
  address.replace(/[&$\\{}|`<>"\s]/g, (sign) =>
    sign === '&' ? '&amp;' : sign === '$' ? '&#36;' : encodeURIComponent(sign),
  );

/** The same for a picture's description, which becomes an attribute, where Vue takes nothing for an expression. */
export const alternativeText = escaped;

/** The text of an attribute between double quotes. Vue reads static attributes as they are. */
export function attributeText(text: string): string {
  return oneLine(text)
    .replace(/&/g, '&amp;')
    .replace(/"/g, '&quot;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/`/g, '&#96;')
    .replace(/\*/g, '&#42;')
    .replace(/_/g, '&#95;')
    .replace(/\$/g, '&#36;')
    .replace(/\{(?=\{|monaco)|(?<=\{)\{/g, '&#123;')
    .replace(/\\/g, '&#92;')
    .replace(/\|/g, '&#124;');
}

/**
 * A string as a YAML scalar on one line: bare where that is safe, else between double quotes with every sign that
 * could end a fence, a comment or front matter written as an escape.
 */
export function yamlText(text: string): string {
  const clean = text.replace(controls, '');
  const special = /---|-->|```|~~~|\{\{|\{monaco|[<$]/.test(clean);
  const bare =
    /^[\p{L}\p{N}（《“][\p{L}\p{N}\p{P}\p{S} ]*$/u.test(clean) &&
    !/[:#&*!|>'"%@`{}[\],\\?]|^[\d.+-]|\s$|- /.test(clean);
  if (bare && !special && !/^(true|false|null|yes|no|on|off|y|n)$/i.test(clean)) return clean;
  return JSON.stringify(clean)
    .replace(/-(?=--)/g, '\\x2d')
    .replace(/</g, '\\x3c')
    .replace(/\$/g, '\\x24')
    .replace(/(?<=--)>/g, '\\x3e')
    .replace(/`(?=``)/g, '\\x60')
    .replace(/~(?=~~)/g, '\\x7e')
    .replace(/\{(?=\{|monaco)/g, '\\x7b');
}

/** Any plain value as YAML in block style, `indent` spaces in. Undefined fields are left out. */
export function yamlBlock(value: unknown, indent = 0): string {
  const pad = ' '.repeat(indent);
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    if (value.every((item) => typeof item === 'number' || item === null))
      return `[${value.map(yamlScalar).join(', ')}]`;
    return value.map((item) => `\n${pad}- ${yamlBlock(item, indent + 2).replace(/^\n\s*/, '')}`).join('');
  }
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).filter(([, field]) => field !== undefined);
    if (fields.length === 0) return '{}';
    return fields
      .map(([key, field]) => {
        const text = yamlBlock(field, indent + 2);
        return `\n${pad}${yamlText(key)}:${text.startsWith('\n') ? text : ` ${text}`}`;
      })
      .join('');
  }
  return yamlScalar(value);
}

function yamlScalar(value: unknown): string {
  return typeof value === 'string' ? yamlText(value) : String(value);
}

/** Speaker notes: Markdown inside an HTML comment. Blank lines part paragraphs. */
export function noteText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .map((paragraph) => markdownText(paragraph))
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

// Tab, line feed and carriage return are white space; every other control character has no business in a slide.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;

/**
 * White space folded, control characters dropped. Space that holds words together stays so: French has it before `:` and
 * within quotation marks (wide, since few fonts have the narrow one). Chinese text is joined without a space over a line
 * break.
 */
export function oneLine(text: string): string {
  return text
    .replace(controls, '')
    .replace(/(?<=[\u2e80-\u9fff\uff00-\uffef])[ \t]*\r?\n\s*(?=[\u2e80-\u9fff\uff00-\uffef])/g, '')
    .replace(/\s+/g, (space) => (/[\u00a0\u202f]/.test(space) ? '\u00a0' : ' '))
    .trim();
}

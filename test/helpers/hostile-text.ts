/** Texts that look like syntax to somebody: to Vue, HTML, Markdown, Slidev, YAML, a bundler, a spreadsheet. */
import fc from 'fast-check';

/** Says that it ran: `hostileRan` must stay undefined. */
const run = 'globalThis.hostileRan=1';

export const hostileTexts: readonly string[] = [
  // Vue
  '{{ 7*7 }}',
  `{{ ${run} }}`,
  '{{',
  'ends in {',
  '}} {{ $nav.next() }}',
  `<div v-html="'<b>x</b>'">`,
  '<component :is="x">',
  '@click="alert(1)"',
  // HTML
  '</style>',
  '</script>',
  '</SCRIPT >',
  '</textarea></title></noscript></template></iframe>',
  '</xmp></plaintext></noembed></noframes>',
  `<script>${run}</script>`,
  `<img src=x onerror="${run}">`,
  `<svg onload="${run}">`,
  `<a href="javascript:${run}">x</a>`,
  '<style>*{display:none}</style>',
  '<!-- note -->',
  '<!--<script>',
  '-->',
  '<![CDATA[x]]>',
  ']]>',
  '<?php x ?>',
  '<Tweet id="20" />',
  '<BlueSky id="x" />',
  '<iframe src="https://evil.example/">',
  '<link rel="stylesheet" href="https://evil.example/x.css">',
  '<base href="https://evil.example/">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
  '&lt;b&gt; &amp;amp; &#x41; &nbsp; &copy;',
  // Markdown
  '# heading',
  '- item',
  '+ item',
  '1. one',
  '1) one',
  '> quote',
  '> [!NOTE] alert',
  '[!NOTE] alert',
  '[ ] to do',
  '[x] done',
  '*stars* **more** _under_ __lines__',
  '`code` ``more``',
  '```js',
  '~~~',
  '~~struck~~ ~sub~ ^sup^ ==mark== ||spoiler||',
  '[a](b) [a][b] [a]: b',
  '![i](https://evil.example/i.png)',
  '<https://evil.example>',
  'https://evil.example/x www.evil.example me@evil.example',
  '| a | b |',
  '---',
  '***',
  '===',
  '[^1] ^[note]',
  '$x$ and $$y$$',
  '$\\frac{1}{2}$',
  ':smile: :::tip',
  '\\',
  'ends in \\',
  '\\# \\* \\\\',
  'two  spaces',
  '(c) (r) ... -- "quoted" \'single\'',
  // Slidev
  '::right::',
  '--- layout: cover',
  'src: ../../secret.md',
  '<<< @/secret.ts',
  '{monaco} {monaco-run}',
  '```mermaid',
  '{1|2|all}',
  '{.class #id key=value}',
  '[[toc]]',
  '<v-click>x</v-click>',
  'src="https://evil.example/y.png" url(https://evil.example/z.png)',
  // Builders and style engines
  '__VITE_ASSET__abc__',
  '__VITE_PRELOAD__',
  'import.meta.env.MODE import.meta.hot process.env.NODE_ENV',
  '_resolveComponent("X") defineProps()',
  'note:(a b) well-(known thing)',
  'bg-[url(https://evil.example/u.png)] [&_*]:hidden i-carbon-sun',
  '@apply hidden; @import "x"; }',
  'import x from "https://evil.example/x.js"',
  '/* comment */ // line',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is to look like one
  '${7*7} `${7*7}`',
  'String.raw`x`',
  // Replacement patterns, names of objects, values of YAML
  "$& $1 $` $' $$",
  '__proto__',
  'constructor toString',
  'undefined null NaN',
  'true',
  '~',
  '0',
  '-0',
  '1e9',
  '0x1F',
  '2018-06-10',
  '12:30:45',
  'key: value',
  '- - -',
  '!!js/function x',
  '&anchor *alias',
  '%TAG',
  // Office
  '_x000D_ _x005F_',
  '=1+1',
  '=HYPERLINK("https://evil.example")',
  '+SUM(A1)',
  '@SUM(A1)',
  '%s %d \\n \\u0041',
  // Characters
  '\u202eright to left\u202c',
  '\u200fשלום\u200e',
  'a\u0000b\u0007c\u001b[31md\u007f',
  'half \ud83d and \udc00 half',
  '\u{1f600} \u{1f468}\u200d\u{1f469}\u200d\u{1f467} e\u0301',
  'tab\tand\r\nlines\u2028\u2029',
  '\ufeffmark \ufffe\uffff',
  '\ue000 private \u{e0041} tags',
  '𠮷野家 ｆｕｌｌ　ｗｉｄｔｈ “弯引号” ‘’—…',
  'İstanbul ß ﬀ ǆ',
];

/** Any text: pieces of the above, any signs at all, or both. Something in it can be seen. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...hostileTexts),
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom(
        '{',
        '}',
        '<',
        '>',
        '"',
        "'",
        '`',
        '\\',
        '$',
        '\n',
        '\n\n',
        ' ',
        ':',
        '-',
        '中文',
        '，',
      ),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((parts) => parts.join(''))
  .filter((text) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(shown(text)) && shown(text).length < 120);

/** A text as data has it: `{word}` would name a fact, `\\{` be a brace; double braces are literal as they are. */
export const asData = (text: string): string =>
  text.replace(/\{\{[\s\S]*?\}\}|\{\{|\\\{|\{(?=[\w-]+(?:\.[\w.-]*)?\})/g, (found) =>
    found.startsWith('{{') ? found : `\\${found}`,
  );

/**
 * What is to be read of a text: without control characters, half characters replaced, white space aside, since where
 * lines break is the slide's business.
 */
export const shown = (text: string): string =>
  text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the ones a slide never shows
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, '')
    .replace(/[\s\u2060]+/g, '');

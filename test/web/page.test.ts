/** A page holds its scripts and styles whole, whatever stands in them, and lets nothing else in. */
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { parse } from 'parse5';
import { expect, test } from 'vitest';
import { deckPage, pageFault } from '../../src/web/page.ts';
import { ScriptError, scriptText, styleText } from '../../src/web/script-text.ts';

const page =
  '<!DOCTYPE html><html><head><meta charset="utf-8"><title>题</title></head>' +
  '<body><div id="app"></div><script type="module" src="/@fs/client/main.ts"></script></body></html>';

const pageOf = (code: string, css = '', network: readonly string[] = []) =>
  deckPage(page, { language: 'zh-CN', scripts: [scriptText(code)], styles: [styleText(css)], network });

/** The text of a page's elements of one name, as a browser finds it. */
function texts(html: string, name: string): string[] {
  const found: string[] = [];
  const visit = (node: { tagName?: string; childNodes?: unknown[]; value?: string }) => {
    const children = (node.childNodes ?? []) as { value?: string }[];
    if (node.tagName === name) found.push(children.map((child) => child.value ?? '').join(''));
    for (const child of children) visit(child);
  };
  visit(parse(html) as never);
  return found;
}

const policyOf = (html: string): string =>
  /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';

/** Texts that end elements, begin comments, or look like a bundler's marks. */
const hostile = [
  '</style>',
  '</script>',
  '</SCRIPT x>',
  '<!--',
  '<!--<script>',
  '-->',
  '<script>alert(1)</script>',
  '__VITE_PRELOAD__',
  '上海 é 😀 \u2028 \ud83d',
  '\\</script>',
  'String.raw',
  '$&',
];

test.each(hostile)('a script that holds %j is one script that says the same', (text) => {
  const code = `result = [${JSON.stringify(text)}, \`${text.replaceAll('\\', '\\\\')}\`, ${JSON.stringify({ [text]: 1 })}]`;
  const html = pageOf(code, `a::before{content:${JSON.stringify(text.replaceAll('\\', '\\\\'))}}`);
  const [script = '', ...others] = texts(html, 'script');
  expect(others).toEqual([]);
  const seen: { result?: unknown } = {};
  runInNewContext(script, seen);
  expect(seen.result).toEqual([text, text, { [text]: 1 }]);
  expect(pageFault(html)).toBeUndefined();
  expect(texts(html, 'style')).toHaveLength(1);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  expect(html).toMatch(/^[\x00-\x7f]*$/);
});

test('code keeps its meaning outside literals too', () => {
  const code = [
    'var 名 = 3, b = 2',
    'result = [名<!--b, /[</script>é]/u.test("é"), /\\é/.test("é"), 4</script>/.source.length]',
    '/* </script> é */ // <!-- x',
  ].join('\n');
  const seen: { result?: unknown } = {};
  runInNewContext(scriptText(code), seen);
  expect(seen.result).toEqual([false, true, true, true]);
  expect(texts(pageOf(code), 'script')).toEqual([scriptText(code)]);
});

test('any text in any literal comes through', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const code = `result = ${JSON.stringify(text)}`;
      const seen: { result?: unknown } = {};
      runInNewContext(texts(pageOf(code), 'script')[0] ?? '', seen);
      expect(seen.result).toBe(text);
    }),
  );
});

test('what cannot be respelled fails aloud', () => {
  expect(() => scriptText('x = String.raw`</script>`')).toThrow(ScriptError);
  expect(() => scriptText('x = (')).toThrow(ScriptError);
  expect(scriptText('x = String.raw`é`')).toBe('x = String.raw`é`');
});

test('a script that does not compile is found in the page as written', () => {
  expect(pageFault('<script type="module">let a; let a</script>')).toMatch(/does not compile/);
  expect(pageFault('<script type="module">const s = "</script>"</script>')).toMatch(/does not compile/);
  expect(pageFault('<p>nothing</p>')).toBe('the page has no script');
  expect(pageFault(pageOf('import.meta.url; await 1'))).toBeUndefined();
});

test('CSS escapes do not eat the space behind them', () => {
  expect(styleText('a::before{content:"• x"}')).toBe('a::before{content:"\\2022  x"}');
});

test("a page's policy lets its own script run and nothing come from elsewhere", () => {
  const policy = policyOf(pageOf('1'));
  expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[^']+'; /);
  expect(policy).toContain("connect-src 'none'");
  expect(policy).not.toMatch(/https?:|\*|'unsafe-eval'|script-src[^;]*unsafe-inline/);
});

test('origins that a deck names may be reached', () => {
  const policy = policyOf(pageOf('1', '', ['https://player.example.org']));
  expect(policy).toMatch(/frame-src https:\/\/player\.example\.org;/);
  expect(policy).toMatch(/script-src 'sha256-[^']+' https:\/\/player\.example\.org;/);
});

test('a script known to be sound is not compiled again, another is', () => {
  const sound = scriptText('const known = 1');
  expect(pageFault(pageOf('const known = 1'), new Set([sound]))).toBeUndefined();
  expect(pageFault('<script type="module">let a; let a</script>', new Set([sound]))).toMatch(/compile/);
});

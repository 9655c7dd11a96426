/** LaTeX as Office's equations: what is common in lectures is native. */
import { expect, test } from 'vitest';
import { mathRow } from '../../src/pptx/math/equations.ts';
import { ommlXml } from '../../src/pptx/math/omml.ts';
import { unsaidIn } from '../../src/pptx/math/unsaid.ts';
import { isProblem, readMaths } from '../../src/text/maths.ts';

/** Without what every run has, and the runs' text alone. */
function omml(source: string): string {
  const row = mathRow({ source, display: true });
  if (!row) throw new Error(`KaTeX cannot read ${source}`);
  return ommlXml(row)
    .replace(
      /<m:r>(?:<m:rPr>.*?<\/m:rPr>)?(?:<a:rPr[^>]*?(?:\/>|>.*?<\/a:rPr>))?<m:t[^>]*>(.*?)<\/m:t><\/m:r>/g,
      '$1',
    )
    .replace(/ m:val=/g, ' ');
}

const e = (inside: string) => (inside === '' ? '<m:e/>' : `<m:e>${inside}</m:e>`);
const delimited = (begin: string, end: string, inside: string) =>
  `<m:d><m:dPr><m:begChr "${begin}"/><m:endChr "${end}"/></m:dPr>${inside}</m:d>`;
const column = (align: string) => `<m:mc><m:mcPr><m:count "1"/><m:mcJc "${align}"/></m:mcPr></m:mc>`;
const matrix = (aligns: readonly string[], ...rows: readonly (readonly string[])[]) =>
  `<m:m><m:mPr><m:mcs>${aligns.map(column).join('')}</m:mcs></m:mPr>${rows.map((row) => `<m:mr>${row.map(e).join('')}</m:mr>`).join('')}</m:m>`;

test.each<[string, string]>([
  [
    '\\begin{pmatrix}a&b\\\\c&d\\end{pmatrix}',
    delimited('(', ')', e(matrix(['center', 'center'], ['a', 'b'], ['c', 'd']))),
  ],
  ['\\begin{vmatrix}a\\end{vmatrix}', delimited('|', '|', e(matrix(['center'], ['a'])))],
  [
    '\\begin{cases}a&b\\\\c\\end{cases}',
    delimited('{', '', e(matrix(['left', 'left'], ['a', 'b'], ['c', '']))),
  ],
  ['\\left\\{a\\right.', delimited('{', '', e('a'))],
  ['\\left.a\\right|', delimited('', '|', e('a'))],
  [
    '\\left(a\\middle|b\\right)',
    '<m:d><m:dPr><m:begChr "("/><m:sepChr "|"/><m:endChr ")"/></m:dPr><m:e>a</m:e><m:e>b</m:e></m:d>',
  ],
  ['\\bigl(a\\bigr)', '(a)'],
  ['\\begin{aligned}a&=b\\\\c&=d\\end{aligned}', `<m:eqArr>${e('a&amp;=b')}${e('c&amp;=d')}</m:eqArr>`],
  [
    '\\binom nk',
    delimited('(', ')', e('<m:f><m:fPr><m:type "noBar"/></m:fPr><m:num>n</m:num><m:den>k</m:den></m:f>')),
  ],
  ['\\sqrt[3]{x}', '<m:rad><m:deg>3</m:deg><m:e>x</m:e></m:rad>'],
  ['\\overset{a}{=}', `<m:limUpp>${e('=')}<m:lim>a</m:lim></m:limUpp>`],
  ['\\underset{x}{\\min} f', `<m:limLow>${e('min')}<m:lim>x</m:lim></m:limLow>f`],
  [
    '\\underbrace{a}_{n}',
    `<m:limLow>${e(`<m:groupChr><m:groupChrPr><m:chr "⏟"/><m:pos "bot"/><m:vertJc "top"/></m:groupChrPr>${e('a')}</m:groupChr>`)}<m:lim>n</m:lim></m:limLow>`,
  ],
  ['\\hat x', `<m:acc><m:accPr><m:chr "\u0302"/></m:accPr>${e('x')}</m:acc>`],
  ['\\vec x', `<m:acc><m:accPr><m:chr "\u20d7"/></m:accPr>${e('x')}</m:acc>`],
  ['\\overline{ab}', `<m:bar><m:barPr><m:pos "top"/></m:barPr>${e('ab')}</m:bar>`],
  ['\\boxed{x}', `<m:borderBox>${e('x')}</m:borderBox>`],
  [
    '\\cancel{x}',
    `<m:borderBox><m:borderBoxPr><m:hideTop "1"/><m:hideBot "1"/><m:hideLeft "1"/><m:hideRight "1"/><m:strikeBLTR "1"/></m:borderBoxPr>${e('x')}</m:borderBox>`,
  ],
  [
    '\\xrightarrow{a}',
    `<m:groupChr><m:groupChrPr><m:chr "→"/><m:vertJc "bot"/></m:groupChrPr>${e('a')}</m:groupChr>`,
  ],
  [
    '\\xrightarrow[b]{a}',
    `<m:limLow>${e(`<m:groupChr><m:groupChrPr><m:chr "→"/><m:vertJc "bot"/></m:groupChrPr>${e('a')}</m:groupChr>`)}<m:lim>b</m:lim></m:limLow>`,
  ],
  [
    '\\sum_{i=1}^n i',
    '<m:nary><m:naryPr><m:chr "∑"/><m:limLoc "undOvr"/></m:naryPr><m:sub>i=1</m:sub><m:sup>n</m:sup><m:e>i</m:e></m:nary>',
  ],
  [
    '\\int_0^1 x',
    '<m:nary><m:naryPr><m:chr "∫"/><m:limLoc "subSup"/></m:naryPr><m:sub>0</m:sub><m:sup>1</m:sup><m:e>x</m:e></m:nary>',
  ],
  [
    '\\sum_{\\substack{a\\\\b}} x',
    `<m:nary><m:naryPr><m:chr "∑"/><m:limLoc "undOvr"/><m:supHide "1"/></m:naryPr><m:sub>${matrix(['center'], ['a'], ['b'])}</m:sub><m:sup/><m:e>x</m:e></m:nary>`,
  ],
  [
    '\\lim_{x\\to0}f',
    `<m:func><m:fName><m:limLow>${e('lim')}<m:lim>x→0</m:lim></m:limLow></m:fName>${e('f')}</m:func>`,
  ],
  ['\\sin x', `<m:func><m:fName>sin</m:fName>${e('x')}</m:func>`],
  ['\\sin(x)', 'sin(x)'],
  ['a\\quad b', 'a\u2003b'],
  ['\\phantom{x}y', `<m:phant><m:phantPr><m:show "0"/></m:phantPr>${e('x')}</m:phant>y`],
])('%s', (source, wanted) => {
  expect(omml(source)).toBe(wanted);
});

test.each([
  ['\\mathbb R', '<m:scr m:val="double-struck"/>'],
  ['\\mathcal L', '<m:scr m:val="script"/>'],
  ['\\mathbf v', '<m:sty m:val="b"/>'],
  ['\\boldsymbol\\beta', '<m:sty m:val="bi"/>'],
  ['\\operatorname{Var}', '<m:sty m:val="p"/>'],
  ['\\text{if so}', '<m:nor/>'],
  ['\\textcolor{red}{x}', '<a:solidFill><a:srgbClr val="FF0000"/></a:solidFill>'],
])('%s has its look', (source, wanted) => {
  const row = mathRow({ source, display: true });
  expect(row && ommlXml(row)).toContain(wanted);
});

test.each([
  ['\\frac{a}{b}\\sqrt{x}\\vdots\\cancel{x}', []],
  ['a\\tag{1}', ['\\tag; its number is made where it has an id']],
  ['a\\\\b', ['a new line within a formula (\\\\)']],
  ['\\textcolor{rebeccapurple}{x}', ['the colour rebeccapurple in a formula']],
  ['\\colorbox{red}{x}', ['a ground or rule of a colour in a formula']],
])('what of %s cannot be said', (source, wanted) => {
  const read = readMaths({ source, display: true });
  expect(isProblem(read) ? read : unsaidIn(read.row)).toEqual(wanted);
});

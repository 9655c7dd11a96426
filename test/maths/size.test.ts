/** How wide and high maths is taken to be, beside what a browser made of KaTeX's own (in em). */
import { expect, test } from 'vitest';
import { mathSize } from '../../src/measure/maths.ts';
import { isProblem, readMaths } from '../../src/text/maths.ts';

test.each([
  ['P(A\\mid B) = \\frac{P(B\\mid A)\\,P(A)}{P(B)}', 11.95, 2.36],
  ['\\sum_{i=1}^n i^2 = \\frac{n(n+1)(2n+1)}{6}', 11.23, 2.93],
  ['\\begin{pmatrix}a&b\\\\c&d\\end{pmatrix}', 3.52, 2.4],
  ['f(x)=\\begin{cases}x^2&x>0\\\\-x&\\text{otherwise}\\end{cases}', 10.68, 3],
  ['\\int_{-\\infty}^{\\infty} e^{-x^2}\\,dx = \\sqrt{\\pi}', 7.81, 2.38],
  ['\\lim_{x\\to 0}\\frac{\\sin x}{x}=1', 5.66, 2.06],
  ['x_{1,2}=\\frac{-b\\pm\\sqrt{b^2-4ac}}{2a}', 9.87, 2.28],
  ['\\hat\\beta = (X^\\top X)^{-1}X^\\top y', 8.11, 1.2],
  ['\\mathrm{Var}(X)=\\operatorname{E}[X^2]-\\operatorname{E}[X]^2', 10.97, 1.2],
  [
    '\\nabla\\times\\mathbf{B}-\\frac1c\\frac{\\partial\\mathbf{E}}{\\partial t}=\\frac{4\\pi}{c}\\mathbf{j}',
    9.45,
    2.06,
  ],
])('%s', (source, w, h) => {
  const read = readMaths({ source, display: true });
  if (isProblem(read)) throw new Error(read.problem);
  const size = mathSize(read.row);
  // A tenth larger, as the web sets it.
  expect(size.w / 1.1 / w).toBeGreaterThan(0.91);
  expect(size.w / 1.1 / w).toBeLessThan(1.13);
  expect(size.h / 1.1 / h).toBeGreaterThan(0.9);
  expect(size.h / 1.1 / h).toBeLessThan(1.25);
});

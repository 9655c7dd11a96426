/** What a browser's own computation says against a slide that is shown: contrast, and axe's rules. */
import { readFileSync } from 'node:fs';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const source = readFileSync(join(import.meta.dirname, 'contrast-in-page.ts'), 'utf8');
const contrast = stripTypeScriptTypes(source).replaceAll(/^export /gm, '');

/** Brings both judges into a page, once after it was opened. */
export async function callJudges(page: Page): Promise<void> {
  await page.evaluate(axe);
  await page.evaluate(`${contrast}; globalThis.lowContrast = lowContrast;`);
}

interface Judges {
  readonly lowContrast: (no: number) => string[];
  readonly axe: {
    run(
      where: string,
      options: object,
    ): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }>;
  };
}

/** Texts that read badly on what is behind them. */
export function lowContrast(page: Page, no: number): Promise<string[]> {
  return page.evaluate((n) => (globalThis as unknown as Judges).lowContrast(n), no);
}

/** Serious findings of axe. Hidden neighbours and Slidev's own controls are not the slide's. */
export function axeFindings(page: Page, no: number): Promise<string[]> {
  return page.evaluate(async (n) => {
    const judge = (globalThis as unknown as Judges).axe;
    const { violations } = await judge.run(`.slidev-page-${n}`, { resultTypes: ['violations'] });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `slide ${n} ${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
  }, no);
}

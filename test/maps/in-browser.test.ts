/** Maps that are built up, and countdowns that run, in the web deck. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ShownMarkdown, showMarkdown } from '../helpers/shown-markdown.ts';

const markdown = `---
theme: ${JSON.stringify(`${process.cwd()}/slides/theme`)}
title: T
fonts: {provider: none}
routerMode: hash
lectern: {theme: academic, language: en}
layout: diagram
id: map
---

# Map

\`\`\`map
alt: A map
show: [DE, FR]
classes: [{label: First, countries: [DE]}, {label: Second, countries: [FR]}]
labels: [{country: DE, text: Germany}, {country: FR, text: France}]
clicks: true
\`\`\`

---
layout: diagram
id: time
---

# Time

\`\`\`countdown
alt: A time
seconds: 90
text: Think
\`\`\`

---
layout: diagram
id: at-once
---

# At once

\`\`\`countdown
alt: A time
seconds: 2
start: slide
\`\`\`
`;

let shown: ShownMarkdown;
beforeAll(async () => {
  shown = await showMarkdown(markdown);
}, 120_000);
afterAll(() => shown?.close());

/** Words of a slide that can be seen now. */
const seen = (n: number): Promise<string[]> =>
  shown.page.evaluate((n) => {
    const texts = [...document.querySelectorAll(`.slidev-page-${n} .lt-shape-text`)];
    const hidden = (one: Element) => one.closest('.slidev-vclick-hidden') !== null;
    return texts.filter((one) => !hidden(one)).map((one) => one.textContent?.trim() ?? '');
  }, n);

test('a class comes with its names and its entry in the legend, at one click', async () => {
  await shown.show('/1');
  expect(await seen(1)).toEqual([]);
  await shown.show('/1?clicks=1');
  await expect.poll(() => seen(1)).toEqual(['First', 'Germany']);
  await shown.show('/1?clicks=2');
  await expect.poll(async () => (await seen(1)).sort()).toEqual(['First', 'France', 'Germany', 'Second']);
});

test('a country is one path, in even-odd', async () => {
  await shown.show('/1?clicks=2');
  const rules = await shown.page.$$eval('.slidev-page-1 .lt-shape path', (paths) =>
    paths.map((path) => path.getAttribute('fill-rule')),
  );
  expect(rules.filter((rule) => rule === 'evenodd').length).toBeGreaterThan(5);
});

const time = () => shown.page.textContent('.slidev-page-2 .lt-shape-text:nth-of-type(2)');

test('a countdown is run, held and run on by the keyboard, and says its time', async () => {
  await shown.show('/2');
  const { page } = shown;
  const button = page.getByRole('button', { name: 'Think: 1:30' });
  await button.focus();
  expect(await button.getAttribute('aria-pressed')).toBe('false');
  await page.keyboard.press('Enter');
  const running = page.locator('.slidev-page-2 .lt-countdown');
  await expect.poll(() => running.getAttribute('aria-label'), { timeout: 8000 }).toMatch(/^Think: 1:2\d$/);
  expect(await running.getAttribute('aria-pressed')).toBe('true');
  await page.keyboard.press('Space');
  expect(await running.getAttribute('aria-pressed')).toBe('false');
  const held = await running.getAttribute('aria-label');
  await page.waitForTimeout(1200);
  expect(await running.getAttribute('aria-label')).toBe(held);
  // The keys were the button's, not the deck's.
  expect(page.url()).toMatch(/#\/2$/);
  expect(await time()).toBeTruthy();
});

test('one that starts with its slide runs down, and says so', async () => {
  await shown.show('/3');
  const said = shown.page.locator('.slidev-page-3 .lt-countdown-said');
  await expect.poll(() => said.textContent(), { timeout: 8000 }).toContain('0:00');
  expect(shown.faults).toEqual([]);
});

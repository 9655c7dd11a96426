import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { loadDeck } from '../../src/load/index.ts';
import type { Form } from '../../src/model/deck.ts';
import { prepare } from '../../src/prepare.ts';
import { findProject } from '../../src/project.ts';

const root = resolve('.');
const { deck } = loadDeck(resolve('data/sco-qingdao'), { root });

function preparedWith(id: string, form: Partial<Form>) {
  const audience = deck?.audiences.get(id);
  if (!deck || !audience) throw new Error('no such audience');
  return prepare(findProject(root), deck, { ...audience, form: { ...audience.form, ...form } });
}

test('backup slides follow the closing in a section of their own, marked, and take no time', () => {
  const plain = preparedWith('policy', {});
  const { presentation, slides, plan } = preparedWith('policy', { backup: true });
  const closing = presentation.slides.findIndex((slide) => slide.layout === 'closing');
  const spare = slides.slice(closing + 1);
  expect(spare.length).toBe(plan.backup.length);
  expect(spare.length).toBeGreaterThan(10);
  expect(spare.every((slide) => slide.title.startsWith('备用：') && slide.minutes === 0)).toBe(true);
  expect(presentation.slides.slice(closing + 1).every((slide) => slide.section === '备用')).toBe(true);
  expect(plan.minutes).toBe(plain.plan.minutes);
});

test('with clicks, points appear one after another; without, they stand there', () => {
  const clicks = (on: boolean) =>
    preparedWith('seminar', { clicks: on })
      .presentation.slides.filter((slide) => slide.layout === 'bullets')
      .flatMap((slide) => slide.slots['default'] ?? [])
      .flatMap((block) => (block.type === 'list' ? block.children.map((item) => item.click) : []));
  expect(clicks(false).every((click) => click === undefined)).toBe(true);
  expect(clicks(true).slice(0, 4)).toEqual([1, 2, 3, 1]);
  // Points with icons are a drawing, whose parts appear in the same way.
  const drawn = (on: boolean) =>
    preparedWith('undergraduate', { clicks: on })
      .presentation.slides.filter((slide) => slide.layout === 'bullets')
      .flatMap((slide) => slide.slots['default'] ?? [])
      .flatMap((block) => (block.type === 'figure' ? [(block.spec as { clicks?: boolean }).clicks] : []));
  expect(drawn(true)).toEqual([true]);
  expect(drawn(false)).toEqual([undefined]);
});

test('an audience may go without notes, agenda and references', () => {
  const { presentation } = preparedWith('undergraduate', {
    notes: false,
    kinds: { agenda: false, references: false },
  });
  expect(presentation.slides.some((slide) => slide.note.length > 0)).toBe(false);
  expect(presentation.slides.map((slide) => slide.layout)).not.toContain('agenda');
  expect(presentation.slides.map((slide) => slide.layout)).not.toContain('references');
});

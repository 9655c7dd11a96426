import { expect, test } from 'vitest';
import { outlineOf } from '../../src/pdf/outline.ts';

test('sections hold their slides; a section slide stands for its section', () => {
  const slides = [
    { title: 'Before all', page: 0 },
    { title: 'One', section: 'One', page: 1 },
    { title: 'A', section: 'One', page: 2 },
    { title: 'B', section: 'Two', page: 3 },
  ];
  expect(outlineOf(slides)).toEqual([
    { title: 'Before all', page: 0, children: [] },
    { title: 'One', page: 1, children: [{ title: 'A', page: 2, children: [] }] },
    { title: 'Two', page: 3, children: [{ title: 'B', page: 3, children: [] }] },
  ]);
});

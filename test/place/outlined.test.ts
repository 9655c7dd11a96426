/** Words of drawings as PowerPoint's outline has them: over what they stand on, under what is drawn over them. */
import { expect, test } from 'vitest';
import type { GroupBox, ShapeBox } from '../../src/model/box.ts';
import { outlined } from '../../src/place/layouts/outlined.ts';

const rect = { x: 0, y: 0, w: 100, h: 100 };
const shape = (id: string, more: Partial<ShapeBox> = {}): ShapeBox => ({
  type: 'shape',
  id,
  name: id,
  rect,
  geometry: 'rect',
  text: [],
  anchor: 'top',
  inset: { l: 0, t: 0, r: 0, b: 0 },
  ...more,
});
const words = shape('words', {
  outline: 1,
  text: [{ runs: [{ text: 'Words' }], style: 'label', step: 0, align: 'left' }],
});
const drawing = (children: GroupBox['children']): GroupBox => ({
  type: 'group',
  id: 'cards',
  name: 'Cards',
  alt: 'Cards',
  children,
});

test('a panel that was drawn before words stays below them', () => {
  const boxes = outlined([drawing([shape('panel', { geometry: 'roundRect' }), words, shape('dot')])], 'Alt');
  expect(boxes.map(({ id }) => id)).toEqual(['cards-ground', 'words', 'cards']);
  expect(boxes).toMatchObject([{ alt: '', decorative: true }, {}, { alt: 'Alt' }]);
});

test('where nothing stands over them, what is below says what the drawing shows', () => {
  const boxes = outlined([drawing([shape('panel'), words])], 'Alt');
  expect(boxes).toMatchObject([{ id: 'cards-ground', alt: 'Alt' }, { id: 'words' }]);
});

test('what stands beside words is over them, as before', () => {
  const aside = shape('axis', { rect: { x: 200, y: 0, w: 10, h: 100 } });
  expect(outlined([drawing([aside, words])], 'Alt').map(({ id }) => id)).toEqual(['words', 'cards']);
});

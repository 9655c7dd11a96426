import type { Unit } from '../../src/model/deck.ts';

const place = { file: 'units.yaml', line: 1, column: 1 };

/** A unit that says nothing but what is given. */
export const unit = (given: Partial<Unit>): Unit => ({
  id: 'x',
  factor: 1,
  percent: false,
  words: {},
  place,
  ...given,
});

/** Where a table that is too long for its slide is parted. */
import { expect, test } from 'vitest';
import type { Table, TableRow } from '../../src/model/tree.ts';
import { splitTable } from '../../src/place/layouts/table.ts';

const row = (value: string): TableRow => ({
  type: 'tableRow',
  children: [{ type: 'tableCell', children: [{ type: 'text', value }] }],
});
const table = (rows: number): Table => ({
  type: 'table',
  align: ['left'],
  children: Array.from({ length: rows + 1 }, (_, i) => row(String(i))),
});

test('after as many rows as fit', () => {
  expect(splitTable(table(5), [30, 30, 30, 30, 30, 30], 100)).toBe(2);
});

test('after one row at least', () => {
  expect(splitTable(table(2), [500, 30, 30], 100)).toBe(1);
});

test('nowhere, if one row is left, however high its heads are', () => {
  expect(splitTable(table(1), [500, 30], 100)).toBeUndefined();
  expect(splitTable(table(0), [500], 100)).toBeUndefined();
});

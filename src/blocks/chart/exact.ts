/** Without the last binary digits of sums: 0.3, not 0.30000000000000004. */
export const exact = (value: number): number => Number(value.toPrecision(12));

/** Languages that count by ten thousands write large figures without commas: 2176, not 2,176. */
export const groupsDigits = (language: string): boolean => !/^(zh|ja|ko|yue)\b/i.test(language);

/** How many digits after the point a number has as it is written: 2 for 0.25, 7 for 1e-7. */
export function decimals(value: number): number {
  const [, fraction = '', power = '0'] = /^-?\d+(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  return Math.max(0, fraction.length - Number(power));
}

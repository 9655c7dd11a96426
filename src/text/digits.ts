/** Languages that count by ten thousands write large figures without commas: 2176, not 2,176. */
export const groupsDigits = (language: string): boolean => !/^(zh|ja|ko|yue)\b/i.test(language);

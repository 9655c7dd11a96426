/**
 * The colours of code, the same in both outputs: VS Code's own, whose words can all be read on our grounds. Shiki, which
 * Slidev uses too, knows them by these names.
 */
export const codeThemes = { light: 'light-plus', dark: 'dark-plus' } as const;

/** What these themes write for code without a colour of its own: it takes the text's colour instead. */
export const plainCode: Readonly<Record<'light-plus' | 'dark-plus', readonly string[]>> = {
  'light-plus': ['#000000'],
  'dark-plus': ['#d4d4d4'],
};

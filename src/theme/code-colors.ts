/**
 * The colours of code, the same in both outputs: VS Code's own, some of them stronger. Shiki, which
 * Slidev uses too, knows them by these names.
 */
export const codeThemes = { light: 'light-plus', dark: 'dark-plus' } as const;

/** What these themes write for code without a colour of its own: it takes the text's colour instead. */
export const plainCode: Readonly<Record<'light-plus' | 'dark-plus', readonly string[]>> = {
  'light-plus': ['#000000'],
  'dark-plus': ['#d4d4d4'],
};

/** What is too faint on a panel, or on the ground of lines that change, a little stronger: 4.5 to 1 at least there. */
export const strongerCode: Readonly<Record<'light-plus' | 'dark-plus', Readonly<Record<string, string>>>> = {
  'light-plus': {
    '#098658': '#097f54',
    '#e50000': '#e00000',
    '#267f99': '#247790',
    '#d16969': '#a95555',
    '#ee0000': '#e00000',
  },
  'dark-plus': {
    '#000080': '#9191c8',
    '#6a9955': '#76a163',
    '#646695': '#9192b4',
    '#f44747': '#f66666',
    '#808080': '#969696',
    '#d16969': '#d77b7b',
  },
};

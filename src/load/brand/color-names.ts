/** Keys of `color` in a brand file that name a colour by what it is for. */
export const semanticColors = [
  'foreground',
  'background',
  'primary',
  'secondary',
  'tertiary',
  'success',
  'info',
  'warning',
  'danger',
  'light',
  'dark',
  'link',
] as const;
export type SemanticColor = (typeof semanticColors)[number];

/** Faces of the same widths, or of the nearest, which the web deck has or machines often do. */
const metric: Readonly<Record<string, string>> = {
  Calibri: 'Carlito',
  Cambria: 'Caladea',
  Helvetica: 'Arimo',
  'Times New Roman': 'Tinos',
  'Courier New': 'Cousine',
  Georgia: 'Gelasio',
};

const serif =
  /times|georgia|garamond|cambria|roman|serif|bodoni|baskerville|palatino|bookman|rockwell|caslon|minion|didot/i;
const notSerif = /sans/i;

/** What stands in where a machine lacks a face; undefined for those that the web deck carries itself. */
export function substituteFor(face: string): string | undefined {
  if (['Arial', 'Arimo', 'Cousine', 'Noto Sans SC'].includes(face)) return undefined;
  if (Object.hasOwn(metric, face)) return metric[face];
  if (/[^\p{ASCII}]|yahei|simsun|simhei|gothic ui|mincho|malgun|jhenghei|kai|song|hei/iu.test(face))
    return 'Noto Sans SC';
  return serif.test(face) && !notSerif.test(face) ? 'Tinos' : 'Arimo';
}

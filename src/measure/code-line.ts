/** Lines of code: every sign takes a column, or a whole em where it is full width. */
import { codeColumn, codeTab } from '../theme/spacing.ts';
import { advance } from './advance.ts';

const face = { bold: false, italic: false, mono: true };

const nextStop = (width: number): number => (Math.floor(width / codeTab + 1e-6) + 1) * codeTab;

/** In em. A tab goes on to the next stop. */
export function lineWidth(line: string, cjk: boolean): number {
  let width = 0;
  for (const sign of line) width = sign === '\t' ? nextStop(width) : width + advance(sign, face, cjk);
  return width;
}

/** Pieces of a line with spaces in place of tabs, as many as lead to the next stop. */
export function withoutTabs(pieces: readonly string[], cjk: boolean): string[] {
  let width = 0;
  return pieces.map((piece) => {
    let text = '';
    for (const sign of piece) {
      const end = sign === '\t' ? nextStop(width) : width + advance(sign, face, cjk);
      text += sign === '\t' ? ' '.repeat(Math.max(1, Math.round((end - width) / codeColumn))) : sign;
      width = end;
    }
    return text;
  });
}

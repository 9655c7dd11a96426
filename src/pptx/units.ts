import type { Pt } from '../model/theme.ts';

/** EMU, the unit of OOXML geometry: 12700 to the point, always whole. A length that is no number is a bug of ours. */
export function emu(pt: Pt): number {
  if (!Number.isFinite(pt)) throw new Error(`${pt} is no length`);
  return Math.round(pt * 12700);
}

/** Inches, the unit pptxgenjs takes. */
export const inches = (pt: Pt): number => pt / 72;

/** Hundredths of a point, the unit of text sizes and exact spacing. */
export const centi = (pt: Pt): number => Math.round(pt * 100);

/** Thousandths of a percent, the unit of alpha and cropping: 1 is 100000. */
export const perMille = (part: number): number => Math.round(part * 100000);

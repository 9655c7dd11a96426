/** Colours as CSS writes them. https://www.w3.org/TR/css-color-4/ */
import {
  clampChroma,
  colorsNamed,
  formatHex,
  modeHsl,
  modeHwb,
  modeLab,
  modeLch,
  modeOklab,
  modeOklch,
  modeP3,
  modeRgb,
  parse,
  useMode,
} from 'culori/fn';

for (const mode of [modeHsl, modeHwb, modeLab, modeLch, modeOklab, modeOklch, modeP3]) useMode(mode as never);
const toRgb = useMode(modeRgb);

export interface ParsedColor {
  /** Six hex digits, no `#`: the nearest of sRGB. */
  readonly hex: string;
  /** From 0, clear, to 1, full. */
  readonly alpha: number;
}

/** Undefined for what is not a colour: also for six digits without `#`, which CSS does not take. */
export function parseColor(text: string): ParsedColor | undefined {
  const written = text.trim();
  if (/^[\da-f]+$/i.test(written)) return undefined;
  const color = parse(written);
  if (!color) return undefined;
  const hex = formatHex(toRgb(clampChroma(color, 'oklch')));
  return hex ? { hex: hex.slice(1).toUpperCase(), alpha: color.alpha ?? 1 } : undefined;
}

/** The names that CSS has. */
export const namedColors: readonly string[] = Object.keys(colorsNamed);

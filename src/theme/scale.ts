import type { ColorRoles, TextStyle, TextStyleName } from '../model/theme.ts';

/** `[size, line, after]` in points; the first is the style, the others its smaller steps. */
type Steps = readonly (readonly [size: number, line: number, after: number])[];

/**
 * The type scale. Line distances are exact and at least 1.25 times the size, so that no face clips Chinese;
 * body text never falls below 18 points, notes to a figure never below 12.
 */
export function textStyles(
  roles: ColorRoles,
  title: ColorRoles['deep'],
  text: ColorRoles['deep'],
): Readonly<Record<TextStyleName, TextStyle>> {
  const style = (steps: Steps, color = text, bold = false, font: TextStyle['font'] = 'body'): TextStyle => {
    const [first, ...rest] = steps.map(([size, line, after]) => ({ size, line, after }));
    if (first === undefined) throw new Error('a text style needs at least one step');
    return { ...first, bold, color, font, steps: rest };
  };
  return {
    display: style(
      [
        [44, 58, 0],
        [38, 50, 0],
        [34, 44, 0],
      ],
      title,
      true,
      'heading',
    ),
    title: style(
      [
        [30, 38, 0],
        [27, 35, 0],
        [24, 31, 0],
      ],
      title,
      true,
      'heading',
    ),
    subtitle: style([
      [22, 32, 0],
      [20, 28, 0],
      [18, 26, 0],
    ]),
    statement: style(
      [
        [34, 48, 12],
        [30, 42, 10],
        [26, 36, 8],
      ],
      title,
      true,
      'heading',
    ),
    quote: style(
      [
        [30, 44, 12],
        [26, 38, 10],
        [24, 34, 8],
      ],
      title,
    ),
    body: style([
      [24, 36, 18],
      [22, 32, 14],
      [20, 29, 10],
      [18, 26, 8],
    ]),
    body2: style([
      [20, 28, 6],
      [18, 25, 6],
    ]),
    heading: style(
      [
        [22, 30, 8],
        [20, 28, 6],
        [18, 26, 6],
      ],
      roles.accent,
      true,
      'heading',
    ),
    table: style([
      [18, 24, 0],
      [16, 22, 0],
      [14, 20, 0],
    ]),
    label: style([
      [18, 25, 4],
      [16, 22, 3],
      [14, 19, 2],
    ]),
    small: style([
      [16, 22, 3],
      [14, 20, 2],
      [13, 18, 2],
    ]),
    caption: style([[12, 17, 0]], roles.muted),
    footer: style([[12, 16, 0]], roles.muted),
    figure: style(
      [
        [64, 78, 0],
        [56, 68, 0],
        [48, 58, 0],
        [40, 50, 0],
        [34, 43, 0],
        [28, 36, 0],
      ],
      roles.accent,
      true,
      'heading',
    ),
    number: style([[88, 106, 0]], roles.highlight, true, 'heading'),
  };
}

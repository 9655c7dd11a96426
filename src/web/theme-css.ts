/** The theme as CSS: colours and faces as custom properties, one class for each text style and its steps. */
import {
  type Color,
  type ColorRoles,
  codeWords,
  colorNames,
  type TextStyle,
  type Theme,
} from '../model/theme.ts';
import { cssString } from '../text/css-string.ts';
import { codeVariable } from '../theme/code-colors.ts';
import { inkOn } from '../theme/contrast.ts';
import { entryEm, entryMark } from '../theme/entries.ts';
import { calloutSpace, cellInset, partGap, questionSpace, quoteRule, raisedScale } from '../theme/spacing.ts';
import { tableLook } from '../theme/table-look.ts';
import { cssColor } from './css-color.ts';
import { type DeckHead, deckLanguage, deckTheme, switchedTheme } from './deck-theme.ts';
import { languageCss } from './language-css.ts';
import { templateCss } from './template-css.ts';

type RoleName = Exclude<keyof ColorRoles, 'series' | 'code'>;
const roleNames: readonly RoleName[] = [
  'ground',
  'text',
  'title',
  'deep',
  'onDeep',
  'panel',
  'onPanel',
  'accent',
  'onAccent',
  'highlight',
  'muted',
  'rule',
];

/** `--lt-on-deep` for `onDeep`. */
const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const rule = (selector: string, properties: readonly (readonly [string, string])[]): string =>
  `${selector}{${properties.map(([name, value]) => `${name}:${value}`).join(';')}}`;

/** The CSS of a deck's theme, whole. */
export function wholeThemeCss(head: DeckHead): string {
  const theme = deckTheme(head);
  const language = languageCss(deckLanguage(head.headmatter));
  return [themeCss(theme, switchedTheme(head)), language, templateCss(theme, head.used)].join('\n');
}

/** `switched` is what the deck is shown in when it is switched to dark or light, as Slidev's class of `html` says. */
export function themeCss(theme: Theme, switched?: Theme): string {
  const css = [propertiesCss(':root', theme), textCss(theme)];
  if (!switched) return css.join('\n');
  const page = `html.${switched.dark ? 'dark' : 'light'}`;
  // `:where`, so that what stands over the theme's rules still does.
  return [...css, propertiesCss(page, switched), `:where(${page}){${textCss(switched)}}`].join('\n');
}

function propertiesCss(selector: string, theme: Theme): string {
  return rule(selector, [
    ...colorNames.map((name) => [`--lt-${name}`, `#${theme.colors[name]}`] as const),
    ...roleNames.map((name) => [`--lt-${kebab(name)}`, cssColor(theme, theme.roles[name])] as const),
    ...codeWords.map((word) => [codeVariable(word), cssColor(theme, theme.roles.code[word])] as const),
    ['--lt-on-highlight', cssColor(theme, inkOn(theme, theme.roles.highlight))],
    ['--lt-font-heading', theme.fonts.heading.web],
    ['--lt-font-body', theme.fonts.body.web],
    ['--lt-font-mono', theme.fonts.mono.web],
    // Only where a face of the deck's own has no bold: browsers make one.
    ['--lt-synthesis', theme.faces.some(lacksBold(theme)) ? 'auto' : 'none'],
    ['--lt-raised', String(raisedScale)],
    ['--lt-cell', `${cellInset.t}px ${cellInset.r}px ${cellInset.b}px ${cellInset.l}px`],
    ['--lt-quote-rule', `${quoteRule}px`],
    ['--lt-part-gap', `${partGap}px`],
    ['--lt-gutter', `${theme.grid.gutter}px`],
    ...Object.entries(calloutSpace).map(([side, space]) => [`--lt-callout-${side}`, `${space}px`] as const),
    ...Object.entries(questionSpace).map(
      ([side, space]) => [`--lt-question-${kebab(side)}`, `${space}px`] as const,
    ),
    ...tableProperties(theme),
    ['--lt-bullet', cssString(theme.bullets[0]?.char ?? '•')],
    ['--lt-bullet-indent', `${theme.bullets[0]?.indent ?? 0}px`],
    ['--lt-bullet-color', theme.bullets[0] ? cssColor(theme, theme.bullets[0].color) : 'currentColor'],
    // Slidev's own parts (presenter, overview, its plain layouts) take the theme's main colour.
    ['--slidev-theme-primary', cssColor(theme, theme.roles.accent)],
  ]);
}

function tableProperties(theme: Theme): [string, string][] {
  const { head, ground, aroundHead, end, endWidth, between } = tableLook(theme);
  const css = (color: Color | undefined) => (color ? cssColor(theme, color) : 'transparent');
  return [
    ['--lt-table-head', css(head)],
    ['--lt-table-ground', css(ground)],
    ['--lt-table-around', css(aroundHead)],
    ['--lt-table-between', css(between)],
    ['--lt-table-end', css(end)],
    ['--lt-table-end-width', `${endWidth}px`],
  ];
}

/** Whether nothing bold is brought of a face's family: a file that says no weight may have several. */
const lacksBold =
  ({ faces }: Theme) =>
  ({ family }: Theme['faces'][number]): boolean =>
    !faces.some(
      (one) => one.family === family && Number.parseInt(one.weight?.split(' ').at(-1) ?? '', 10) >= 600,
    );

function textCss(theme: Theme): string {
  const styles = Object.entries(theme.styles).map(([name, style]) => styleCss(name, style, theme));
  const own = Object.values(theme.layouts).flatMap(({ name, styles: said = {} }) =>
    Object.entries(said).map(([style, look]) => styleCss(style, look, theme, `.lt-layout-${name} `)),
  );
  return [
    ...styles,
    ...own,
    codeCss(theme.styles.small),
    smallPrintCss(theme.styles.small),
    bulletCss(theme),
    entriesCss(theme),
  ].join('\n');
}

/** Code is set in the small style, at its region's step. */
function codeCss({ size, line, after, steps }: TextStyle): string {
  const sizes = (step: TextStyle['steps'][number]): [string, string][] => [
    ['--slidev-code-font-size', `${step.size}px`],
    ['--slidev-code-line-height', `${step.line}px`],
    ['--lt-code-after', `${step.after}px`],
  ];
  // A region may have more steps than code has; then code keeps its smallest.
  const later = [0, 1, 2, 3].map((i) => steps[i] ?? steps.at(-1) ?? { size, line, after });
  return [
    rule('.lt-region', sizes({ size, line, after })),
    ...later.map((step, i) => rule(`.lt-region.lt-step-${i + 1}`, sizes(step))),
  ].join('\n');
}

/** `within`: what they hold in. */
function styleCss(name: string, style: TextStyle, theme: Theme, within = ''): string {
  const sizes = (step: TextStyle['steps'][number]): [string, string][] => [
    ['font-size', `${step.size}px`],
    ['line-height', `${step.line}px`],
    ['--lt-after', `${step.after}px`],
    ...(style.entries ? [['--lt-entry', `${step.size}px`] as [string, string]] : []),
  ];
  const own = rule(`${within}.lt-text-${name}`, [
    ...sizes(style),
    ['font-weight', style.bold ? '700' : '400'],
    ...(style.italic ? [['font-style', 'italic'] as const] : []),
    ...(style.caps ? [['text-transform', 'uppercase'] as const] : []),
    ['font-family', style.face?.web ?? `var(--lt-font-${style.font})`],
    ['color', `var(--lt-color,${cssColor(theme, style.color)})`],
  ]);
  return [
    own,
    ...style.steps.map((step, i) => rule(`${within}.lt-text-${name}.lt-step-${i + 1}`, sizes(step))),
  ].join('\n');
}

function smallPrintCss({ size, line }: TextStyle): string {
  return rule('.lt-region .lt-small-print', [
    ['font-size', `${size}px`],
    ['line-height', `${line}px`],
    ['color', 'var(--lt-muted)'],
  ]);
}

/** What of entries (src/theme/entries.ts) differs by theme; styles/text.css has the rest. */
function entriesCss(theme: Theme): string {
  const { disc, afterDisc, afterNumber } = entryEm;
  const isDisc = entryMark(theme) === 'disc';
  const item = '.lt-region.lt-entries>ol>li';
  const start = ['padding-inline-start', `${isDisc ? afterDisc : afterNumber}em`] as const;
  const small = rule(`${item} small`, [['font-size', `${theme.styles.small.size}px`]]);
  const number = rule(
    `${item}::before`,
    isDisc
      ? [
          ['width', `${disc}em`],
          ['height', `${disc}em`],
          ['line-height', `${disc}em`],
          ['margin-top', `calc((1lh - ${disc}em)/2)`],
          ['text-align', 'center'],
          ['border-radius', '50%'],
          ['background', 'var(--lt-accent)'],
          ['color', 'var(--lt-on-accent)'],
        ]
      : [['color', 'var(--lt-accent)']],
  );
  const line = rule(`${item}:not(:last-child)::after`, [['content', isDisc ? 'none' : '""']]);
  return [rule(item, [start]), small, number, line].join('\n');
}

/** Of the level above, in which it stands. */
const smallerCss = (share: number): [string, string][] => [
  ['font-size', `${100 * share}%`],
  ['line-height', `calc(${share} * 1lh)`],
];

/** Each list level: where its text begins after the level above, and where its sign hangs. */
function bulletCss({ bullets, ...theme }: Theme): string {
  return bullets
    .map(({ char, indent, hanging, color, scale = 1 }, level) => {
      const list = Array.from({ length: level + 1 }, () => ':is(ul,ol)').join(' ');
      const step = indent - (bullets[level - 1]?.indent ?? 0);
      const share = scale / (bullets[level - 1]?.scale ?? 1);
      return [
        rule(`.lt-region ${list}>li`, [['padding-inline-start', `${step}px`]]),
        ...(share === 1 ? [] : [rule(`.lt-region ${list}>li`, smallerCss(share))]),
        rule(`.lt-region ${list}>li::before`, [
          ['inset-inline-start', `${step - hanging}px`],
          ['color', cssColor(theme, color)],
        ]),
        rule(`.lt-region ${list.replace(/:is\(ul,ol\)$/, 'ul')}>li::before`, [['content', cssString(char)]]),
      ].join('\n');
    })
    .join('\n');
}

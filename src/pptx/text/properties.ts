import type { Pt, Theme } from '../../model/theme.ts';
import { colorXml } from '../parts/color.ts';
import { emu } from '../units.ts';
import { el } from '../xml/el.ts';
import type { EntryMarks, Marker, Paragraph } from './paragraph.ts';
import { alignments, bulletOf, bulletXml, spacingXml } from './styles.ts';

/** What a paragraph inherits from its layout, text box or cell. */
export interface Inherited {
  /** List items have bullets without saying so. */
  readonly bullets: boolean;
  /** Size of the text, by which the room for numbers goes. */
  readonly size: Pt;
}

/** `a:pPr` with what the paragraph does not inherit; empty when it inherits everything. */
export function paragraphXml(paragraph: Paragraph, inherited: Inherited, theme: Theme): string {
  const level = Math.min(paragraph.level, 8);
  const { marL, indent, bullet } = marking(paragraph, level, inherited, theme);
  const xml = el(
    'a:pPr',
    {
      marL,
      lvl: level === 0 ? undefined : level,
      indent,
      algn: paragraph.align === undefined ? undefined : alignments[paragraph.align],
      rtl: directionOf(paragraph, theme),
    },
    paragraph.display ? naturalLine : spacingXml(paragraph.line, paragraph.after),
    bullet,
    paragraph.entry ? el('a:tabLst', {}, el('a:tab', { pos: emu(paragraph.entry.end), algn: 'r' })) : '',
  );
  return xml === '<a:pPr/>' ? '' : xml;
}

/** Code and equations are read from the left. What inherits from no layout of ours says how it is read. */
function directionOf({ fromLeft, align }: Paragraph, { rightToLeft, template }: Theme): 0 | 1 | undefined {
  if (!rightToLeft) return undefined;
  if (fromLeft) return 0;
  return align !== undefined || template ? 1 : undefined;
}

/** An equation is as high as it is: a line of fixed height would not make room for it. */
const naturalLine = el('a:lnSpc', {}, el('a:spcPct', { val: 100000 }));

interface Marking {
  readonly marL?: number | undefined;
  readonly indent?: number | undefined;
  readonly bullet: string;
}

function marking(paragraph: Paragraph, level: number, inherited: Inherited, theme: Theme): Marking {
  const { marker, entry } = paragraph;
  const { indent, hanging } = bulletOf(theme, level);
  const hang = inherited.bullets ? {} : { marL: emu(indent), indent: -emu(hanging) };
  if (marker === 'bullet') return { ...hang, bullet: inherited.bullets ? '' : bulletXml(theme, level) };
  if (marker !== 'none' && entry) return entryMarking(marker, entry);
  if (marker !== 'none')
    return {
      ...(numberHang(marker, indent, hanging, inherited.size) ?? hang),
      bullet: numberXml(marker, level, inherited, theme),
    };
  const margin = paragraph.continues ? indent : (paragraph.margin ?? 0);
  if (!inherited.bullets) return { marL: margin === 0 ? undefined : emu(margin), bullet: '' };
  return { marL: emu(margin), indent: 0, bullet: el('a:buNone') };
}

/** An entry's number stands without a point, with room for two figures. */
const entryMarking = (
  { startAt }: Exclude<Marker, string>,
  { number, words, color }: EntryMarks,
): Marking => ({
  marL: emu(words),
  indent: emu(number) - emu(words),
  bullet:
    el('a:buClr', {}, colorXml(color)) +
    el('a:buFont', { typeface: '+mj-lt' }) +
    el('a:buAutoNum', { type: 'arabicPlain', startAt: startAt === 1 ? undefined : startAt }),
});

/**
 * Room for the longest number, its point and a gap: too wide a number would push its text to the next tab stop.
 * Figures are 0.556 em wide and the point 0.278 em in Arial and its kin.
 */
function numberHang({ last }: Exclude<Marker, string>, indent: Pt, hanging: Pt, size: Pt) {
  const more = Math.ceil((0.556 * String(last).length + 0.278 + 0.2) * size) - hanging;
  return more <= 0 ? undefined : { marL: emu(indent + more), indent: -emu(hanging + more) };
}

/** Numbers are in the text's own face, and in the colour of their level's sign. */
function numberXml(
  { startAt }: Exclude<Marker, string>,
  level: number,
  { bullets }: Inherited,
  theme: Theme,
): string {
  return (
    (bullets ? '' : el('a:buClr', {}, colorXml(bulletOf(theme, level).color))) +
    el('a:buFont', { typeface: '+mj-lt' }) +
    el('a:buAutoNum', { type: 'arabicPeriod', startAt: startAt === 1 ? undefined : startAt })
  );
}

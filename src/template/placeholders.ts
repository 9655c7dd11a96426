/** Placeholders of masters and layouts with all that they inherit. ECMA-376 part 1, 19.3.1.36; types are 19.7.10. */
import type { Rect, Size } from '../model/theme.ts';
import { placeholderOf } from './art.ts';
import { bodyOf } from './body.ts';
import { plainFill } from './fill.ts';
import { frameOf, type Scale, scaleIn, slideScale } from './frame.ts';
import { levelLooks, type TextScope } from './levels.ts';
import type { LevelLook, TemplatePlaceholder } from './model.ts';
import { paragraphStyles } from './paragraph-styles.ts';
import { attr, childrenOf, type Element, find, num } from './xml.ts';

/** A placeholder as it is written. */
export interface Written {
  readonly shape: Element;
  readonly type: string;
  readonly idx: number;
  readonly rect: Rect | undefined;
}

/** Those of a `p:cSld`, in groups too. */
export function writtenIn(slide: Element | undefined): readonly Written[] {
  return within(find(slide, 'p:spTree'), slideScale);
}

function within(tree: Element | undefined, scale: Scale): readonly Written[] {
  return childrenOf(tree).flatMap((shape): readonly Written[] => {
    if (shape.name === 'p:grpSp') return within(shape, scaleIn(shape, scale));
    const ph = placeholderOf(shape);
    if (!ph) return [];
    const xfrm = find(shape, 'p:spPr', 'a:xfrm') ?? find(shape, 'p:xfrm');
    const rect = frameOf(xfrm, scale)?.rect;
    return [{ shape, type: attr(ph, 'type') ?? 'obj', idx: num(ph, 'idx') ?? 0, rect }];
  });
}

/** Text without a sign begins at its margin. */
const marginOf = (look: LevelLook | undefined): number =>
  look && !look.bullet ? Math.max(0, look.margin) : 0;

/** The type of the master's placeholder that one of a layout inherits from. */
const kin = (type: string): string => {
  if (type === 'title' || type === 'ctrTitle') return 'title';
  return ['dt', 'ftr', 'sldNum', 'hdr'].includes(type) ? type : 'body';
};

export interface Inherits {
  /** The master's, with the styles of its texts. */
  readonly master: readonly Written[];
  /** `p:txStyles`. */
  readonly styles: Element | undefined;
  /** `p:defaultTextStyle` of the presentation. */
  readonly defaults: Element | undefined;
  readonly slide: Size;
}

/** PowerPoint's own headings above two bodies are 12 % of a slide high. */
const isLine = ({ w, h }: Rect, slide: Size): boolean => h < 0.125 * slide.h || w < 0.1 * slide.w;

export function placeholder(
  written: Written,
  { master, styles, defaults, slide }: Inherits,
  scope: TextScope,
): TemplatePlaceholder | undefined {
  const { shape, type, idx } = written;
  const from = master.find((one) => one.type === kin(type) && one.shape !== shape);
  const rect = written.rect ?? from?.rect;
  if (!rect) return undefined;
  const fill = plainFill(find(shape, 'p:spPr'), find(from?.shape, 'p:spPr'), scope);
  const own = { body: find(shape, 'p:txBody'), above: find(from?.shape, 'p:txBody') };
  const usual = { title: 'p:titleStyle', body: 'p:bodyStyle' }[kin(type)] ?? 'p:otherStyle';
  // Files of LibreOffice have no styles of text: slides there take theirs from what is written.
  const isWritten = styles === undefined;
  const lists = isWritten
    ? [own.body, own.above].flatMap((body) => [...paragraphStyles(body), find(body, 'a:lstStyle')])
    : [find(own.body, 'a:lstStyle'), find(own.above, 'a:lstStyle'), find(styles, usual)];
  const levels = levelLooks([...lists, defaults], scope);
  const body = bodyOf([find(own.body, 'a:bodyPr'), find(own.above, 'a:bodyPr')]);
  return {
    type,
    idx,
    name: attr(find(childrenOf(shape)[0], 'p:cNvPr'), 'name') ?? type,
    rect,
    small: isLine(rect, slide),
    ...body,
    // Slides say themselves how such text looks, and begin it at the frame.
    inset: isWritten ? body.inset : { ...body.inset, l: body.inset.l + marginOf(levels[0]) },
    ...(fill && { fill }),
    levels,
    ...(isWritten && { isWritten }),
  };
}

/** What master and layouts say: in the deck's language, and what stands at the foot of its slides. */
import type { Region, Theme } from '../../model/theme.ts';
import { regionLabel } from '../../theme/find-layout.ts';
import { type Say, sayIn } from '../../theme/words.ts';
import type { PptxDeck } from '../deck.ts';
import { languageAttributes } from '../text/language.ts';
import { el, textEl } from '../xml/el.ts';

export interface MasterContext {
  readonly theme: Theme;
  /** The deck's. */
  readonly language: string;
  readonly say: Say;
  /** What the slides' footers say and their date, as PowerPoint's own "Apply to All" writes them; empty where none do. */
  readonly footer: string;
  readonly date: string;
}

export function masterContext({ theme, slides, properties: { language } }: PptxDeck): MasterContext {
  const footer = slides.find((slide) => slide.footer)?.footer ?? '';
  const date = slides.find((slide) => slide.date)?.date ?? '';
  return { theme, language, say: sayIn(theme, language), footer, date };
}

/** A paragraph of prompt text at a level. */
export function promptXml(text: string, { language }: Pick<MasterContext, 'language'>, level = 0): string {
  const look = languageAttributes(text, language);
  return el(
    'a:p',
    {},
    level === 0 ? '' : el('a:pPr', { lvl: level }),
    text === '' ? '' : el('a:r', {}, el('a:rPr', look), textEl('a:t', text)),
    el('a:endParaRPr', look),
  );
}

const levelWords = ['Second level', 'Third level', 'Fourth level', 'Fifth level'];

/** What PowerPoint writes into placeholders itself; on a slide its program says it in the reader's own language. */
export function usualPromptXml({ placeholder }: Region, context: MasterContext): string {
  const say = (words: string) => promptXml(context.say(words), context);
  switch (placeholder?.type) {
    case 'title':
    case 'ctrTitle':
      return say('Click to edit Master title style');
    case 'subTitle':
      return say('Click to edit Master subtitle style');
    case 'pic':
      return say('Click icon to add picture');
    case 'chart':
      return say('Click icon to add chart');
    case 'tbl':
      return say('Click icon to add table');
    default:
      return (
        say('Click to edit Master text styles') +
        levelWords.map((words, i) => promptXml(context.say(words), context, i + 1)).join('')
      );
  }
}

/** For the selection pane: "Left Heading", "Takeaways". */
export function placeholderName({ name, placeholder }: Region, say: Say): string {
  if (placeholder?.type === 'title' || placeholder?.type === 'ctrTitle') return say('Title');
  return say(regionLabel(name));
}

/**
 * `p:hf`: which of header, footer, date and number a new slide gets; what is not named it does (ISO/IEC 29500, 19.3.1.25).
 * Slides whose layout has no foot get none.
 */
export function footersXml({ footer, date }: MasterContext, shown = true): string {
  const off = (on: boolean) => (shown && on ? undefined : 0);
  return el('p:hf', { sldNum: off(true), hdr: 0, ftr: off(footer !== ''), dt: off(date !== '') });
}

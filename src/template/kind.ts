/**
 * What a template's layout is for, by the names that PowerPoint's own types have (ECMA-376 part 1, 19.7.15): by its type, then
 * its name in the usual languages, then its placeholders.
 */
import type { TemplateLayout, TemplatePlaceholder } from './model.ts';

export const layoutKinds = [
  'title',
  'secHead',
  'obj',
  'twoObj',
  'twoTxTwoObj',
  'titleOnly',
  'picTx',
  'objTx',
  'blank',
  'other',
] as const;
export type LayoutKind = (typeof layoutKinds)[number];

/** ECMA-376 part 1, 19.7.15. */
const byType: Readonly<Record<string, LayoutKind>> = {
  title: 'title',
  secHead: 'secHead',
  tx: 'obj',
  obj: 'obj',
  objOnly: 'obj',
  tbl: 'obj',
  chart: 'obj',
  dgm: 'obj',
  twoObj: 'twoObj',
  twoColTx: 'twoObj',
  objAndTx: 'twoObj',
  txAndObj: 'twoObj',
  chartAndTx: 'twoObj',
  txAndChart: 'twoObj',
  clipArtAndTx: 'twoObj',
  txAndClipArt: 'twoObj',
  mediaAndTx: 'twoObj',
  txAndMedia: 'twoObj',
  twoTxTwoObj: 'twoTxTwoObj',
  titleOnly: 'titleOnly',
  picTx: 'picTx',
  objTx: 'objTx',
  blank: 'blank',
  vertTx: 'other',
  vertTitleAndTx: 'other',
};

/** Names as Office writes them, and as designers do, in the languages that templates are in. */
const byName: readonly (readonly [RegExp, LayoutKind])[] = [
  [
    /section|divider|chapter|abschnitt|kapitel|trenn(er|folie)|zwischentitel|intertitre|section|sección|secci[oó]n|separador|seção|sezione|节标题|章节|節|过渡页|セクション|구역|раздел/i,
    'secHead',
  ],
  [/compar|vergleich|confront|比较|對照|対照|比較|비교|сравнение/i, 'twoTxTwoObj'],
  [
    /title only|nur titel|titre seul|solo (el )?t[ií]tulo|somente título|solo titolo|仅标题|只有標題|タイトルのみ|제목만|только заголовок/i,
    'titleOnly',
  ],
  [
    /two|zwei|deux|dos\b|dois|duas|due\b|twee|dwa\b|två|2[- ]?(col|content|inhalt|spalt|contenu)|两栏|两项|兩項|双栏|2 つの|콘텐츠 2개|два/i,
    'twoObj',
  ],
  [/pict|image|photo|bild|foto|imagen|imagem|immagine|afbeelding|obraz|图片|圖片|図|그림|рисунок/i, 'picTx'],
  [
    /caption|beschriftung|inhalt mit überschrift|légende|contenido con título|leyenda|legenda|didascalia|bijschrift|podpis|с подписью|内容与标题|含標題的內容|タイトル付きのコンテンツ|キャプション|캡션/i,
    'objTx',
  ],
  [/blank|leer|vide|vierge|en blanco|vuot|空白|白紙|빈 화면|пустой/i, 'blank'],
  [
    /title slide|titelfolie|titelseite|startfolie|cover|front ?page|opening|couverture|diapositive de titre|portada|diapositiva de t[ií]tulo|slide de título|capa\b|copertina|diapositiva titolo|标题幻灯片|封面|標題投影片|タイトル スライド|제목 슬라이드|титульный/i,
    'title',
  ],
  [
    /content|inhalt|text|contenu|contenido|objetos|conteúdo|contenuto|bullet|body|standard|标题和内容|正文|標題及內容|タイトルとコンテンツ|제목 및 내용|объект/i,
    'obj',
  ],
];

export function kindOf(layout: TemplateLayout): LayoutKind {
  const shape = kindByShape(layout);
  const typed = Object.hasOwn(byType, layout.type) ? byType[layout.type] : undefined;
  // What a type says its placeholders must bear out: LibreOffice calls its title slide `tx`, and many a copy is blank.
  if (typed !== undefined && bears(typed, layout)) return typed;
  const named = byName.find(([pattern]) => pattern.test(layout.name))?.[1];
  if (named !== undefined && bears(named, layout)) return named;
  return shape;
}

export const isTitle = ({ type }: TemplatePlaceholder): boolean => type === 'title' || type === 'ctrTitle';
/** Takes text, whatever else. */
export const takesText = ({ type, turned }: TemplatePlaceholder): boolean =>
  ['body', 'obj', 'subTitle'].includes(type) && !turned;

/** Date, footer and slide number. */
export const isFurniture = (type: string): boolean => ['dt', 'ftr', 'sldNum', 'hdr'].includes(type);

/** Placeholders for what slides say, without titles and furniture. */
export const contents = ({ placeholders }: TemplateLayout): readonly TemplatePlaceholder[] =>
  placeholders.filter((one) => !isTitle(one) && !isFurniture(one.type));

const hasTitle = ({ placeholders }: TemplateLayout): boolean => placeholders.some(isTitle);

/** Has a layout the placeholders that one of its kind needs? */
function bears(kind: LayoutKind, layout: TemplateLayout): boolean {
  const texts = contents(layout).filter(takesText);
  switch (kind) {
    case 'blank':
      return !hasTitle(layout) && contents(layout).length === 0;
    case 'titleOnly':
      return hasTitle(layout) && main(layout).length === 0 && contents(layout).length <= 2;
    case 'title':
    case 'secHead':
      return hasTitle(layout);
    case 'obj':
      return (
        hasTitle(layout) &&
        main(layout).filter(takesText).length === 1 &&
        texts.every(({ type }) => type !== 'subTitle')
      );
    case 'twoObj':
      return hasTitle(layout) && sideBySide(main(layout));
    case 'twoTxTwoObj':
      return hasTitle(layout) && texts.length >= 4;
    case 'picTx':
      return contents(layout).some(({ type }) => type === 'pic');
    case 'objTx':
      return hasTitle(layout) && main(layout).length === 2;
    default:
      return hasTitle(layout);
  }
}

/** Placeholders that are more than a line of small print. */
export const main = (layout: TemplateLayout): readonly TemplatePlaceholder[] =>
  contents(layout).filter(({ small, turned }) => !small && !turned);

/** Two, of which neither stands below the other. */
function sideBySide([one, other, ...more]: readonly TemplatePlaceholder[]): boolean {
  if (!one || !other || more.length > 0) return false;
  const [left, right] = one.rect.x < other.rect.x ? [one.rect, other.rect] : [other.rect, one.rect];
  return left.x + left.w <= right.x + 0.25 * right.w;
}

function kindByShape(layout: TemplateLayout): LayoutKind {
  const all = contents(layout);
  if (!hasTitle(layout)) return all.length === 0 ? 'blank' : 'other';
  const centered = layout.placeholders.some(({ type }) => type === 'ctrTitle');
  if (centered || all.some(({ type }) => type === 'subTitle')) return 'title';
  const large = main(layout);
  if (large.length === 0) return all.length <= 2 ? 'titleOnly' : 'other';
  if (large.some(({ type }) => type === 'pic')) return 'picTx';
  if (large.length === 1) return large.some(takesText) ? 'obj' : 'other';
  return sideBySide(large) ? 'twoObj' : 'other';
}

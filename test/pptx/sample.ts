/** One deck with a slide for every kind of box, as Chinese lectures have them. */
import type { PlacedSlide } from '../../src/model/box.ts';
import type { Theme } from '../../src/model/theme.ts';
import { cite, fill, item, list, paragraph, regionOf, slide, strong, text } from './fixture.ts';
import { charts } from './sample-charts.ts';
import { diagramSlide, picture, table } from './sample-drawings.ts';

export function sampleSlides(theme: Theme): PlacedSlide[] {
  const chartRect = regionOf(theme, 'chart', 'canvas').rect;
  const slides: PlacedSlide[] = [
    slide(
      theme,
      1,
      'cover',
      '上海合作组织的由来、宗旨与青岛峰会',
      [
        fill(theme, 'cover', 'subtitle', [paragraph('从“上海五国”到八个成员国')]),
        fill(theme, 'cover', 'details', [paragraph('李老师  国际关系学院'), paragraph('2018年6月10日')]),
      ],
      { note: [paragraph('同学们好。'), paragraph('今天讲', strong('上合组织'), '。'), list(['一', '二'])] },
    ),
    slide(theme, 2, 'agenda', '今天讲四个问题', [
      fill(theme, 'agenda', 'body', [list(['上合组织从哪里来', '怎样运作', '安全与经济', '青岛峰会'], true)]),
    ]),
    slide(
      theme,
      3,
      'section',
      '由来',
      [
        fill(theme, 'section', 'number', [paragraph('1')]),
        fill(theme, 'section', 'lead', [paragraph('1996—2001')]),
      ],
      { section: '由来', transition: 'slide-left' },
    ),
    slide(
      theme,
      4,
      'bullets',
      '2001年6月15日,六国元首在上海宣布成立上合组织',
      [
        fill(
          theme,
          'bullets',
          'body',
          [
            paragraph('五国会晤机制是它的前身。'),
            list([
              item(
                [
                  paragraph(strong('1996年'), '在上海签署关于在边境地区加强军事领域信任的协定 ', cite('[2]')),
                  list(['中、俄、哈、吉、塔', '边境裁军']),
                ],
                1,
              ),
              item(
                [
                  paragraph('2001年 Uzbekistan 加入 ', {
                    type: 'link',
                    url: 'https://eng.sectsco.org/a?b=1&c=2',
                    children: [text('SCO 官网')],
                  }),
                  paragraph('继续说明'),
                ],
                2,
              ),
              item(
                [
                  paragraph(
                    '见',
                    { type: 'link', url: '#slide-2', children: [text('目录')] },
                    '与',
                    { type: 'inlineCode', value: 'npm run 构建' },
                    { type: 'break' },
                    '第二行 ',
                    { type: 'delete', children: [text('旧')] },
                  ),
                ],
                3,
              ),
            ]),
            list(['第三项', '第四项'], true, 3),
          ],
          { step: 1 },
        ),
        fill(theme, 'bullets', 'source', [paragraph('来源:原文§2.1 [2]')]),
      ],
      { section: '由来', note: [paragraph('备注')] },
    ),
    slide(
      theme,
      5,
      'two-columns',
      '两栏',
      [
        fill(theme, 'two-columns', 'left-heading', [{ type: 'heading', depth: 2, children: [text('宗旨')] }]),
        fill(theme, 'two-columns', 'left', [list(['加强互信', '维护安全'])]),
        fill(theme, 'two-columns', 'right-heading', [paragraph('原则')]),
        fill(theme, 'two-columns', 'right', [list(['互信、互利', '平等、协商'])]),
      ],
      { section: '机制', hidden: true, transition: 'fade' },
    ),
    diagramSlide(theme, 6),
    slide(theme, 7, 'table', '成员国与加入时间', [table(theme)], { section: '机制' }),
    slide(theme, 8, 'quotation', '习近平主席这样说', [
      fill(theme, 'quotation', 'body', [
        {
          type: 'blockquote',
          children: [paragraph('“上海精神”是我们共同的财富,上海合作组织是我们共同的家园。')],
        },
      ]),
      fill(theme, 'quotation', 'by', [paragraph('2018年6月10日,青岛')]),
    ]),
    slide(theme, 9, 'image', '徽标', [
      {
        type: 'image',
        id: 'pic',
        name: 'Picture',
        region: 'canvas',
        rect: regionOf(theme, 'image', 'canvas').rect,
        file: picture(),
        alt: '一张图',
        crop: { l: 0.1, t: 0, r: 0.1, b: 0 },
        placeholder: { type: 'pic', idx: 1 },
      },
      fill(theme, 'image', 'caption', [paragraph('图注')]),
    ]),
    ...charts.map((chart, i) =>
      slide(
        theme,
        10 + i,
        'chart',
        `图表 ${chart.type}`,
        [
          {
            type: 'chart',
            id: 'chart',
            name: 'Chart',
            region: 'canvas',
            rect: chartRect,
            chart,
            placeholder: { type: 'chart', idx: 1 },
          },
          fill(theme, 'chart', 'takeaways', [list(['16年增长近17倍', 'Trade grew'])]),
        ],
        { section: '图表' },
      ),
    ),
    slide(
      theme,
      19,
      'statement',
      'English slide with a long title that takes two lines of the title region, at least here',
      [
        fill(theme, 'statement', 'body', [paragraph('Nothing is lost quietly.')]),
        fill(theme, 'statement', 'support', [
          paragraph('Every number has its source.'),
          { type: 'code', lang: 'ts', meta: '', value: 'const a = 1;\n  return a < 2 && "x";\n' },
        ]),
      ],
    ),
    slide(theme, 20, 'bullets', 'Equations 公式', [
      fill(theme, 'bullets', 'body', [
        list([
          item([paragraph('质能方程 ', { type: 'inlineMath', value: 'E=mc^2' }, ' 很有名')]),
          item([paragraph('和 ', { type: 'inlineMath', value: '\\sum_{i=1}^{n} x_i^2 < \\frac{a}{b}' })], 1),
        ]),
        {
          type: 'math',
          value:
            '\\left(\\begin{matrix}1&2\\\\3&4\\end{matrix}\\right) \\hat{x} \\overline{AB} \\int_0^\\infty e^{-x}dx \\lim_{x\\to 0} \\sqrt[3]{x} \\underbrace{a}_{b} \\mathbb{R} \\text{若 } f(x)=\\begin{cases}1&x>0\\\\0&x\\le 0\\end{cases}',
        },
        paragraph({ type: 'inlineMath', value: '\\broken{' }),
      ]),
    ]),
    slide(theme, 21, 'closing', '谢谢!', [fill(theme, 'closing', 'subtitle', [paragraph('请提问')])]),
  ];
  return slides;
}

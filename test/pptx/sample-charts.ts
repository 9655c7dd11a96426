import type { ChartSpec } from '../../src/model/chart.ts';

const years = ['2001', '2005', '2010', '2015', '2017'];
/** A chart of every type, with a zero and a missing figure among them. */
export const charts: readonly ChartSpec[] = [
  {
    type: 'column',
    alt: '贸易额逐年上升',
    categories: years,
    valueTitle: '贸易额(亿美元)',
    series: [{ name: '中国与成员国贸易额', values: [121.5, 378, 0, 1150, 2176], unit: '亿美元', digits: 1 }],
  },
  {
    type: 'stacked-bar',
    alt: '条',
    categories: years,
    series: [
      { name: '进口', values: [1, 2, null, 4, 5], unit: '', digits: 0 },
      { name: '出口', values: [2, 3, 4, 5, 6], unit: '', digits: 0 },
    ],
  },
  {
    type: 'bar',
    alt: '条',
    categories: ['中华人民共和国', '俄罗斯联邦', '印度'],
    categoryTitle: '国家',
    valueTitle: '亿人',
    series: [{ name: '人口', values: [13.9, 1.4, 13.4], unit: '亿', digits: 1 }],
  },
  {
    type: 'line',
    alt: '线',
    categories: years,
    valueTitle: '%',
    series: [
      { name: 'GDP', values: [8.3, 11.4, 10.6, 7, 6.9], unit: '%', digits: 1 },
      { name: '世界', values: [2, 3.9, 4.3, 2.9, 3.3], unit: '%', digits: 1 },
    ],
  },
  {
    type: 'area',
    alt: '面',
    categories: years,
    series: [{ name: '面积', values: [1, 2, 3, 4, 5], unit: '', digits: 0 }],
  },
  {
    type: 'pie',
    alt: '饼',
    categories: ['中国', '俄罗斯', '其他'],
    series: [{ name: '份额', values: [60, 25, 15], unit: '%', digits: 0 }],
  },
  {
    type: 'doughnut',
    alt: '环',
    categories: ['中国', '俄罗斯', '其他'],
    series: [{ name: '份额', values: [60, 25, 15], unit: '%', digits: 0 }],
  },
  {
    type: 'scatter',
    alt: '散点',
    categories: [],
    categoryTitle: '人口(亿)',
    valueTitle: 'GDP(万亿美元)',
    series: [{ name: '成员国', values: [12.2, 1.6, 2.6], x: [13.9, 1.4, 13.4], unit: '', digits: 1 }],
  },
  {
    type: 'combo',
    alt: '柱线',
    categories: years,
    valueTitle: '亿美元',
    secondaryTitle: '增速(%)',
    series: [
      { name: '贸易额', values: [121, 378, 840, 1150, 2176], unit: '亿美元', digits: 0, as: 'column' },
      { name: '增速', values: [10, 18, 22, -8, 19], unit: '%', digits: 0, as: 'line', secondary: true },
    ],
  },
];

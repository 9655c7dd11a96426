import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadDeck } from '../../src/load/index.ts';
import { prepare } from '../../src/prepare.ts';
import { findProject } from '../../src/project.ts';
import { noteText, slideText } from '../helpers/slide-text.ts';

const project = findProject('.');
const { deck, diagnostics } = loadDeck(join(project.root, 'data/sco-qingdao'), { root: project.root });
if (!deck) throw new Error('the first deck does not load');
const prepared = new Map([...deck.audiences].map(([id, audience]) => [id, prepare(project, deck, audience)]));
const slidesOf = (audience: string) => prepared.get(audience)?.presentation.slides ?? [];

test('the deck loads without a word', () => {
  expect(diagnostics).toEqual([]);
});

/** The figures of the article's argument, each as a slide has it: with its unit. */
const figures = [
  // the summit and the road to it
  '第十八次',
  '2018年6月9日',
  '2018年6月10日',
  '1995年前后',
  '1996年4月26日',
  '2001年6月15日',
  '2015年7月',
  '2017年6月',
  '17年',
  // size and structure
  '8国 成员国',
  '4国 观察员国',
  '6国 对话伙伴国',
  '约20% 占全球经济总量',
  '约40% 占全球人口总量',
  // security
  '2018年4月23日',
  '2001年6月',
  '2014年',
  '2017年',
  '逾600起',
  '逾500个',
  '逾2000人',
  '逾1000件',
  '逾50吨',
  '逾1万支',
  '逾100万发',
  '逾10万家',
  '逾400万条',
  '2013—2017年',
  '2016—2017年',
  // the economy
  '2013年9月',
  '121亿美元',
  '2176亿美元',
  '19%',
  '1503亿美元',
  '15.1%',
  '673亿美元',
  '28.5%',
  '20.7%',
  '逾3400亿美元',
  '50亿美元',
  '840亿美元',
  '近150亿美元',
  '逾20亿美元',
  // people
  '3万个',
  '1万名',
  '逾1.5万人',
  '2007年',
  '2022年',
  // results
  '300亿元人民币',
  '2000名',
  '3000个',
  '未来3年',
  '2018—2022年',
  '2019年至2021年',
];

describe('the default audience', () => {
  const text = slidesOf(deck.defaultAudience).map(slideText).join('\n').replace(/ /g, '');

  test.each(figures)('%s stands on a slide', (figure) => {
    expect(text).toContain(figure.replace(/ /g, ''));
  });

  test('has agenda and section slides, and notes on every slide', () => {
    const slides = slidesOf(deck.defaultAudience);
    expect(slides.length).toBeGreaterThanOrEqual(35);
    expect(slides.length).toBeLessThanOrEqual(45);
    expect(slides.map((slide) => slide.layout)).toEqual(
      expect.arrayContaining(['agenda', 'section', 'references', 'closing']),
    );
    expect(slides.filter((slide) => slide.note.length === 0).map((slide) => slide.id)).toEqual([]);
  });
});

describe.each([...deck.audiences.values()])('$id', (audience) => {
  const { plan, diagnostics: found } = prepared.get(audience.id) ?? { plan: undefined, diagnostics: [] };

  test('fits its time and uses at least 85 % of it', () => {
    expect(plan?.minutes).toBeLessThanOrEqual(audience.minutes ?? 0);
    expect(plan?.minutes).toBeGreaterThanOrEqual(0.85 * (audience.minutes ?? 0));
  });

  test('has nothing wrong, and no text too long for its place', () => {
    expect(found).toEqual([]);
  });

  test('speaks its language', () => {
    const words = slidesOf(audience.id)
      .map((slide) => `${slideText(slide)}\n${noteText(slide)}`)
      .join('\n');
    if (audience.language === 'en') expect(words).not.toMatch(/\p{Script=Han}|[\u3000-\u303f\uff00-\uffef]/u);
    // The data of the maps' borders is known by its own name.
    else expect(words.replaceAll('Natural Earth', '').match(/[A-Za-z]{2,}/g) ?? []).toEqual([]);
  });
});

test.each([...deck.audiences.keys()])(
  'slides/ holds what %s is filled into: after a change, npm run build -- --audience all --to md',
  (id) => {
    expect(readFileSync(join(project.slides, `sco-qingdao.${id}.md`), 'utf8')).toBe(
      prepared.get(id)?.markdown,
    );
  },
);

/** Pictures in PowerPoint: the whole file, cropped; native callouts; words for those who cannot see it. */
import { beforeAll, describe, expect, test } from 'vitest';
import { edit } from '../cache/made.ts';
import { below, frameOf, frameOn, named, type Opened, words } from '../pptx/open.ts';
import { both, built, deckWith, leaf, showing } from './deck.ts';

const point = (x: number, y: number, text: string, more: object = {}) => ({
  at: { x, y },
  text: both(text),
  ...more,
});
const cover = { ...leaf, fit: 'cover', focus: { x: 25, y: 100 } };
const callouts = [point(20, 40, 'stoma'), point(60, 60, 'vein', { number: false })];
const ofKind = (id: string, image: object) => ({ id, kind: 'image', title: both(`Slide ${id}`), image });

let opened: Opened;
let part: (id: string) => string;
beforeAll(async () => {
  const root = deckWith(
    showing('plain', {
      ...leaf,
      caption: { md: both('A **leaf**, [seen](https://example.org/a)') },
      licence: 'CC0',
    }),
    showing('cut', cover),
    showing('points', { ...leaf, callouts }),
    ofKind('held', { ...leaf, callouts: callouts.slice(1) }),
    ofKind('credited', { ...leaf, credit: both('A. Person'), callouts }),
  );
  const made = await built(root);
  opened = made.pptx();
  part = made.part;
});

const attributes = (id: string, name: string) => opened.all(part(id), name)[0]?.attribs;
const frame = (id: string, name: string) => {
  const [x = 0, y = 0, w = 0, h = 0] = frameOn(opened, part(id), named(opened, part(id), name)).map(
    (emu) => emu / 12700,
  );
  return { x, y, w, h };
};

test('one that is not cut has no crop, and its own shape', () => {
  expect(attributes('plain', 'a:srcRect')).toBeUndefined();
  const { w, h } = frame('plain', 'Picture');
  expect(w / h).toBeCloseTo(720 / 480, 3);
});

test('caption and licence stand below it, links lead on', () => {
  const caption = named(opened, part('plain'), 'Caption');
  expect(below(caption, 'a:p').map(words)).toEqual(['A leaf, seen', 'CC0']);
  expect(below(caption, 'a:hlinkClick')).toHaveLength(1);
  const picture = frame('plain', 'Picture');
  expect(frame('plain', 'Caption').y).toBeGreaterThan(picture.y + picture.h);
});

test('one that covers its place is cropped so that the focus stays', () => {
  const { l = '', t = '', r = '', b = '' } = attributes('cut', 'a:srcRect') ?? {};
  const { w, h } = frame('cut', 'Picture');
  expect([l, r, b].map(Number)).toEqual([0, 0, 0]);
  const shown = 1 - Number(t) / 1e5;
  expect((720 / (480 * shown)).toFixed(2)).toBe((w / h).toFixed(2));
});

test('in a placeholder it has the layout’s frame, and what is free around it is cropping below 0', () => {
  const picture = named(opened, part('held'), 'Picture');
  expect(frameOf(picture)).toBeUndefined();
  const { l, t, r, b } = attributes('held', 'a:srcRect') ?? {};
  const { w, h } = frame('held', 'Picture');
  const [across, down] = [1 - (Number(l) + Number(r)) / 1e5, 1 - (Number(t) + Number(b)) / 1e5];
  expect(w / across / (h / down)).toBeCloseTo(720 / 480, 2);
  expect(Math.max(across, down)).toBeGreaterThan(1.01);
});

describe('callouts', () => {
  test('are in one group with their picture, which says what they are', () => {
    const group = named(opened, part('points'), 'Picture with callouts');
    const own = below(group, 'p:cNvPr').map(({ attribs }) => attribs);
    expect(own[0]?.['descr']).toBe('一片叶子（1：stoma；2：vein）');
    expect(own.map(({ name }) => name)).toEqual([
      ...['Picture with callouts', '图片', 'Callout 1', 'Number 1', 'Key 1', 'Text 1'],
      ...['Callout 2', 'Leader 2', 'Point 2', 'Label 2'],
    ]);
    expect(below(group, 'p:cxnSp')).toHaveLength(1);
  });

  test('stand at their places of it', () => {
    const picture = frame('points', 'Picture');
    const disc = frame('points', 'Number 1');
    expect(disc.x + disc.w / 2).toBeCloseTo(picture.x + picture.w * 0.2, 1);
    expect(disc.y + disc.h / 2).toBeCloseTo(picture.y + picture.h * 0.4, 1);
  });

  test('a picture that fills a placeholder stands in no group, and says them itself', () => {
    const picture = named(opened, part('held'), 'Picture');
    expect(picture.name).toBe('p:pic');
    expect(below(picture, 'p:ph')[0]?.attribs).toMatchObject({ type: 'pic' });
    expect(below(picture, 'p:cNvPr')[0]?.attribs['descr']).toBe('一片叶子（1：vein）');
    expect(below(named(opened, part('held'), 'Callouts'), 'p:pic')).toEqual([]);
  });

  test('one that words take room from fills none', () => {
    expect(opened.all(part('credited'), 'p:ph').map(({ attribs }) => attribs['type'])).not.toContain('pic');
    expect(named(opened, part('credited'), 'Picture with callouts').name).toBe('p:grpSp');
  });
});

test('click by click where the audience has clicks', async () => {
  const root = deckWith(showing('points', { ...leaf, callouts }));
  edit(`${root}/data/minimal/audiences/students.yaml`, 'depth: 3', 'depth: 3\nform: {clicks: true}');
  const made = await built(root);
  const [slide, file] = [made.part('points'), made.pptx()];
  const ids = ['Callout 1', 'Callout 2'].map(
    (name) => below(named(file, slide, name), 'p:cNvPr')[0]?.attribs['id'],
  );
  expect(file.all(slide, 'p:spTgt').map(({ attribs }) => attribs['spid'])).toEqual(ids);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Audience, Deck, DeckSlide, Section, SlideKind } from '../../src/model/deck.ts';
import { planDeck } from '../../src/select/plan.ts';

const place = { file: 'x.yaml', line: 1, column: 1 };
const text = { byLanguage: { en: 'x' }, variants: {}, place };

interface Rough {
  readonly minutes: number;
  readonly weight: number;
  readonly essential: boolean;
  readonly depth: 1 | 2 | 3;
  readonly kind: SlideKind;
  readonly tags: readonly string[];
}

const bullets: SlideKind = {
  name: 'bullets',
  layout: 'bullets',
  layouts: {},
  template: '',
  frame: false,
  opensSection: false,
  optional: false,
  cites: true,
  listsSources: false,
  splits: true,
};

const rough: fc.Arbitrary<Rough> = fc.record({
  minutes: fc.integer({ min: 1, max: 16 }).map((quarters) => quarters / 4),
  weight: fc.integer({ min: 1, max: 10 }),
  essential: fc.boolean(),
  depth: fc.constantFrom(1, 2, 3),
  kind: fc.constantFrom(
    bullets,
    bullets,
    bullets,
    { ...bullets, opensSection: true },
    { ...bullets, frame: true },
  ),
  tags: fc.subarray(['history', 'trade']),
});

function deckOf(sections: readonly (readonly Rough[])[]): Deck {
  const built = sections.map((slides, s): Section => {
    const id = `section-${s}`;
    return { id, title: text, place, slides: slides.map((one, i) => slideOf(one, `s${s}-${i}`, id)) };
  });
  return { sections: built } as unknown as Deck;
}

const slideOf = ({ minutes, ...rest }: Rough, id: string, section: string): DeckSlide =>
  ({
    ...rest,
    id,
    section,
    title: text,
    items: [],
    source: [],
    only: [],
    not: [],
    place,
    minutes: { default: minutes, variants: {} },
  }) as unknown as DeckSlide;

function audienceOf(minutes: number | undefined, depth: 1 | 2 | 3, more: Partial<Audience> = {}): Audience {
  return {
    id: 'all',
    lineage: ['all'],
    ...(minutes === undefined ? {} : { minutes }),
    depth,
    tags: { include: [], exclude: [] },
    slides: { include: [], exclude: [] },
    sections: [],
    form: { notes: true, clicks: false, backup: false, kinds: {} },
    place,
    ...more,
  } as unknown as Audience;
}

const decks = fc.array(fc.array(rough, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 5 });
const times = fc.integer({ min: 1, max: 60 });
const depths = fc.constantFrom<1 | 2 | 3>(1, 2, 3);

test('never takes more time than there is, unless what must stay does, which is then an error', () => {
  fc.assert(
    fc.property(decks, times, depths, (sections, minutes, depth) => {
      const plan = planDeck(deckOf(sections), audienceOf(minutes, depth));
      const total = plan.kept.reduce((sum, one) => sum + one.minutes, 0);
      expect(plan.minutes).toBeCloseTo(total, 6);
      if (total <= minutes + 1e-6) expect(plan.diagnostics).toEqual([]);
      else {
        expect(plan.diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
          ['essential-too-long', 'error'],
        ]);
        expect(plan.kept.every(({ reason }) => reason !== 'fits')).toBe(true);
      }
    }),
  );
});

test('never drops an essential slide, keeps the order of the deck, and loses none from sight', () => {
  fc.assert(
    fc.property(decks, times, depths, (sections, minutes, depth) => {
      const deck = deckOf(sections);
      const all = deck.sections.flatMap((section) => section.slides);
      const plan = planDeck(deck, audienceOf(minutes, depth));
      const kept = plan.kept.map(({ slide }) => slide.id);
      expect(all.filter((slide) => slide.essential && !kept.includes(slide.id))).toEqual([]);
      expect(kept).toEqual(all.map(({ id }) => id).filter((id) => kept.includes(id)));
      expect([...kept, ...plan.left.map(({ slide }) => slide.id)].sort()).toEqual(
        all.map(({ id }) => id).sort(),
      );
    }),
  );
});

test('without a time everything the audience may see is kept', () => {
  fc.assert(
    fc.property(decks, (sections) => {
      const plan = planDeck(deckOf(sections), audienceOf(undefined, 3));
      const left = plan.left.filter(({ slide }) => !slide.kind.opensSection);
      expect(left).toEqual([]);
    }),
  );
});

test('is stable: data that has nothing to do with it may stand in any order', () => {
  fc.assert(
    fc.property(decks, times, depths, fc.func(fc.integer()), (sections, minutes, depth, rank) => {
      const deck = deckOf(sections);
      const shuffled: Deck = {
        ...deck,
        facts: new Map(),
        sections: deck.sections.map((section) => ({
          ...section,
          slides: section.slides.map((slide) => ({
            ...slide,
            tags: slide.tags.toSorted((a, b) => rank(a) - rank(b)),
          })),
        })),
      };
      const ids = (one: Deck) => planDeck(one, audienceOf(minutes, depth)).kept.map(({ slide }) => slide.id);
      expect(ids(shuffled)).toEqual(ids(deck));
    }),
  );
});

test('is stable: slides that the audience never sees change nothing, wherever they stand', () => {
  fc.assert(
    fc.property(decks, times, rough, fc.nat(), fc.nat(), (sections, minutes, extra, s, i) => {
      const deck = deckOf(sections);
      const at = s % deck.sections.length;
      const hidden = {
        ...slideOf({ ...extra, kind: bullets }, 'hidden', `section-${at}`),
        only: ['others'],
      };
      const more: Deck = {
        ...deck,
        sections: deck.sections.map((section, n) =>
          n === at
            ? {
                ...section,
                slides: section.slides.toSpliced(i % (section.slides.length + 1), 0, hidden as DeckSlide),
              }
            : section,
        ),
      };
      const ids = (one: Deck) => planDeck(one, audienceOf(minutes, 2)).kept.map(({ slide }) => slide.id);
      expect(ids(more)).toEqual(ids(deck));
    }),
  );
});

test('what is forced in stays and what is forced out goes, whatever its weight', () => {
  fc.assert(
    fc.property(decks, times, fc.nat(), fc.nat(), (sections, minutes, a, b) => {
      const deck = deckOf(sections);
      const ids = deck.sections.flatMap((section) => section.slides.map(({ id }) => id));
      const [into = '', out = ''] = [ids[a % ids.length], ids[b % ids.length]];
      const slides = { include: [into], exclude: [out] };
      const kept = planDeck(deck, audienceOf(minutes, 1, { slides })).kept.map(({ slide }) => slide.id);
      expect(kept.includes(out)).toBe(false);
      expect(kept.includes(into)).toBe(into !== out);
    }),
  );
});

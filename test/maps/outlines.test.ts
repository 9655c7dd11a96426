/** Which outlines a map draws, and where: projections, the 180th meridian, small countries, a deck's own changes. */
import type { FeatureCollection } from 'geojson';
import { describe, expect, test } from 'vitest';
import { completeMap } from '../../src/blocks/map/complete.ts';
import type { CountryShape, Flat, MapShapes } from '../../src/blocks/map/shapes.ts';
import { readMap } from '../../src/blocks/map/spec.ts';

function drawn(spec: object, geojson?: FeatureCollection): MapShapes {
  const { drawn } = completeMap(readMap({ alt: '', ...spec }, 'map'), geojson);
  if (!drawn) throw new Error('nothing is drawn');
  return drawn;
}
const coloured = (...countries: string[]) => ({ classes: [{ label: 'c', countries }] });
const named = ({ countries }: MapShapes, code: string): CountryShape | undefined =>
  countries.find((one) => (one.code ?? one.name) === code);
/** How far to the right each point of a ring is: the first, then the steps from point to point. */
function across(ring: Flat): number[] {
  let x = 0;
  return ring.flatMap((step, i) => {
    if (i % 2 === 1) return [];
    x += step;
    return [x];
  });
}
const xs = (shape: CountryShape | undefined) => (shape?.rings ?? []).flatMap(across);
const widest = (shape: CountryShape | undefined): number =>
  Math.max(...(shape?.rings ?? []).map(across).map((all) => Math.max(...all) - Math.min(...all)));
const points = ({ countries }: MapShapes): number =>
  countries.reduce((sum, { rings }) => sum + rings.reduce((n, ring) => n + ring.length / 2, 0), 0);

describe('the world', () => {
  const world = drawn({ show: 'world' });

  test('has all countries, without Antarctica, in few points', () => {
    expect(world.whole).toBe(true);
    expect(world.countries.length).toBeGreaterThan(170);
    expect(named(world, 'AQ')).toBeUndefined();
    expect(points(world)).toBeLessThan(9000);
  });

  test('cuts neither Russia nor Fiji in two, and no ring runs across the map', () => {
    expect(Math.min(...xs(named(world, 'RU')))).toBeGreaterThan(world.w / 2);
    expect(Math.min(...xs(named(world, 'FJ')))).toBeGreaterThan(world.w / 2);
    for (const one of world.countries) expect(widest(one)).toBeLessThan(world.w * 0.55);
  });

  test('turned to another meridian cuts what the edge then meets, and nothing runs across', () => {
    const pacific = drawn({ show: 'world', center: 150 });
    for (const one of pacific.countries) expect(widest(one)).toBeLessThan(pacific.w * 0.55);
    expect(Math.max(...xs(named(pacific, 'US')))).toBeGreaterThan(pacific.w / 2);
  });

  test('marks countries too small to be seen, where they are coloured', () => {
    const marked = drawn({ show: 'world', ...coloured('SG', 'CN') });
    expect(named(marked, 'SG')?.dot).toBeDefined();
    expect(named(marked, 'CN')?.dot).toBeUndefined();
    expect(marked.countries.filter(({ dot }) => dot)).toHaveLength(1);
  });

  test('keeps Antarctica where it is coloured', () =>
    expect(named(drawn({ show: 'world', ...coloured('AQ') }), 'AQ')).toBeDefined());
});

describe('a part', () => {
  test('is fitted to what is shown, and goes on around it', () => {
    const france = drawn({ show: ['FR'] });
    expect(france.whole).toBe(false);
    expect(named(france, 'DE')).toBeDefined();
    expect(named(france, 'AU')).toBeUndefined();
    // Guiana is not what one means by a map of France.
    expect(named(france, 'BR')).toBeUndefined();
    const own = xs(named(france, 'FR')).filter((x) => x >= 0 && x <= france.w);
    expect(Math.max(...own) - Math.min(...own)).toBeGreaterThan(france.w * 0.9);
  });

  test('on the 180th meridian is in one piece', () => {
    const fiji = drawn({ show: ['FJ'], ...coloured('FJ') });
    const all = xs(named(fiji, 'FJ'));
    expect(Math.max(...all) - Math.min(...all)).toBeLessThan(fiji.w * 1.6);
    expect(fiji.w / fiji.h).toBeLessThan(4);
  });

  test('may be a box of degrees, across the 180th meridian too', () => {
    const pacific = drawn({ show: { west: 170, south: -25, east: -170, north: -10 } });
    expect(named(pacific, 'FJ')).toBeDefined();
    expect(named(pacific, 'NG')).toBeUndefined();
  });

  test('has borders that neighbours share', () => {
    const map = drawn({ show: ['DE', 'FR'] });
    const pairs = (code: string) =>
      new Set(
        (named(map, code)?.rings ?? []).flatMap((ring) =>
          ring.flatMap((x, i) => (i % 2 === 0 ? [`${x} ${ring[i + 1]}`] : [])),
        ),
      );
    const german = pairs('DE');
    expect([...pairs('FR')].filter((pair) => german.has(pair)).length).toBeGreaterThan(10);
  });
});

describe('a deck changes what the data has', () => {
  test('features become part of others, or are left out', () => {
    const map = drawn({ show: ['SO', 'ET'], assign: { Somaliland: 'SO' }, omit: ['DJ'] });
    expect(map.countries.map(({ name }) => name)).not.toContain('Somaliland');
    expect(named(map, 'DJ')).toBeUndefined();
    const before = drawn({ show: ['SO', 'ET'] });
    expect(before.countries.map(({ name }) => name)).toContain('Somaliland');
    const size = (shape: CountryShape | undefined) => Math.max(...xs(shape)) - Math.min(...xs(shape));
    expect(size(named(map, 'SO'))).toBeGreaterThanOrEqual(size(named(before, 'SO')));
    // One outline: no border is left between them.
    expect(named(map, 'SO')?.rings).toHaveLength(1);
  });

  test.each([
    [
      'one way',
      [
        [0, 0],
        [0, 9],
        [9, 9],
        [9, 0],
        [0, 0],
      ],
    ],
    [
      'the other',
      [
        [0, 0],
        [9, 0],
        [9, 9],
        [0, 9],
        [0, 0],
      ],
    ],
  ])('outlines of its own stand in for those of their code, run they %s', (_, ring) => {
    const geojson = {
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          properties: { code: 'NGA', name: 'Square' },
          geometry: { type: 'Polygon', coordinates: [ring] },
        },
        { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [0, 0] } },
      ],
    } as FeatureCollection;
    const map = drawn({ show: ['NG'], ...coloured('NG') }, geojson);
    const square = map.countries.filter(({ code }) => code === 'NG');
    expect(square.map(({ name }) => name)).toEqual(['Square']);
    expect(widest(square[0])).toBeLessThanOrEqual(map.w + 2);
  });
});

test('a great circle across the edge is in two pieces, elsewhere in one', () => {
  const route = (show: object, through: number[][]) =>
    drawn({ show: 'world', ...show, routes: [{ through }] }).routes[0];
  const [shanghai, francisco] = [
    [121, 31],
    [-122, 37],
  ];
  expect(route({}, [shanghai, francisco])).toHaveLength(2);
  expect(route({ center: 180 }, [shanghai, francisco])).toHaveLength(1);
});

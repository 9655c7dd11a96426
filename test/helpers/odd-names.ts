import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';

/** Names that files have on lecturers' machines, and that mean something to URLs, Markdown, HTML or JavaScript. */
export const oddNames: readonly string[] = [
  'plain.png',
  'C# notes.png',
  'why?.png',
  '50%.png',
  '50%25.png',
  '%E4%BD%A0.png',
  'two  words.png',
  `it's "so".png`,
  '[x] (y) {z.png',
  'a&b+c=d,e;f@g$h!.png',
  '&amp;.png',
  '中文图.png',
  '😀.png',
  'u\u0308ber.png',
  '\u00fcber.png',
  '`~^<b>|*_.png',
  '-.x..png',
  'dir #1?/deep (50%).png',
];

/** A white picture, `width` pixels wide and one high: its width tells it from the others. */
export function pngOf(width: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(1, 4);
  head.writeUInt8(8, 8);
  const row = Buffer.alloc(1 + width, 0xff).fill(0, 0, 1);
  const parts = [chunk('IHDR', head), chunk('IDAT', deflateSync(row)), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...parts]);
}

/** Pictures of those names in a folder; the n-th, from 0, is `n + 1` pixels wide. */
export function writeOddPictures(folder: string): void {
  for (const [n, name] of oddNames.entries()) write(join(folder, name), pngOf(n + 1));
}

/** A deck with a slide for each such picture, in `data/<deck>` of a project. */
export function writeOddDeck(root: string, deck: string): void {
  const dir = join(root, 'data', deck);
  writeOddPictures(join(dir, 'images'));
  write(
    join(dir, 'deck.yaml'),
    'title: Pictures\nlanguage: en\ndefault_audience: all\ndate: 2024-01-01\nsections: [sections/a.yaml]\n',
  );
  write(join(dir, 'audiences/all.yaml'), 'title: Everyone\n');
  const slides = oddNames.map(
    (name, n) => `
  - {id: p${n}, kind: image, title: Picture ${n}, image: {src: ${JSON.stringify(`images/${name}`)}, alt: A line}}`,
  );
  write(join(dir, 'sections/a.yaml'), `id: a\ntitle: A\nslides:${slides.join('')}\n`);
}

function write(path: string, content: string | Buffer): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

import { crc32, deflateRawSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { Package } from './package.ts';

export const openPackage = (bytes: Uint8Array): Package =>
  new Package(Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith('/')));

/** Parts in a fixed order, `[Content_Types].xml` first as readers expect, all with the clock's time. */
export function zipPackage(pkg: Package, clock: Date): Uint8Array {
  return zip(
    inOrder(pkg.paths).map((path) => [path, pkg.bytes(path)]),
    clock,
  );
}

function inOrder(paths: readonly string[]): string[] {
  const rank = (path: string) => ['[Content_Types].xml', '_rels/.rels'].indexOf(path) + 1 || 3;
  return [...paths].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

/** Already compressed: deflating them again costs time and saves nothing. */
const packed = /\.(png|jpe?g|gif|xlsx)$/;

/** A zip without directory entries, extra fields or comments. Names are ASCII. Node's deflate is native and fast. */
export function zip(files: readonly (readonly [path: string, bytes: Uint8Array])[], clock: Date): Uint8Array {
  const local: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  for (const [path, bytes] of files) {
    const store = packed.test(path);
    const data = store ? bytes : deflateRawSync(bytes);
    const name = Buffer.from(path, 'latin1');
    const head = header(store ? 0 : 8, clock, crc32(bytes), data.length, bytes.length, name.length);
    const start = Buffer.alloc(4);
    start.writeUInt32LE(0x04034b50);
    local.push(start, head, name, data);
    central.push(entry(head, offset), name);
    offset += start.length + head.length + name.length + data.length;
  }
  const size = central.reduce((sum, part) => sum + part.length, 0);
  return Buffer.concat([...local, ...central, end(files.length, size, offset)]);
}

/** What a file's own header and its entry in the directory have in common, 26 bytes. */
function header(
  method: number,
  clock: Date,
  crc: number,
  packedSize: number,
  size: number,
  name: number,
): Buffer {
  const head = Buffer.alloc(26);
  head.writeUInt16LE(20, 0);
  head.writeUInt16LE(method, 4);
  head.writeUInt32LE(dosTime(clock), 6);
  head.writeUInt32LE(crc, 10);
  head.writeUInt32LE(packedSize, 14);
  head.writeUInt32LE(size, 18);
  head.writeUInt16LE(name, 22);
  return head;
}

function entry(head: Buffer, offset: number): Buffer {
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(20, 4);
  head.copy(entry, 6);
  entry.writeUInt32LE(offset, 42);
  return entry;
}

function end(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}

/** Date and time as DOS had them, by UTC so that every time zone writes the same; years begin at 1980. */
function dosTime(clock: Date): number {
  const year = Math.min(Math.max(clock.getUTCFullYear(), 1980), 2107) - 1980;
  const date = (year << 9) | ((clock.getUTCMonth() + 1) << 5) | clock.getUTCDate();
  const time = (clock.getUTCHours() << 11) | (clock.getUTCMinutes() << 5) | (clock.getUTCSeconds() >> 1);
  return ((date << 16) | time) >>> 0;
}

/**
 * A file's text, without a byte order mark: UTF-8, or UTF-16 where its mark says so, as Windows writes "Unicode".
 * Throws TypeError where the bytes are no such text.
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const big = first === 0xfe && second === 0xff;
  const little = first === 0xff && second === 0xfe;
  const encoding = big ? 'utf-16be' : little ? 'utf-16le' : 'utf-8';
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}

/** Is it what `decodeText` throws? */
export const isUndecodable = (error: unknown): boolean =>
  error instanceof TypeError && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA';

/** A text's lines, whichever way they end. */
export const linesOf = (text: string): string[] => text.split(/\r\n|\n|\r/);

import { alt, Misfit, mapping, type Read, text } from '../kit/shape.ts';

export interface QrSpec {
  readonly alt: string;
  readonly link: string;
  readonly text?: string;
  readonly source?: string;
}

/** What a QR code holds, and a browser opens. */
export const webAddress: Read<string> = (value, at) => {
  const found = text(value, at);
  if (!/^https?:\/\/\S+$/i.test(found) || found.length > 400) throw new Misfit(`${at} is no web address`);
  return found;
};

export const readQr: Read<QrSpec> = mapping({ alt, link: webAddress }, { text, source: text });

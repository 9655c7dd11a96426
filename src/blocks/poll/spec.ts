import { alt, flag, list, mapping, orElse, type Read, text } from '../kit/shape.ts';
import { webAddress } from '../qr/spec.ts';

export interface PollSpec {
  readonly alt: string;
  readonly clicks?: boolean;
  readonly question: string;
  readonly link: string;
  readonly options: readonly { readonly text: string }[];
  readonly code?: string;
}

export const readPoll: Read<PollSpec> = mapping(
  { alt, question: text, link: webAddress, options: orElse(list(mapping({ text }, {}), 0), []) },
  { clicks: flag, code: text },
);

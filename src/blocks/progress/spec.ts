import { alt, flag, list, mapping, number, type Read, text } from '../kit/shape.ts';

/** Where a lecture is: its sections, each as long as it takes. */
export interface ProgressSpec {
  readonly alt: string;
  readonly sections: readonly {
    readonly title: string;
    /** Minutes, or whatever else they are compared by. */
    readonly share: number;
    /** The section that is shown as the one where the lecture is. */
    readonly now?: boolean;
  }[];
}

export const readProgress: Read<ProgressSpec> = mapping(
  { alt, sections: list(mapping({ title: text, share: number }, { now: flag })) },
  {},
);

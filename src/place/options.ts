import type { Size } from '../model/theme.ts';

export interface PlaceOptions {
  /** BCP 47, e.g. `zh-CN`: decides how wide quotes and dashes are. */
  readonly language: string;
  /** At the foot of slides whose layout shows it. */
  readonly footer?: string | undefined;
  readonly date?: string | undefined;
  /** Width and height of a picture in its own pixels. Without it a picture fills its region. */
  readonly imageSize?: ((file: string) => Size | undefined) | undefined;
  /** The file of a picture's URL in the Markdown; undefined where there is none, and its description stands instead. */
  readonly resolveImage?: ((url: string) => string | undefined) | undefined;
}

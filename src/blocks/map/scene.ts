import type { Color } from '../../model/theme.ts';
import type { Pen } from '../kit/kit.ts';
import type { Frame } from './frame.ts';
import type { PlacedCountry } from './ground.ts';
import type { MapSpec } from './spec.ts';

/** What all parts of a map know. */
export interface Scene {
  readonly spec: MapSpec;
  readonly pen: Pen;
  readonly frame: Frame;
  readonly countries: readonly PlacedCountry[];
  /** Of each class. */
  readonly colors: readonly Color[];
}

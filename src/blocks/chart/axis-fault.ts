/** What an axis cannot be. */
import type { AxisRange } from '../../model/chart.ts';

/** More lines than these on one chart are a grey ground. */
const mostSteps = 50;

export interface AxisFault {
  readonly key: keyof AxisRange;
  /** After the key: `is not below 'max'`. */
  readonly message: string;
}

/** The first thing that is wrong with the ends and steps that an author gives; undefined if nothing is. */
export function axisFault({ min, max, step }: AxisRange): AxisFault | undefined {
  if (min !== undefined && max !== undefined && min >= max)
    return { key: 'min', message: `is ${min}, not below 'max', which is ${max}` };
  if (step === undefined) return undefined;
  if (step <= 0) return { key: 'step', message: `is ${step}: it has to be more than 0` };
  const steps = min === undefined || max === undefined ? 0 : (max - min) / step;
  if (steps > mostSteps)
    return {
      key: 'step',
      message: `is ${step}, which makes ${Math.ceil(steps)} steps: ${mostSteps} are the most`,
    };
  return undefined;
}

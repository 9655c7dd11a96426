import type { Diagnostic } from '../../src/model/diagnostic.ts';

/** What is wrong or doubtful: suggestions are not. */
export const faultsIn = (found: readonly Diagnostic[]): readonly Diagnostic[] =>
  found.filter(({ severity }) => severity !== 'suggestion');

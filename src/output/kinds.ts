import type { OutputKind } from '../model/report.ts';

/** Kinds that a browser prints. */
export const isPaper = (kind: OutputKind): boolean => kind === 'pdf' || kind === 'handout';

/** The quick ones first. */
export function inOrder(to: readonly OutputKind[]): readonly OutputKind[] {
  const order: readonly OutputKind[] = ['md', 'pptx', 'web', 'pdf', 'handout'];
  return order.filter((kind) => to.includes(kind));
}
